import {and, count, eq} from 'drizzle-orm';
import {onePage, type Page} from '../../storage/page.ts';
import type {Db, Statement, Step, Storage} from '../../storage/storage.ts';

export type ProductRow = Storage['tables']['brandProducts']['$inferSelect'];

/** Products of a brand by GTIN. */
export const productsOf = (
	{db, tables: {brandProducts}}: Storage,
	account: string,
	after: string | undefined,
	most: number,
): Promise<Page<ProductRow>> =>
	onePage<ProductRow>([{column: brandProducts.gtin, of: row => row.gtin}], after, most, ({beyond, orderBy, limit}) =>
		db
			.select()
			.from(brandProducts)
			.where(and(eq(brandProducts.account, account), beyond))
			.orderBy(...orderBy)
			.limit(limit),
	);

export async function productOf(
	{db, tables: {brandProducts}}: Storage,
	account: string,
	gtin: string,
): Promise<ProductRow | null> {
	const is = and(eq(brandProducts.account, account), eq(brandProducts.gtin, gtin));
	return (await db.select().from(brandProducts).where(is))[0] ?? null;
}

export async function countProducts({db, tables: {brandProducts}}: Storage, account: string): Promise<number> {
	const [row] = await db.select({n: count()}).from(brandProducts).where(eq(brandProducts.account, account));
	return row?.n ?? 0;
}

/** Writes a product; one that is there keeps its id and its beginning. */
export const saveProduct = ({tables: {brandProducts}}: Storage, tx: Db, row: ProductRow): Statement => {
	const {id, createdAt, ...fields} = row;
	return tx
		.insert(brandProducts)
		.values({id, createdAt, ...fields})
		.onConflictDoUpdate({target: [brandProducts.account, brandProducts.gtin], set: fields});
};

export const removeProduct = ({tables: {brandProducts}}: Storage, tx: Db, id: string): Step => ({
	must: tx.delete(brandProducts).where(eq(brandProducts.id, id)).returning({id: brandProducts.id}),
});
