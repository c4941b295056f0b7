import {and, count, desc, eq, gt, inArray, lte} from 'drizzle-orm';
import type {SubjectKey} from '../../../shared/address.ts';
import type {Db, Statement, Step, Storage} from '../../storage/storage.ts';

export type IpNoticeRow = Storage['tables']['ipNotices']['$inferSelect'];

export async function ipNoticeById({db, tables: {ipNotices}}: Storage, id: string): Promise<IpNoticeRow | null> {
	return (await db.select().from(ipNotices).where(eq(ipNotices.id, id)))[0] ?? null;
}

export async function ipNoticeOfCase({db, tables: {ipNotices}}: Storage, id: string): Promise<IpNoticeRow | null> {
	return (await db.select().from(ipNotices).where(eq(ipNotices.case, id)))[0] ?? null;
}

export const ipNoticesOf = (
	{db, tables: {ipNotices}}: Storage,
	organizations: readonly string[],
	most: number,
): PromiseLike<IpNoticeRow[]> =>
	db
		.select()
		.from(ipNotices)
		.where(inArray(ipNotices.organization, [...organizations]))
		.orderBy(desc(ipNotices.at))
		.limit(most);

/** How many notices a brand sent after this instant. */
export async function countNoticesSince(
	{db, tables: {ipNotices}}: Storage,
	brand: string,
	since: Date,
): Promise<number> {
	const [row] = await db
		.select({sent: count()})
		.from(ipNotices)
		.where(and(eq(ipNotices.brand, brand), gt(ipNotices.at, since)));
	return row?.sent ?? 0;
}

/** A brand's notices about one offer. `changedAt`: since when its case stands as it does. */
export const noticesAbout = (
	{db, tables: {ipNotices, cases}}: Storage,
	{brandKey, goods}: {brandKey: SubjectKey; goods: string},
): PromiseLike<{id: string; state: IpNoticeRow['state']; changedAt: Date}[]> =>
	db
		.select({id: ipNotices.id, state: ipNotices.state, changedAt: cases.since})
		.from(ipNotices)
		.innerJoin(cases, eq(cases.id, ipNotices.case))
		.where(and(eq(cases.goods, goods), eq(cases.kind, 'ip-notice'), eq(cases.brandKey, brandKey)));

/** Answered notices whose time to go to court or to an authority is over. */
export const ipNoticesDue = ({db, tables: {ipNotices}}: Storage, now: Date): PromiseLike<IpNoticeRow[]> =>
	db
		.select()
		.from(ipNotices)
		.where(and(eq(ipNotices.state, 'countered'), lte(ipNotices.dueAt, now)))
		.limit(500);

export const addIpNotice = ({tables: {ipNotices}}: Storage, tx: Db, row: IpNoticeRow): Statement =>
	tx.insert(ipNotices).values(row);

/** Undone when somebody else changed it since it was read. */
export const changeIpNotice = (
	{tables: {ipNotices}}: Storage,
	tx: Db,
	{id, version}: Pick<IpNoticeRow, 'id' | 'version'>,
	fields: Partial<IpNoticeRow>,
): Step => ({
	must: tx
		.update(ipNotices)
		.set({...fields, version: version + 1})
		.where(and(eq(ipNotices.id, id), eq(ipNotices.version, version)))
		.returning({id: ipNotices.id}),
});
