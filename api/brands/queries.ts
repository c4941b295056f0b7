import {eq} from 'drizzle-orm';
import type {SubjectKey} from '../../shared/address.ts';
import type {Db, Storage} from '../storage/storage.ts';
import type {BrandRow} from './rules.ts';

export const brandsOf = ({db, tables: {brands}}: Storage, key: SubjectKey): PromiseLike<BrandRow[]> =>
	db.select().from(brands).where(eq(brands.key, key));

export const saveBrand = ({tables: {brands}}: Storage, tx: Db, {key, ...fields}: BrandRow) =>
	tx
		.insert(brands)
		.values({key, ...fields})
		.onConflictDoUpdate({target: brands.key, set: fields});

export const brandSubjects = ({db, tables: {brands}}: Storage) => db.select({key: brands.key}).from(brands);
