import {and, asc, between, desc, eq, gt, isNotNull, lt, max, or, sql} from 'drizzle-orm';
import type {Storage} from '../storage/storage.ts';

export type State = {epoch: number; sequence: number; sellers: number};

export async function readState({db, tables: {recordState}}: Storage): Promise<State> {
	const [state] = await db.select().from(recordState).where(eq(recordState.id, 'one'));
	if (!state) throw new Error('the data base has no record state');
	return state;
}

/** Everything at one end of the address space to the other, gone records included: their sequence counts. */
export const rowsOfBucket = ({db, tables: {records}}: Storage, first: Buffer, last: Buffer) =>
	db
		.select({address: records.address, body: records.body, sequence: records.sequence})
		.from(records)
		.where(and(eq(records.place, 'bucket'), between(records.address, first, last)))
		.orderBy(asc(records.address));

/** What changed in the directory after a sequence, at most so many, oldest first; from 0, only what is there. */
export const rowsOfDirectory = ({db, tables: {records}}: Storage, since: number, after: number, most: number) =>
	db
		.select({address: records.address, body: records.body, sequence: records.sequence})
		.from(records)
		.where(
			and(
				eq(records.place, 'directory'),
				gt(records.sequence, after),
				...(since === 0 ? [isNotNull(records.body)] : []),
			),
		)
		.orderBy(asc(records.sequence))
		.limit(most);

/** Newest change of each part of the address space that shares so many first bytes, in one scan. */
export function newestByPrefix({db, tables: {records}}: Storage, bytes: number) {
	const prefix = sql<Buffer>`substr(${records.address}, 1, ${sql.raw(String(bytes))})`;
	return db
		.select({prefix, sequence: max(records.sequence), changedAt: max(records.changedAt)})
		.from(records)
		.where(eq(records.place, 'bucket'))
		.groupBy(prefix);
}

/** Newest change of any bucket that was made before an instant; 0: none. */
export async function newestInBucketsBefore({db, tables: {records}}: Storage, at: Date): Promise<number> {
	const [row] = await db
		.select({sequence: records.sequence})
		.from(records)
		.where(and(eq(records.place, 'bucket'), lt(records.changedAt, at)))
		.orderBy(desc(records.sequence))
		.limit(1);
	return row?.sequence ?? 0;
}

export async function newestInDirectory({db, tables: {records}}: Storage): Promise<number> {
	const [row] = await db
		.select({newest: max(records.sequence)})
		.from(records)
		.where(eq(records.place, 'directory'));
	return row?.newest ?? 0;
}

/** What changed anywhere after a sequence. */
export const changesAfter = ({db, tables: {records}}: Storage, sequence: number) =>
	db
		.select({
			place: records.place,
			address: records.address,
			sequence: records.sequence,
			changedAt: records.changedAt,
		})
		.from(records)
		.where(
			or(
				and(eq(records.place, 'bucket'), gt(records.sequence, sequence)),
				and(eq(records.place, 'directory'), gt(records.sequence, sequence)),
			),
		);

export const depthChoices = ({db, tables: {lookupDepths}}: Storage) =>
	db
		.select({depth: lookupDepths.depth, chosenAt: lookupDepths.chosenAt})
		.from(lookupDepths)
		.orderBy(desc(lookupDepths.chosenAt));

export const saveDepth = (
	{atomically, tables: {lookupDepths}}: Storage,
	row: {id: string; depth: number; chosenAt: Date},
) => atomically(tx => [tx.insert(lookupDepths).values(row)]);

export const knownKeys = async ({db, tables: {lookupKeys}}: Storage): Promise<string[]> =>
	(await db.select().from(lookupKeys)).map(({publicKey}) => publicKey);

export const saveKey = ({atomically, tables: {lookupKeys}}: Storage, publicKey: string, since: Date) =>
	atomically(tx => [tx.insert(lookupKeys).values({publicKey, since}).onConflictDoNothing()]);

/** When a manifest first named a key as the next one; null: none did. */
export async function announcedSince({db, tables: {lookupKeys}}: Storage, publicKey: string): Promise<Date | null> {
	const [row] = await db.select().from(lookupKeys).where(eq(lookupKeys.publicKey, publicKey));
	return row?.since ?? null;
}
