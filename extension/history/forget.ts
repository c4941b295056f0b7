import type {CodeCheck} from '../codes/question.ts';
import type {SentRequest} from '../lookup/sent-request.ts';
import type {Draft} from '../reports/draft.ts';
import type {Letter} from '../reports/outbox/letter.ts';
import type {Paper} from '../reports/paper.ts';
import type {Photo} from '../reports/photos/photo.ts';
import type {Report} from '../reports/report.ts';
import type {SnapshotRow} from '../reports/snapshot-row.ts';
import type {Database} from './database.ts';
import type {Visit} from './visit.ts';

/** What a deletion took away, to be put back. */
export type Forgotten = {
	visits: readonly Visit[];
	requests: readonly SentRequest[];
	codes: readonly CodeCheck[];
	drafts: readonly Draft[];
	photos: readonly Photo[];
	outbox: readonly Letter[];
	reports: readonly Report[];
	snapshots: readonly SnapshotRow[];
	papers: readonly Paper[];
};

const nothing: Forgotten = {
	visits: [],
	requests: [],
	codes: [],
	drafts: [],
	photos: [],
	outbox: [],
	reports: [],
	snapshots: [],
	papers: [],
};

/** Every table of which a row tells what was looked at, or done about it. */
const personal = ({visits, requests, codes, drafts, photos, outbox, reports, snapshots, papers}: Database) =>
	[visits, requests, codes, drafts, photos, outbox, reports, snapshots, papers] as const;

export function forgetVisits(database: Database, ids: readonly number[]): Promise<Forgotten> {
	const {visits} = database;
	return database.transaction('rw', visits, async () => {
		const found = (await visits.bulkGet([...ids])).filter(visit => visit !== undefined);
		await visits.bulkDelete([...ids]);
		return {...nothing, visits: found};
	});
}

/**
 * Deletes everything that tells what was looked at or reported, what is on its way among it, and the buckets that pages asked
 * for. Buckets are fetched again when needed, so they are not put back. Settings and the directory stay.
 */
export function forgetAll(database: Database): Promise<Forgotten> {
	const {visits, requests, codes, drafts, photos, outbox, reports, snapshots, papers, files, records} = database;
	return database.transaction('rw', [...personal(database), files, records], async () => {
		const forgotten: Forgotten = {
			visits: await visits.toArray(),
			requests: await requests.toArray(),
			codes: await codes.toArray(),
			drafts: await drafts.toArray(),
			photos: await photos.toArray(),
			outbox: await outbox.toArray(),
			reports: await reports.toArray(),
			snapshots: await snapshots.toArray(),
			papers: await papers.toArray(),
		};
		await Promise.all(personal(database).map(table => table.clear()));
		const names = (await files.toCollection().primaryKeys()).filter(name => name.includes('/'));
		await records.where('place').anyOf(names).delete();
		await files.bulkDelete(names);
		return forgotten;
	});
}

/** Undoes a deletion. What was seen since stays. */
export async function putBack(database: Database, gone: Forgotten): Promise<void> {
	const {visits, requests, codes, drafts, photos, outbox, reports, snapshots, papers} = database;
	await database.transaction('rw', [...personal(database)], async () => {
		await visits.bulkPut([...gone.visits]);
		await requests.bulkPut([...gone.requests]);
		await codes.bulkPut([...gone.codes]);
		await drafts.bulkPut([...gone.drafts]);
		await photos.bulkPut([...gone.photos]);
		await outbox.bulkPut([...gone.outbox]);
		await reports.bulkPut([...gone.reports]);
		await snapshots.bulkPut([...gone.snapshots]);
		await papers.bulkPut([...gone.papers]);
	});
}
