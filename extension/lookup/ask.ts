import {lookupPaths, lookupSizeLimit} from '../../shared/lookup/contract.ts';
import {getFile} from './get-file.ts';
import type {LookupWorld} from './lookup.ts';
import {type Opened, openBucket, openDirectory, openManifest} from './open-lookup-file.ts';
import type {SentRequest} from './sent-request.ts';
import type {Server} from './shelf.ts';

const minute = 60_000;

/** The three kinds of file of one server, each fetched, its signature checked against the keys accepted now. */
export function ask(world: LookupWorld, {base, key}: Server, why: SentRequest['why']) {
	const root = base.replace(/\/+$/, '');

	/** The key that was chosen with the server, until a manifest it signed names others. */
	const keys = async () => {
		const {now, next} = (await world.shelf.manifest())?.manifest?.keys ?? {now: key, next: null};
		return next === null ? [now] : [now, next];
	};

	async function get<File>(
		path: string,
		limits: {size: number; time: number},
		open: (text: string, keys: readonly string[]) => Promise<Opened<File>>,
	): Promise<Opened<File>> {
		const got = await getFile(world, root + path, {...limits, why});
		if (!got.ok) return got;
		const server = await world.server();
		if (server?.base !== base || server.key !== key) {
			return {ok: false, why: 'refused', detail: 'another server was chosen meanwhile'};
		}
		return open(got.text, await keys());
	}

	return {
		manifest: () => get(lookupPaths.manifest, {size: lookupSizeLimit.manifest, time: minute / 4}, openManifest),
		directory: (since: number) =>
			get(lookupPaths.directory(since), {size: lookupSizeLimit.directory, time: 5 * minute}, (text, accepted) =>
				openDirectory(text, accepted, since),
			),
		bucket: (depth: number, index: number) =>
			get(lookupPaths.bucket(depth, index), {size: lookupSizeLimit.bucket, time: minute / 4}, (text, accepted) =>
				openBucket(text, accepted, {depth, index}),
			),
	};
}
export type Ask = ReturnType<typeof ask>;
