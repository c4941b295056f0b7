import {type AnyColumn, and, eq, sql} from 'drizzle-orm';
import {columnsOf, keptQuery, keptStatement} from '../../storage/kept.ts';
import type {Db, Step, Storage} from '../../storage/storage.ts';

const openUnder = keptQuery(({db, tables: {cases}}) =>
	db
		.select({id: cases.id})
		.from(cases)
		.where(eq(cases.openKey, sql.placeholder('openKey'))),
);
/** A case that takes reports about the same goods of the same seller. */
export const openCaseOf = async (storage: Storage, openKey: string): Promise<{id: string} | null> =>
	openUnder(storage, {openKey})[0] ?? null;

/** Lets a report into a case, if it still takes some. Time goes on in a case: a clock that went back is not followed. */
export const letIn = (storage: Storage, tx: Db, {at, ...joined}: Joining): Step => ({
	must: lettingIn(storage, tx, {...joined, at: at.getTime()}),
});
type Joining = {id: string; openKey: string; at: Date};

const lettingIn = keptStatement<Omit<Joining, 'at'> & {at: number}>(({cases}, tx) => {
	const at = sql.placeholder('at');
	return tx
		.update(cases)
		.set({
			changedAt: sql`case when ${cases.changedAt} < ${at} then ${at} else ${cases.changedAt} end`,
		})
		.where(and(eq(cases.id, sql.placeholder('id')), eq(cases.openKey, sql.placeholder('openKey'))))
		.returning({id: cases.id});
});

/** Told in the history of the case, under the version that it found. */
export const addJoined = keptStatement<{id: string; case: string; actor: string; at: Date}>(
	({cases, caseEvents}, tx) => {
		const its = (column: AnyColumn) =>
			sql`(select ${column} from ${cases} where ${cases.id} = ${sql.placeholder('case')})`;
		return tx.insert(caseEvents).values({
			...columnsOf(caseEvents),
			version: its(cases.version),
			role: 'reporter',
			act: 'join',
			from: its(cases.state),
			to: its(cases.state),
			reason: null,
			inner: true,
		});
	},
);
