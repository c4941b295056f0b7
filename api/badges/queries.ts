import {and, asc, between, desc, eq, inArray, isNotNull, isNull, lt, sql} from 'drizzle-orm';
import type {SubjectKey} from '../../shared/address.ts';
import type {StatusPurpose} from '../../shared/badges/credential.ts';
import {onePage, type Page} from '../storage/page.ts';
import type {Db, Step, Storage} from '../storage/storage.ts';
import type {BadgeRow} from './rules.ts';

export const badgesOf = ({db, tables: {badges}}: Storage, seller: SubjectKey): PromiseLike<BadgeRow[]> =>
	db.select().from(badges).where(eq(badges.seller, seller));

export const badgeSubjects = ({db, tables: {badges}}: Storage) => db.selectDistinct({key: badges.seller}).from(badges);

export async function badgeById({db, tables: {badges}}: Storage, id: string): Promise<BadgeRow | null> {
	const [row] = await db.select().from(badges).where(eq(badges.id, id));
	return row ?? null;
}

/** Every badge of these brands, the newest first. */
export const badgesOfBrands = (
	{db, tables: {badges}}: Storage,
	brands: readonly SubjectKey[],
	after: string | undefined,
	most: number,
): Promise<Page<BadgeRow>> =>
	onePage<BadgeRow>(
		[
			{column: badges.fromDay, of: row => row.fromDay, descending: true},
			{column: badges.id, of: row => row.id},
		],
		after,
		most,
		({beyond, orderBy, limit}) =>
			db
				.select()
				.from(badges)
				.where(and(inArray(badges.brand, [...brands]), beyond))
				.orderBy(...orderBy)
				.limit(limit),
	);

export const badgesWithoutToken = ({db, tables: {badges}}: Storage): PromiseLike<BadgeRow[]> =>
	db.select().from(badges).where(isNull(badges.token));

export const addBadge = ({tables: {badges}}: Storage, tx: Db, row: BadgeRow) => tx.insert(badges).values(row);

/** The change is undone when the badge was revoked meanwhile. */
export const changeBadge = ({tables: {badges}}: Storage, tx: Db, id: string, fields: Partial<BadgeRow>): Step => ({
	must: tx
		.update(badges)
		.set(fields)
		.where(and(eq(badges.id, id), isNull(badges.revokedAt)))
		.returning({id: badges.id}),
});

/** Badges whose last day is before `today`, of which the public log does not tell that yet. */
export const expiredBadges = ({db, tables: {badges}}: Storage, today: string, most: number): PromiseLike<BadgeRow[]> =>
	db
		.select()
		.from(badges)
		.where(and(lt(badges.untilDay, today), isNull(badges.revokedAt), isNull(badges.expiryLoggedAt)))
		.orderBy(asc(badges.untilDay), asc(badges.id))
		.limit(most);

export const markExpiryLogged = ({tables: {badges}}: Storage, tx: Db, id: string, at: Date): Step => ({
	must: tx
		.update(badges)
		.set({expiryLoggedAt: at})
		.where(and(eq(badges.id, id), isNull(badges.revokedAt), isNull(badges.expiryLoggedAt)))
		.returning({id: badges.id}),
});

export async function positionOf({db, tables: {badgePositions}}: Storage, badge: string): Promise<number | null> {
	const [row] = await db.select().from(badgePositions).where(eq(badgePositions.badge, badge));
	return row?.position ?? null;
}

/** The next free place for a badge, unless it has one. */
export const takePosition = ({tables: {badgePositions}}: Storage, tx: Db, badge: string) =>
	tx
		.insert(badgePositions)
		.values({badge, position: sql`(select coalesce(max(${badgePositions.position}) + 1, 0) from ${badgePositions})`})
		.onConflictDoNothing({target: badgePositions.badge});

export type ListRow = {name: string; version: number; changedAt: Date};

/** The first badge of a list begins it. */
export const beginLists = ({tables: {badgeLists}}: Storage, tx: Db, names: readonly string[], at: Date) =>
	tx
		.insert(badgeLists)
		.values(names.map(name => ({name, version: 1, changedAt: at})))
		.onConflictDoNothing();

export const countListChange = ({tables: {badgeLists}}: Storage, tx: Db, name: string, at: Date): Step => ({
	must: tx
		.update(badgeLists)
		.set({version: sql`${badgeLists.version} + 1`, changedAt: at})
		.where(eq(badgeLists.name, name))
		.returning({name: badgeLists.name}),
});

export const statusListRows = ({db, tables: {badgeLists}}: Storage): PromiseLike<ListRow[]> =>
	db.select().from(badgeLists).orderBy(asc(badgeLists.name));

/** Positions from..until whose bit is set. */
export async function positionsSet(
	{db, tables: {badges}}: Storage,
	purpose: StatusPurpose,
	from: number,
	until: number,
): Promise<number[]> {
	const since = purpose === 'revocation' ? badges.revokedAt : badges.suspendedAt;
	const rows = await db
		.select({position: badges.position})
		.from(badges)
		.where(and(isNotNull(since), between(badges.position, from, until)));
	return rows.flatMap(({position}) => (position === null ? [] : [position]));
}

/** The newest first. */
export const knownBadgeKeys = async ({db, tables: {badgeKeys}}: Storage): Promise<string[]> =>
	(await db.select().from(badgeKeys).orderBy(desc(badgeKeys.since))).map(({publicKey}) => publicKey);

export const saveBadgeKey = ({atomically, tables: {badgeKeys}}: Storage, publicKey: string, since: Date) =>
	atomically(tx => [tx.insert(badgeKeys).values({publicKey, since}).onConflictDoNothing()]);
