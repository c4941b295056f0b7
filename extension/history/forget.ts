import type {CodeCheck} from '../codes/question.ts';
import type {SentRequest} from '../lookup/sent-request.ts';
import type {Database} from './database.ts';
import type {Visit} from './visit.ts';

/** What a deletion took away, to be put back. */
export type Forgotten = {visits: readonly Visit[]; requests: readonly SentRequest[]; codes: readonly CodeCheck[]};

export function forgetVisits(database: Database, ids: readonly number[]): Promise<Forgotten> {
	const {visits} = database;
	return database.transaction('rw', visits, async () => {
		const found = (await visits.bulkGet([...ids])).filter(visit => visit !== undefined);
		await visits.bulkDelete([...ids]);
		return {visits: found, requests: [], codes: []};
	});
}

/**
 * Deletes everything that tells what was looked at: visits, requests, codes, and the buckets that pages asked for.
 * Buckets are fetched again when needed, so they are not put back. Settings and the directory stay.
 */
export function forgetAll(database: Database): Promise<Forgotten> {
	const {visits, requests, codes, files, records} = database;
	return database.transaction('rw', [visits, requests, codes, files, records], async () => {
		const forgotten = {
			visits: await visits.toArray(),
			requests: await requests.toArray(),
			codes: await codes.toArray(),
		};
		await Promise.all([visits.clear(), requests.clear(), codes.clear()]);
		const names = (await files.toCollection().primaryKeys()).filter(name => name.includes('/'));
		await records.where('place').anyOf(names).delete();
		await files.bulkDelete(names);
		return forgotten;
	});
}

/** Undoes a deletion. What was seen since stays. */
export async function putBack(database: Database, {visits, requests, codes}: Forgotten): Promise<void> {
	await database.transaction('rw', database.visits, database.requests, database.codes, async () => {
		await database.codes.bulkPut([...codes]);
		await database.visits.bulkPut([...visits]);
		await database.requests.bulkPut([...requests]);
	});
}
