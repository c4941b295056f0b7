import {and, asc, count, eq, gt, inArray, lte, or, sql} from 'drizzle-orm';
import type {SubjectKey} from '../../../shared/address.ts';
import type {ClaimState} from '../../../shared/sellers/claims.ts';
import {keptQuery} from '../../storage/kept.ts';
import {onePage, type Page} from '../../storage/page.ts';
import type {Db, Statement, Step, Storage} from '../../storage/storage.ts';
import type {ClaimRow} from './rules.ts';

export async function claimById({db, tables: {sellerClaims}}: Storage, id: string): Promise<ClaimRow | null> {
	return (await db.select().from(sellerClaims).where(eq(sellerClaims.id, id)))[0] ?? null;
}

/** Claims of these organizations, and those that ask these brands, newest first. */
export const claimsOf = (
	{db, tables: {sellerClaims}}: Storage,
	{organizations, brands}: {organizations: readonly string[]; brands: readonly string[]},
	after: string | undefined,
	most: number,
): Promise<Page<ClaimRow>> =>
	onePage<ClaimRow>(
		[
			{column: sellerClaims.createdAt, of: row => row.createdAt, descending: true},
			{column: sellerClaims.id, of: row => row.id},
		],
		after,
		most,
		({beyond, orderBy, limit}) =>
			db
				.select()
				.from(sellerClaims)
				.where(
					and(
						or(inArray(sellerClaims.organization, [...organizations]), inArray(sellerClaims.brand, [...brands])),
						beyond,
					),
				)
				.orderBy(...orderBy)
				.limit(limit),
	);

/** Claims in these states, who waited longest first. */
export const claimsIn = (
	{db, tables: {sellerClaims}}: Storage,
	states: readonly ClaimState[],
	after: string | undefined,
	most: number,
): Promise<Page<ClaimRow>> =>
	onePage<ClaimRow>(
		[
			{column: sellerClaims.createdAt, of: row => row.createdAt},
			{column: sellerClaims.id, of: row => row.id},
		],
		after,
		most,
		({beyond, orderBy, limit}) =>
			db
				.select()
				.from(sellerClaims)
				.where(and(inArray(sellerClaims.state, [...states]), beyond))
				.orderBy(...orderBy)
				.limit(limit),
	);

export async function countClaims(
	{db, tables: {sellerClaims}}: Storage,
	states: readonly ClaimState[],
): Promise<number> {
	const is = inArray(sellerClaims.state, [...states]);
	return (await db.select({n: count()}).from(sellerClaims).where(is))[0]?.n ?? 0;
}

/** How many claims of an organization stand or may come to stand. */
export async function countStandingClaims(
	{db, tables: {sellerClaims}}: Storage,
	organization: string,
	now: Date,
): Promise<number> {
	const states: ClaimState[] = ['open', 'found', 'contested', 'proved'];
	const [row] = await db
		.select({n: count()})
		.from(sellerClaims)
		.where(
			and(
				eq(sellerClaims.organization, organization),
				inArray(sellerClaims.state, states),
				gt(sellerClaims.expiresAt, now),
			),
		);
	return row?.n ?? 0;
}

export const claimsOfSeller = ({db, tables: {sellerClaims}}: Storage, key: SubjectKey): PromiseLike<ClaimRow[]> =>
	db.select().from(sellerClaims).where(eq(sellerClaims.sellerKey, key)).orderBy(asc(sellerClaims.createdAt));

export const claimsOver = ({db, tables: {sellerClaims}}: Storage, now: Date): PromiseLike<ClaimRow[]> =>
	db
		.select()
		.from(sellerClaims)
		.where(and(inArray(sellerClaims.state, ['open', 'found', 'contested', 'proved']), lte(sellerClaims.expiresAt, now)))
		.limit(500);

/** The claim that holds this, whether it is over or not. */
export const holderOfSeller = async (storage: Storage, holds: string): Promise<string | null> =>
	holding(storage, {holds})[0]?.claim ?? null;

const holding = keptQuery(({db, tables: {sellerHolders}}) =>
	db
		.select()
		.from(sellerHolders)
		.where(eq(sellerHolders.holds, sql.placeholder('holds'))),
);

export const addClaim = ({tables: {sellerClaims}}: Storage, tx: Db, row: ClaimRow): Statement =>
	tx.insert(sellerClaims).values(row);

/** Undone when somebody else changed it since it was read. */
export const changeClaim = (
	{tables: {sellerClaims}}: Storage,
	tx: Db,
	{id, version}: Pick<ClaimRow, 'id' | 'version'>,
	fields: Partial<ClaimRow>,
): Step => ({
	must: tx
		.update(sellerClaims)
		.set({...fields, version: version + 1})
		.where(and(eq(sellerClaims.id, id), eq(sellerClaims.version, version)))
		.returning({id: sellerClaims.id}),
});

/** Fails as a unique violation when another claim holds it. */
export const takeHold = ({tables: {sellerHolders}}: Storage, tx: Db, holds: string, claim: string): Statement =>
	tx.insert(sellerHolders).values({holds, claim});

export const letGo = ({tables: {sellerHolders}}: Storage, tx: Db, claim: string): Statement =>
	tx.delete(sellerHolders).where(eq(sellerHolders.claim, claim));

/** Sellers that these organizations hold by a claim: whether for this brand, whoever needs it asks. */
export async function sellersClaimedBy(
	{db, tables: {sellerClaims}}: Storage,
	organizations: readonly string[],
	now: Date,
): Promise<SubjectKey[]> {
	const rows = await db
		.selectDistinct({key: sellerClaims.sellerKey})
		.from(sellerClaims)
		.where(
			and(
				inArray(sellerClaims.organization, [...organizations]),
				eq(sellerClaims.state, 'proved'),
				gt(sellerClaims.expiresAt, now),
			),
		);
	return rows.map(({key}) => key);
}
