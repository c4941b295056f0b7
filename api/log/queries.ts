import {and, asc, desc, eq, gte, inArray, isNull, lt, max, sql} from 'drizzle-orm';
import type {Db, Statement, Step, Storage} from '../storage/storage.ts';

export type EntryRow = Storage['tables']['logEntries']['$inferSelect'];
export type NodeRow = Storage['tables']['logNodes']['$inferSelect'];
export type NewEntry = Pick<EntryRow, 'kind' | 'at' | 'commitment' | 'payload' | 'salt' | 'about'>;

/** Which log this is, in a data base that has none yet. */
export const beginState = ({tables: {logState}}: Storage, tx: Db, origin: string): Statement =>
	tx.insert(logState).values({id: 'one', origin, size: 0}).onConflictDoNothing();

export async function stateOf({db, tables: {logState}}: Storage) {
	const [state] = await db.select().from(logState).where(eq(logState.id, 'one'));
	return state ?? null;
}

/**
 * Counts one entry more. The counted row stays locked until the change is on disk, so on every engine entries come one after
 * another; a change that is undone gives its place back.
 */
export const countEntry = ({tables: {logState}}: Storage, tx: Db): Step => ({
	must: tx
		.update(logState)
		.set({size: sql`${logState.size} + 1`})
		.where(eq(logState.id, 'one'))
		.returning({size: logState.size}),
});

/** Puts an entry into the place that was counted just before, in the same change. */
export const addEntry = ({tables: {logEntries, logState}}: Storage, tx: Db, entry: NewEntry): Statement =>
	tx.insert(logEntries).values({
		...entry,
		index: sql`(select ${logState.size} - 1 from ${logState} where ${logState.id} = 'one')`,
	});

/** Entries from..until (not included), in their order, at most so many. */
export const entriesBetween = (
	{db, tables: {logEntries}}: Storage,
	from: number,
	until: number,
	most: number,
): PromiseLike<EntryRow[]> =>
	db
		.select()
		.from(logEntries)
		.where(and(gte(logEntries.index, from), lt(logEntries.index, until)))
		.orderBy(asc(logEntries.index))
		.limit(most);

/** What was told about one thing, the newest first. */
export const entriesAbout = (
	{db, tables: {logEntries}}: Storage,
	about: string,
	before: number,
	most: number,
): PromiseLike<EntryRow[]> =>
	db
		.select()
		.from(logEntries)
		.where(and(eq(logEntries.about, about), lt(logEntries.index, before)))
		.orderBy(desc(logEntries.index))
		.limit(most);

export async function entryAt({db, tables: {logEntries}}: Storage, index: number): Promise<EntryRow | null> {
	const [row] = await db.select().from(logEntries).where(eq(logEntries.index, index));
	return row ?? null;
}

/** Takes away what an entry tells, unless that is gone already; what it committed to stays. */
export const eraseEntryRow = ({tables: {logEntries}}: Storage, tx: Db, index: number, at: Date, why: string): Step => ({
	must: tx
		.update(logEntries)
		.set({payload: null, salt: null, about: null, erasedAt: at, erasedWhy: why})
		.where(and(eq(logEntries.index, index), isNull(logEntries.erasedAt)))
		.returning({index: logEntries.index}),
});

/** Of how many leaves nodes are kept. */
export async function nodesKept({db, tables: {logNodes}}: Storage): Promise<number> {
	const [row] = await db.select({last: max(logNodes.index)}).from(logNodes);
	return row?.last === undefined || row.last === null ? 0 : row.last + 1;
}

/** Nodes are what the entries make them: two processes that keep the same ones keep the same bytes. */
export const addNodes = ({tables: {logNodes}}: Storage, tx: Db, rows: NodeRow[]): Statement =>
	tx.insert(logNodes).values(rows).onConflictDoNothing();

/** In lists of few different lengths, so that few different statements are compiled. */
export const nodesAt = ({db, tables: {logNodes}}: Storage, indexes: readonly number[]): PromiseLike<NodeRow[]> => {
	const [last = 0] = indexes.slice(-1);
	const length = Math.ceil(indexes.length / 16) * 16;
	const padded = Array.from({length}, (_, at) => indexes[at] ?? last);
	return db.select().from(logNodes).where(inArray(logNodes.index, padded));
};
