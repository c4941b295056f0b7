import {and, asc, between, desc, eq, inArray, max, sql} from 'drizzle-orm';
import type {Db, Statement, Storage} from '../../storage/storage.ts';
import {type Block, runStart} from './block.ts';
import {slotSpan} from './entry.ts';

export type Run = {slot: number; state: 'staged' | 'live'; key: string; codes: number; liveAs: number | null};

/**
 * Asks all live runs of a key for the block in which a hash that begins so must be; null: none of the run. One statement, so
 * that it sees the runs at one moment while others are put together.
 */
export function prepareFind({db, tables: {codeRuns, codeBlocks}, compile}: Storage) {
	const start = sql`${codeRuns.slot} * ${sql.raw(String(slotSpan))}`;
	const body = sql<Buffer | null>`(select ${codeBlocks.body} from ${codeBlocks}
		where ${codeBlocks.key} <= ${start} + ${sql.placeholder('prefix')} and ${codeBlocks.key} >= ${start}
		order by ${codeBlocks.key} desc limit 1)`;
	const isLive = and(eq(codeRuns.state, 'live'), eq(codeRuns.key, sql.placeholder('key')));
	const statement = compile(db.select({body}).from(codeRuns).where(isLive));
	// A blob, or null
	return (key: string, prefix: number) => statement.all({key, prefix}).map(([body]) => body as Buffer | null);
}

/**
 * The same in two statements, for changes that ask for many codes: in them the runs stay as they are, so it is asked once
 * which there are.
 */
export function prepareFindInRun({db, tables: {codeRuns, codeBlocks}, compile}: Storage) {
	const isLive = and(eq(codeRuns.state, 'live'), eq(codeRuns.key, sql.placeholder('key')));
	const slots = compile(db.select({slot: codeRuns.slot}).from(codeRuns).where(isLive));
	const block = compile(
		db
			.select({body: codeBlocks.body})
			.from(codeBlocks)
			.where(between(codeBlocks.key, sql.placeholder('from'), sql.placeholder('to')))
			.orderBy(desc(codeBlocks.key))
			.limit(1),
	);
	return {
		slots: (key: string): number[] => slots.all({key}).map(([slot]) => Number(slot)),
		/** undefined: none of the run */
		block(slot: number, prefix: number): Buffer | undefined {
			const from = runStart(slot);
			return block.first({from, to: from + prefix})?.[0] as Buffer | undefined;
		},
	};
}

/** Blocks of all live runs of a key that may hold hashes from one prefix to another, the end not included. */
export function liveBlocks({db, tables: {codeRuns, codeBlocks}}: Storage, key: string, from: number, to: number) {
	const start = sql`${codeRuns.slot} * ${sql.raw(String(slotSpan))}`;
	const first = sql`coalesce((select max(${sql.raw('held.key')}) from ${codeBlocks} as held
		where ${sql.raw('held.key')} <= ${start} + ${from} and ${sql.raw('held.key')} >= ${start}), ${start})`;
	return db
		.select({body: codeBlocks.body})
		.from(codeRuns)
		.innerJoin(codeBlocks, sql`${codeBlocks.key} >= ${first} and ${codeBlocks.key} < ${start} + ${to}`)
		.where(and(eq(codeRuns.state, 'live'), eq(codeRuns.key, key)));
}

/** A run's blocks whose first hash lies before a prefix. */
export const blocksBefore = ({db, tables: {codeBlocks}}: Storage, slot: number, prefix: number): Promise<Block[]> =>
	db
		.select()
		.from(codeBlocks)
		.where(sql`${codeBlocks.key} >= ${runStart(slot)} and ${codeBlocks.key} < ${runStart(slot) + prefix}`)
		.orderBy(asc(codeBlocks.key))
		.then(rows => rows);

export const dropBlocksBefore = ({tables: {codeBlocks}}: Storage, tx: Db, slot: number, prefix: number): Statement =>
	tx
		.delete(codeBlocks)
		.where(sql`${codeBlocks.key} >= ${runStart(slot)} and ${codeBlocks.key} < ${runStart(slot) + prefix}`);

/** Steps that write blocks; the statement is made once, because a file brings thousands. */
export function prepareWrite({db, tables: {codeBlocks}}: Storage) {
	const statement = db
		.insert(codeBlocks)
		.values({key: sql.placeholder('key'), body: sql.placeholder('body')})
		.prepare();
	return (blocks: readonly Block[]): Statement => ({
		run: () => {
			for (const block of blocks) statement.run(block);
		},
		all: () => [],
	});
}

export const runsOf = async ({db, tables: {codeRuns}}: Storage, importId: string): Promise<Run[]> =>
	db.select().from(codeRuns).where(eq(codeRuns.import, importId)).orderBy(asc(codeRuns.slot));

export const liveRuns = async ({db, tables: {codeRuns}}: Storage): Promise<Run[]> =>
	db.select().from(codeRuns).where(eq(codeRuns.state, 'live')).orderBy(asc(codeRuns.codes));

export const slotsTaken = async ({db, tables: {codeRuns}}: Storage): Promise<number[]> =>
	(await db.select({slot: codeRuns.slot}).from(codeRuns).orderBy(asc(codeRuns.slot))).map(({slot}) => slot);

export const addRun = (
	{tables: {codeRuns}}: Storage,
	tx: Db,
	run: Run & {import: string | null; createdAt: Date},
): Statement => tx.insert(codeRuns).values(run);

export const countRun = ({tables: {codeRuns}}: Storage, tx: Db, slot: number, codes: number): Statement =>
	tx.update(codeRuns).set({codes}).where(eq(codeRuns.slot, slot));

export const dropRuns = ({tables: {codeRuns}}: Storage, tx: Db, slots: readonly number[]): Statement =>
	tx.delete(codeRuns).where(inArray(codeRuns.slot, [...slots]));

/** The number of the run that went live last; 0: none did. */
export const newestLive = async ({db, tables: {codeRuns}}: Storage): Promise<number> => {
	const [row] = await db.select({newest: max(codeRuns.liveAs)}).from(codeRuns);
	return row?.newest ?? 0;
};

/** Touches no row when another run went live since `checked`. */
export const makeLive = (
	{tables: {codeRuns}}: Storage,
	tx: Db,
	{slot, codes, checked}: {slot: number; codes: number; checked: number | null},
): Statement => {
	const newest = sql`(select coalesce(max(${sql.raw('other.live_as')}), 0) from ${codeRuns} as other)`;
	return tx
		.update(codeRuns)
		.set({state: 'live', codes, liveAs: sql`${newest} + 1`})
		.where(and(eq(codeRuns.slot, slot), checked === null ? undefined : sql`${newest} = ${checked}`))
		.returning({slot: codeRuns.slot});
};

export const keysInUse = async ({db, tables: {codeKeys}}: Storage): Promise<string[]> =>
	(await db.select({id: codeKeys.id}).from(codeKeys)).map(({id}) => id);

export const useKey = ({tables: {codeKeys}}: Storage, tx: Db, id: string, usedSince: Date): Statement =>
	tx.insert(codeKeys).values({id, usedSince}).onConflictDoNothing();
