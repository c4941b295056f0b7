import {desc, eq} from 'drizzle-orm';
import type {Storage} from '../../storage/storage.ts';

export async function newestBatchOf({db, tables: {codeBatches}}: Storage, gtin: string) {
	const [row] = await db
		.select()
		.from(codeBatches)
		.where(eq(codeBatches.gtin, gtin))
		.orderBy(desc(codeBatches.number))
		.limit(1);
	return row ?? null;
}
