import {asc, eq} from 'drizzle-orm';
import type {Db, Statement, Step, Storage} from '../../storage/storage.ts';

export type VerifierRow = Storage['tables']['brandVerifiers']['$inferSelect'];

export const verifiersOf = ({db, tables: {brandVerifiers}}: Storage, account: string): PromiseLike<VerifierRow[]> =>
	db.select().from(brandVerifiers).where(eq(brandVerifiers.account, account)).orderBy(asc(brandVerifiers.createdAt));

export const addVerifier = ({tables: {brandVerifiers}}: Storage, tx: Db, row: VerifierRow): Statement =>
	tx.insert(brandVerifiers).values(row);

export const saveVerifier = ({tables: {brandVerifiers}}: Storage, tx: Db, id: string, active: boolean): Step => ({
	must: tx.update(brandVerifiers).set({active}).where(eq(brandVerifiers.id, id)).returning({id: brandVerifiers.id}),
});

export const removeVerifier = ({tables: {brandVerifiers}}: Storage, tx: Db, id: string): Step => ({
	must: tx.delete(brandVerifiers).where(eq(brandVerifiers.id, id)).returning({id: brandVerifiers.id}),
});
