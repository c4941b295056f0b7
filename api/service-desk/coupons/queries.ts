import {and, eq, gt, isNull, lte} from 'drizzle-orm';
import type {Db, Statement, Step, Storage} from '../../storage/storage.ts';
import type {CouponRow} from '../rules.ts';

export async function couponOfTicket({db, tables: {coupons}}: Storage, ticket: string): Promise<CouponRow | null> {
	return (await db.select().from(coupons).where(eq(coupons.ticket, ticket)))[0] ?? null;
}

export async function couponByHash({db, tables: {coupons}}: Storage, hash: string): Promise<CouponRow | null> {
	return (await db.select().from(coupons).where(eq(coupons.codeHash, hash)))[0] ?? null;
}

export const addCoupon = ({tables: {coupons}}: Storage, tx: Db, row: CouponRow): Statement =>
	tx.insert(coupons).values(row);

/** Gives an unused coupon another code; the one before is none from then on. */
export const changeCode = (
	{tables: {coupons}}: Storage,
	tx: Db,
	id: string,
	fields: {codeHash: string; shownAt: Date},
): Step => ({
	must: tx
		.update(coupons)
		.set(fields)
		.where(and(eq(coupons.id, id), isNull(coupons.redeemedAt)))
		.returning({id: coupons.id}),
});

/** Uses it up. Undone when it was used, has expired, has another code by now or the order is too small: the row decides. */
export const useCoupon = (
	{tables: {coupons}}: Storage,
	tx: Db,
	{id, codeHash, currency}: {id: string; codeHash: string; currency: string},
	fields: {redeemedAt: Date; redeemedBy: string; orderTotal: number; orderNumber: string | null},
): Step => ({
	must: tx
		.update(coupons)
		.set(fields)
		.where(
			and(
				eq(coupons.id, id),
				eq(coupons.codeHash, codeHash),
				eq(coupons.currency, currency),
				isNull(coupons.redeemedAt),
				gt(coupons.expiresAt, fields.redeemedAt),
				lte(coupons.minimum, fields.orderTotal),
			),
		)
		.returning({id: coupons.id}),
});
