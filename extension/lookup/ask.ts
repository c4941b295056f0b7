import {badgePaths} from '../../shared/badges/contract.ts';
import type {StatusListCredential} from '../../shared/badges/credential.ts';
import {logPaths} from '../../shared/log/contract.ts';
import {
	type Bucket,
	type Directory,
	lookupPaths,
	lookupSizeLimit,
	type Manifest,
} from '../../shared/lookup/contract.ts';
import {openConsistency, openLogHead} from '../log/open-log-answer.ts';
import {type Failure, getFile} from './get-file.ts';
import type {LookupWorld} from './lookup.ts';
import {type Opened, openBucket, openDirectory, openHeldList, openManifest} from './open-lookup-file.ts';
import type {SentRequest} from './sent-request.ts';
import type {Server} from './shelf.ts';

const minute = 60_000;
/** A server that did not answer is asked after the others for so long, in ms. */
const rests = 5 * minute;

/** What speaks against a file that is well signed: it is older than what is known. Null: nothing does. */
export type Objection<File> = (file: File) => Promise<string | null>;

const rootOf = (base: string) => base.replace(/\/+$/, '');

/**
 * The three kinds of file of one operator, each with its signature checked against the keys accepted now. Who does not answer,
 * or answers with something else, is passed over: mirrors hold the same files, and none is believed more than the others.
 * `silentAt`: when a server was last found silent, in ms.
 */
export function ask(world: LookupWorld, {base, key}: Server, why: SentRequest['why'], silentAt: Map<string, number>) {
	const held = async () => (await world.shelf.manifest())?.manifest ?? null;

	/** The key that was chosen with the server, until a manifest it signed names others. */
	const keys = async () => {
		const {now, next} = (await held())?.keys ?? {now: key, next: null};
		return next === null ? [now] : [now, next];
	};

	const roots = async () => {
		const all = [base, ...(await world.mirrors((await held())?.mirrors ?? []))].map(rootOf);
		const isSilent = (root: string) => world.now().getTime() - (silentAt.get(root) ?? Number.NEGATIVE_INFINITY) < rests;
		return [...new Set(all)].sort((a, b) => Number(isSilent(a)) - Number(isSilent(b)));
	};

	const isStillChosen = async () => {
		const server = await world.server();
		return server?.base === base && server.key === key;
	};

	async function get<File>(
		path: string,
		limits: {size: number; time: number},
		open: (text: string, keys: readonly string[]) => Promise<Opened<File>>,
		objection: Objection<File>,
		whom: () => Promise<readonly string[]> = roots,
	): Promise<Opened<File>> {
		let failed: Failure | null = null;
		const all = await whom();
		for (const [at, root] of all.entries()) {
			// Whoever is not the last is asked once: the next one is nearer than a second try
			const got = await getFile(world, root + path, {...limits, why, once: at < all.length - 1});
			if (!got.ok && got.why === 'offline') silentAt.set(root, world.now().getTime());
			if (!(await isStillChosen())) return {ok: false, why: 'refused', detail: 'another server was chosen meanwhile'};
			const opened = got.ok ? await open(got.text, await keys()) : got;
			const detail = opened.ok ? await objection(opened.file) : null;
			if (opened.ok && detail === null) return opened;
			failed ??= opened.ok ? {ok: false, why: 'refused', detail: detail ?? ''} : opened;
		}
		return failed ?? {ok: false, why: 'offline', detail: 'nobody to ask'};
	}

	/** The public log is on no mirror: a copy that lags behind would seem to have forgotten something. */
	const server = async () => [rootOf(base)];
	const nothing = async () => null;
	const short = {size: lookupSizeLimit.log, time: minute / 4};

	return {
		logHead: () => get(logPaths.head, short, openLogHead, nothing, server),
		logConsistency: (first: number, second: number) =>
			get(logPaths.consistency(first, second), short, openConsistency, nothing, server),
		manifest: (objection: Objection<Manifest>) =>
			get(lookupPaths.manifest, {size: lookupSizeLimit.manifest, time: minute / 4}, openManifest, objection),
		directory: (since: number, objection: Objection<Directory>) =>
			get(
				lookupPaths.directory(since),
				{size: lookupSizeLimit.directory, time: 5 * minute},
				(text, accepted) => openDirectory(text, accepted, since),
				objection,
			),
		/** Signed with one of the keys for badges that the manifest announces, whatever `keys` are. */
		statusList: (name: string, badgeKeys: readonly string[], objection: Objection<StatusListCredential>) =>
			get(
				badgePaths.statusList(name),
				{size: lookupSizeLimit.statusList, time: minute / 4},
				text => openHeldList(text, badgeKeys, name),
				objection,
			),
		bucket: (depth: number, index: number, objection: Objection<Bucket>) =>
			get(
				lookupPaths.bucket(depth, index),
				{size: lookupSizeLimit.bucket, time: minute / 4},
				(text, accepted) => openBucket(text, accepted, {depth, index}),
				objection,
			),
	};
}
export type Ask = ReturnType<typeof ask>;
