import {and, inArray, isNotNull, or, type SQL} from 'drizzle-orm';
import {type OrderKey, onePage, type Page} from '../../storage/page.ts';
import type {Storage} from '../../storage/storage.ts';
import type {KeysOfParty} from '../queries.ts';
import type {CaseRow} from '../rules.ts';

/** Which of these cases their seller was told of. */
export async function casesTold(
	{db, tables: {sellerNotices}}: Storage,
	ids: readonly string[],
): Promise<ReadonlySet<string>> {
	const rows = await db
		.selectDistinct({id: sellerNotices.case})
		.from(sellerNotices)
		.where(inArray(sellerNotices.case, [...ids]));
	return new Set(rows.map(({id}) => id));
}

/** Cases that may concern sellers that were told, or brands once a case was accepted; the newest first. */
export function casesOfParties(
	{db, tables: {cases, sellerNotices, ipNotices}}: Storage,
	{sellers, brands}: KeysOfParty,
	after: string | undefined,
	most: number,
): Promise<Page<CaseRow>> {
	const told = db.select({id: sellerNotices.case}).from(sellerNotices);
	const asSeller: SQL | undefined = and(inArray(cases.seller, [...sellers]), inArray(cases.id, told));
	const own = db.select({id: ipNotices.case}).from(ipNotices);
	const asBrand: SQL | undefined = and(
		inArray(cases.brandKey, [...brands]),
		or(isNotNull(cases.acceptedAt), inArray(cases.id, own)),
	);
	const order: OrderKey<CaseRow>[] = [
		{column: cases.createdAt, of: row => row.createdAt, descending: true},
		{column: cases.id, of: row => row.id},
	];
	return onePage(order, after, most, ({beyond, orderBy, limit}) =>
		db
			.select()
			.from(cases)
			.where(and(or(asSeller, asBrand), beyond))
			.orderBy(...orderBy)
			.limit(limit),
	);
}
