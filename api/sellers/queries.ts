import {eq} from 'drizzle-orm';
import type {SubjectKey} from '../../shared/address.ts';
import type {Db, Storage} from '../storage/storage.ts';
import type {SellerRow} from './rules.ts';

export const sellersOf = ({db, tables: {sellers}}: Storage, key: SubjectKey): PromiseLike<SellerRow[]> =>
	db.select().from(sellers).where(eq(sellers.key, key));

export const saveSeller = ({tables: {sellers}}: Storage, tx: Db, {key, ...fields}: SellerRow) =>
	tx
		.insert(sellers)
		.values({key, ...fields})
		.onConflictDoUpdate({target: sellers.key, set: fields});

export const sellerSubjects = ({db, tables: {sellers}}: Storage) => db.select({key: sellers.key}).from(sellers);
