import {eq, max} from 'drizzle-orm';
import type {Storage} from '../../storage/storage.ts';

/** Each brand with batches for a GTIN, and the number of its newest. */
export const brandsWithBatches = ({db, tables: {codeBatches}}: Storage, gtin: string) =>
	db
		.select({brand: codeBatches.brand, newest: max(codeBatches.number)})
		.from(codeBatches)
		.where(eq(codeBatches.gtin, gtin))
		.groupBy(codeBatches.brand);
