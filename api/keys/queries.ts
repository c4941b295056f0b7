import {desc, eq} from 'drizzle-orm';
import type {Db, Storage} from '../storage/storage.ts';
import type {KeyRow} from './rules.ts';

export const keysOf = ({db, tables: {apiKeys}}: Storage, organization: string): PromiseLike<KeyRow[]> =>
	db.select().from(apiKeys).where(eq(apiKeys.organization, organization)).orderBy(desc(apiKeys.createdAt));

export const keyByStart = async ({db, tables: {apiKeys}}: Storage, start: string): Promise<KeyRow | null> =>
	(await db.select().from(apiKeys).where(eq(apiKeys.start, start)))[0] ?? null;

export const keyById = async ({db, tables: {apiKeys}}: Storage, id: string): Promise<KeyRow | null> =>
	(await db.select().from(apiKeys).where(eq(apiKeys.id, id)))[0] ?? null;

export const addKey = ({tables: {apiKeys}}: Storage, tx: Db, row: KeyRow) => tx.insert(apiKeys).values(row);

/** Ends a key at `revokedAt`: now, or when the one that follows on it is surely in use. */
export const endKey = ({tables: {apiKeys}}: Storage, tx: Db, row: KeyRow, revokedAt: Date) => ({
	must: tx.update(apiKeys).set({revokedAt}).where(eq(apiKeys.id, row.id)).returning({id: apiKeys.id}),
});

export const noteUse = ({tables: {apiKeys}}: Storage, tx: Db, id: string, lastUsedAt: Date) =>
	tx.update(apiKeys).set({lastUsedAt}).where(eq(apiKeys.id, id));
