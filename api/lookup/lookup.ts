import type {Manifest} from '../../shared/lookup/contract.ts';
import {lookupPaths} from '../../shared/lookup/contract.ts';
import {createStatusFiles} from '../badges/index.ts';
import type {World} from '../world.ts';
import {type Answer, type Asking, createAnswers} from './answer-file.ts';
import {changeDepth, readDepths} from './depths.ts';
import {createFileCache} from './file-cache.ts';
import {bucketsSince, catchUp, type Ledger, listChanged, readLedger} from './ledger.ts';
import {saveKey} from './queries.ts';
import {type Rendered, renderBucket, renderDirectory, renderManifest} from './render.ts';
import {chooseDepth, manifestLastsFor, partLimit, readForPart, wholeMostSellers} from './rules.ts';
import {after, type Soon} from './soon.ts';
import {type StoredFile, storeFile} from './stored-file.ts';

/** Other processes write to the same data base (an import): how long we may not have heard of it, in ms. */
const hearsWithin = 1000;
/** What a file weighs beside its bytes: name, tags, headers. */
const besidesBytes = 2048;
/** The whole is measured again when this share of sellers came or went. */
const measureAgainAt = 0.05;

export type LookupFiles = ReturnType<typeof createLookup>;

/**
 * The lookup files of one node: made when first asked for, kept until something in them changes.
 * No state but caches; another node on the same data base answers the same. `budget` of memory and the most compressed bytes
 * of a part of the directory, in bytes.
 */
export function createLookup(world: World, {budget = 128 << 20, part = partLimit} = {}) {
	const {storage, signer, now} = world;
	const sizeOf = ({brotli}: StoredFile) => brotli.length + besidesBytes;
	/** by their path */
	const buckets = createFileCache(budget, sizeOf);
	/** by their path; a change of any bucket makes the manifest old, a new version the directory too */
	const heads = createFileCache(budget / 4, sizeOf);
	const answers = createAnswers(budget / 8);
	const statusFiles = createStatusFiles(world);
	let ledger: Ledger | null = null;
	let depths: readonly number[] = [];
	let heard = {commits: -1, at: Number.NEGATIVE_INFINITY};
	let hearing: Promise<Ledger> | null = null;
	let manifestAt = Number.NEGATIVE_INFINITY;
	let measuredAt = -1;
	let noted = false;

	/** False when this process wrote or a second has passed: then the data base is asked what is newest. */
	function isUpToDate(): boolean {
		const passed = now().getTime() - heard.at;
		return heard.commits === storage.commits && passed >= 0 && passed < hearsWithin;
	}

	/** What is newest. */
	function hear(): Soon<Ledger> {
		if (ledger && isUpToDate()) return ledger;
		hearing ??= refresh().finally(() => {
			hearing = null;
		});
		return hearing;
	}

	async function refresh(): Promise<Ledger> {
		const mark = {commits: storage.commits, at: now().getTime()};
		const depthsBefore = depths;
		depths = await readDepths(world);
		if (depths.join() !== depthsBefore.join()) buckets.forgetAll();
		const before = ledger && {...ledger};
		const stale = ledger && (await catchUp(world, ledger, depths));
		if (ledger && stale) for (const name of stale) buckets.forget(name);
		else ledger = await readAnew();
		if (ledger.directory !== before?.directory) heads.forgetAll();
		else if (ledger.state !== before.state) heads.forget(lookupPaths.manifest);
		if (await fitDepth(ledger)) ledger = await readAnew();
		heard = mark;
		return ledger;
	}

	async function readAnew(): Promise<Ledger> {
		const read = await readLedger(world, depths[0] ?? 0);
		buckets.forgetAll();
		heads.forgetAll();
		return read;
	}

	/** True when the depth was changed. Measured only when enough sellers came or went. */
	async function fitDepth({depth, state: {sellers, epoch}}: Ledger): Promise<boolean> {
		if (Math.abs(sellers - measuredAt) <= measuredAt * measureAgainAt) return false;
		const whole = depth === 0 && sellers <= wholeMostSellers ? await bucketFile(epoch, 0, 0) : null;
		measuredAt = sellers;
		const fit = chooseDepth(depth, sellers, whole?.brotli.length ?? null);
		if (fit === depth || !(await changeDepth(world, fit))) return false;
		depths = await readDepths(world);
		return true;
	}

	const stored = async ({body, statement}: Rendered) => storeFile(body, statement, signer);

	function bucketFile(epoch: number, depth: number, index: number): Soon<StoredFile> {
		const name = lookupPaths.bucket(depth, index);
		const make = async () => stored(await renderBucket(storage, epoch, depth, index));
		return buckets.get(name) ?? buckets.make(name, make);
	}

	async function directoryFile(at: Ledger, since: number): Promise<StoredFile> {
		const {state, depth, directory: version} = at;
		const buckets = {depth, newest: bucketsSince(at, since)};
		for (let bytes = readForPart(part); ; bytes /= 2) {
			const file = await stored(await renderDirectory(storage, {epoch: state.epoch, since, version, buckets}, bytes));
			// One record is a part, however big
			if (file.brotli.length <= part || bytes < 1) return file;
		}
	}

	function isManifestOld(): boolean {
		const age = now().getTime() - manifestAt;
		return age < 0 || age >= manifestLastsFor;
	}

	/** Notes since when the next key is announced. A disk that is full is no reason to stop answering. */
	async function noteNextKey() {
		if (signer.next === null || noted) return;
		try {
			await saveKey(storage, signer.next, now());
			noted = true;
		} catch (error) {
			world.log.error({err: error}, 'since when the next key is announced could not be noted');
		}
	}

	function manifestFile({state: {epoch}, depth, ...at}: Ledger): Promise<StoredFile> {
		const confirmedAt = now();
		manifestAt = confirmedAt.getTime();
		const manifest: Omit<Manifest, 'badges'> = {
			kind: 'manifest',
			epoch,
			confirmedAt: confirmedAt.toISOString(),
			depth,
			directory: at.directory,
			changed: listChanged(at.changed, confirmedAt),
			keys: {now: signer.publicKey, next: signer.next},
			mirrors: [...world.mirrors],
		};
		return heads.make(lookupPaths.manifest, async () => {
			await noteNextKey();
			const lists = (await statusFiles()).map(({name, version}): [string, number] => [name, version]);
			return stored(renderManifest({...manifest, badges: {keys: [...world.credentials.keys], lists}}));
		});
	}

	return {
		manifest: (): Soon<StoredFile> =>
			after(hear(), at => {
				if (isManifestOld()) heads.forget(lookupPaths.manifest);
				return heads.get(lookupPaths.manifest) ?? manifestFile(at);
			}),
		/** Null when the directory has not come as far as `since`. */
		directory: (since: number): Soon<StoredFile | null> =>
			after(hear(), at => {
				if (since > at.state.sequence) return null;
				const name = lookupPaths.directory(since);
				return heads.get(name) ?? heads.make(name, () => directoryFile(at, since));
			}),
		/** Null when this depth is not answered (any more). `index` has to be below 2^depth. */
		bucket: (depth: number, index: number): Soon<StoredFile | null> =>
			after(hear(), ({state}) => (depths.includes(depth) ? bucketFile(state.epoch, depth, index) : null)),
		answer: answers.soon,
		/** The answer to a path whose file is in memory, when nothing newer is known; else the file has to be asked for. */
		held(path: string, asking: Asking): Answer | undefined {
			if (!isUpToDate() || (path === lookupPaths.manifest && isManifestOld())) return undefined;
			const file = buckets.get(path) ?? heads.get(path);
			return file && answers.atOnce(file, asking);
		},
		/** The depths that are answered, the ruling one first. */
		depths: () => depths,
	};
}
