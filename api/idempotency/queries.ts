import {and, eq, isNull, lt} from 'drizzle-orm';
import type {Db, Statement, Step, Storage} from '../storage/storage.ts';

export type NamedRequest = Storage['tables']['namedRequests']['$inferSelect'];

export const namedRequest = async ({db, tables: {namedRequests}}: Storage, id: string): Promise<NamedRequest | null> =>
	(await db.select().from(namedRequests).where(eq(namedRequests.id, id)))[0] ?? null;

/** Fails when the name is taken. */
export const beginRequest = (
	{tables: {namedRequests}}: Storage,
	tx: Db,
	row: Pick<NamedRequest, 'id' | 'request' | 'at'>,
): Statement => tx.insert(namedRequests).values(row);

/** Takes over what somebody began at `before.at` and never ended. */
export const takeOver = ({tables: {namedRequests}}: Storage, tx: Db, before: NamedRequest, at: Date): Step => ({
	must: tx
		.update(namedRequests)
		.set({at})
		.where(and(eq(namedRequests.id, before.id), eq(namedRequests.at, before.at), isNull(namedRequests.status)))
		.returning({id: namedRequests.id}),
});

export const endRequest = (
	{tables: {namedRequests}}: Storage,
	tx: Db,
	id: string,
	answer: {status: number; body: string | null},
): Statement => tx.update(namedRequests).set(answer).where(eq(namedRequests.id, id));

export const forgetRequest = ({tables: {namedRequests}}: Storage, tx: Db, id: string): Statement =>
	tx.delete(namedRequests).where(eq(namedRequests.id, id));

export const forgetRequestsBefore = ({tables: {namedRequests}}: Storage, tx: Db, at: Date): Statement =>
	tx.delete(namedRequests).where(lt(namedRequests.at, at));
