import {and, eq, lte} from 'drizzle-orm';
import type {Db, Statement, Step, Storage} from '../storage/storage.ts';

export const beginTurns = ({tables: {jobTurns}}: Storage, tx: Db, name: string): Statement =>
	tx
		.insert(jobTurns)
		.values({name, nextAt: new Date(0), failures: 0})
		.onConflictDoNothing();

/** Takes the turn until `until`; touches no row when it is not due, or another process has it. */
export const takeTurn = ({tables: {jobTurns}}: Storage, tx: Db, name: string, now: Date, until: Date): Step => ({
	must: tx
		.update(jobTurns)
		.set({nextAt: until})
		.where(and(eq(jobTurns.name, name), lte(jobTurns.nextAt, now)))
		.returning({name: jobTurns.name}),
});

export const saveTurn = (
	{tables: {jobTurns}}: Storage,
	tx: Db,
	name: string,
	state: {nextAt: Date; failures: number; trouble: string | null},
): Statement => tx.update(jobTurns).set(state).where(eq(jobTurns.name, name));

export const turnOf = async ({db, tables: {jobTurns}}: Storage, name: string) =>
	(await db.select().from(jobTurns).where(eq(jobTurns.name, name)))[0] ?? null;
