import {and, asc, eq, gte, inArray, isNull, lt, max} from 'drizzle-orm';
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

export type EntriesAsked = {from: number; until: number; about?: string | undefined; most: number};

/** Entries from..until (not included), all or those about one thing, in their order, at most so many. */
export const entriesBetween = (
	{db, tables: {logEntries}}: Storage,
	{from, until, about, most}: EntriesAsked,
): PromiseLike<EntryRow[]> =>
	db
		.select()
		.from(logEntries)
		.where(
			and(
				about === undefined ? undefined : eq(logEntries.about, about),
				gte(logEntries.index, from),
				lt(logEntries.index, until),
			),
		)
		.orderBy(asc(logEntries.index))
		.limit(most);

/** What of the entries stands in the tree, from `from` on, at most so many. */
export const leavesFrom = ({db, tables: {logEntries}}: Storage, from: number, most: number) =>
	db
		.select({
			index: logEntries.index,
			kind: logEntries.kind,
			at: logEntries.at,
			commitment: logEntries.commitment,
		})
		.from(logEntries)
		.where(gte(logEntries.index, from))
		.orderBy(asc(logEntries.index))
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

/** What is kept of the tree from leaf `from` on, at most so many rows. */
export const nodesAfter = ({db, tables: {logNodes}}: Storage, from: number, most: number): PromiseLike<NodeRow[]> =>
	db.select().from(logNodes).where(gte(logNodes.index, from)).orderBy(asc(logNodes.index)).limit(most);

/** In lists of few different lengths, so that few different statements are compiled. */
export const nodesAt = ({db, tables: {logNodes}}: Storage, indexes: readonly number[]): PromiseLike<NodeRow[]> => {
	const [last = 0] = indexes.slice(-1);
	const length = Math.ceil(indexes.length / 16) * 16;
	const padded = Array.from({length}, (_, at) => indexes[at] ?? last);
	return db.select().from(logNodes).where(inArray(logNodes.index, padded));
};
