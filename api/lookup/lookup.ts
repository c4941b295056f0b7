import {bucketName} from '../../shared/lookup/bucket.ts';
import type {World} from '../world.ts';
import {createFileCache} from './file-cache.ts';
import {catchUp, type Ledger, listChanged, readLedger} from './ledger.ts';
import {depthChoices, saveDepth} from './queries.ts';
import {type Rendered, renderBucket, renderDirectory, renderManifest} from './render.ts';
import {answeredDepths, chooseDepth, type DepthChoice, manifestLastsFor, wholeMostSellers} from './rules.ts';
import {type StoredFile, storeFile} from './stored-file.ts';

/** Other processes write to the same data base (an import): how long we may not have heard of it, in ms. */
const hearsWithin = 1000;
/** The whole is measured again when this share of sellers came or went. */
const measureAgainAt = 0.05;

export type Lookup = ReturnType<typeof createLookup>;

/**
 * The lookup files of one node: made when first asked for, kept until something in them changes.
 * No state but caches; another node on the same data base answers the same.
 */
export function createLookup(world: World, budget = 128 << 20) {
	const {storage, signer, now} = world;
	const files = createFileCache<StoredFile>(budget, ({brotli}) => brotli.length + 256);
	let ledger: Ledger | null = null;
	let choices: DepthChoice[] = [];
	let heard = {commits: -1, at: Number.NEGATIVE_INFINITY};
	let hearing: Promise<Ledger> | null = null;
	let manifestAt = Number.NEGATIVE_INFINITY;
	let measuredAt = -1;

	const depths = () => answeredDepths(choices, now());

	/** What is newest, asking the data base only when this process wrote or a second has passed. */
	function hear(): Ledger | Promise<Ledger> {
		const passed = now().getTime() - heard.at;
		if (ledger && heard.commits === storage.commits && passed >= 0 && passed < hearsWithin) return ledger;
		hearing ??= refresh().finally(() => {
			hearing = null;
		});
		return hearing;
	}

	async function refresh(): Promise<Ledger> {
		const mark = {commits: storage.commits, at: now().getTime()};
		choices = await depthChoices(storage);
		const [depth] = depths();
		if (depth === undefined || !ledger) {
			if (depth === undefined) await choose(0);
			ledger = await readLedger(world, depths()[0] ?? 0);
			files.forgetAll();
		} else {
			const before = ledger.state;
			const stale = await catchUp(world, ledger, depths());
			if (stale === null) files.forgetAll();
			else for (const name of stale) files.forget(name);
			if (before !== ledger.state) forgetHeads();
		}
		await fitDepth(ledger);
		heard = mark;
		return ledger;
	}

	/** Manifest and directory are about everything, so every change makes them old. */
	function forgetHeads() {
		for (const name of files.names()) if (name === 'manifest' || name.startsWith('directory/')) files.forget(name);
	}

	async function choose(depth: number) {
		// Later than the choice before it, whatever the clock says: the newest rules
		const before = Math.max(...choices.map(({chosenAt}) => chosenAt.getTime()));
		const choice = {depth, chosenAt: new Date(Math.max(now().getTime(), before + 1))};
		await saveDepth(storage, {id: world.newId('dpt'), ...choice});
		choices = [choice, ...choices];
		world.log.info({depth}, 'lookup buckets have this depth now');
	}

	async function fitDepth(at: Ledger) {
		const {sellers, epoch} = at.state;
		if (Math.abs(sellers - measuredAt) <= measuredAt * measureAgainAt) return;
		const depth = depths()[0] ?? 0;
		const whole = depth === 0 && sellers <= wholeMostSellers ? await bucketFile(epoch, 0, 0) : null;
		measuredAt = sellers;
		const fit = chooseDepth(depth, sellers, whole?.brotli.length ?? null);
		if (fit === depth) return;
		try {
			await choose(fit);
		} catch (error) {
			// A disk that is full is no reason to stop answering: the depth before serves on
			world.log.error({err: error, depth: fit}, 'the depth of buckets could not be changed');
			return;
		}
		Object.assign(at, await readLedger(world, fit));
		files.forgetAll();
	}

	const stored = async ({body, statement}: Rendered) => storeFile(body, statement, signer);

	function bucketFile(epoch: number, depth: number, index: number): StoredFile | Promise<StoredFile> {
		const name = bucketName(depth, index);
		return files.get(name) ?? files.make(name, async () => stored(await renderBucket(storage, epoch, depth, index)));
	}

	function manifestFile(at: Ledger): Promise<StoredFile> {
		const confirmedAt = now();
		manifestAt = confirmedAt.getTime();
		return files.make('manifest', () =>
			stored(
				renderManifest({
					kind: 'manifest',
					epoch: at.state.epoch,
					confirmedAt: confirmedAt.toISOString(),
					depth: depths()[0] ?? 0,
					directory: at.directory,
					changed: listChanged(at, confirmedAt),
					keys: {now: signer.publicKey, next: null},
					mirrors: [...world.mirrors],
				}),
			),
		);
	}

	return {
		async manifest(): Promise<StoredFile> {
			const at = await hear();
			const age = now().getTime() - manifestAt;
			if (age < 0 || age >= manifestLastsFor) files.forget('manifest');
			return files.get('manifest') ?? manifestFile(at);
		},
		/** Null when the directory has not come as far as `since`. */
		async directory(since: number): Promise<StoredFile | null> {
			const {state, directory} = await hear();
			if (since > directory) return null;
			const name = `directory/${since}`;
			return (
				files.get(name) ??
				files.make(name, async () => stored(await renderDirectory(storage, state.epoch, since, directory)))
			);
		},
		/** Null when this depth is not answered (any more). `index` has to be below 2^depth. */
		async bucket(depth: number, index: number): Promise<StoredFile | null> {
			const {state} = await hear();
			if (!depths().includes(depth)) return null;
			return bucketFile(state.epoch, depth, index);
		},
		/** Reads what is newest, so that the first request need not. */
		async ready(): Promise<void> {
			await hear();
		},
		depths,
		get bytes() {
			return files.bytes;
		},
	};
}
