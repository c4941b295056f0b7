import {and, asc, desc, eq, inArray, lte, or} from 'drizzle-orm';
import type {SubjectKey} from '../../../shared/address.ts';
import type {ClaimState} from '../../../shared/sellers/claims.ts';
import type {Db, Statement, Step, Storage} from '../../storage/storage.ts';
import type {ClaimRow} from './rules.ts';

export async function claimById({db, tables: {sellerClaims}}: Storage, id: string): Promise<ClaimRow | null> {
	return (await db.select().from(sellerClaims).where(eq(sellerClaims.id, id)))[0] ?? null;
}

/** Claims of these organizations, and those that ask these brands, newest first. */
export const claimsOf = (
	{db, tables: {sellerClaims}}: Storage,
	organizations: readonly string[],
	brands: readonly string[],
): PromiseLike<ClaimRow[]> =>
	db
		.select()
		.from(sellerClaims)
		.where(or(inArray(sellerClaims.organization, [...organizations]), inArray(sellerClaims.brand, [...brands])))
		.orderBy(desc(sellerClaims.createdAt), asc(sellerClaims.id))
		.limit(500);

/** Claims in these states, who waited longest first. */
export const claimsIn = (
	{db, tables: {sellerClaims}}: Storage,
	states: readonly ClaimState[],
): PromiseLike<ClaimRow[]> =>
	db
		.select()
		.from(sellerClaims)
		.where(inArray(sellerClaims.state, [...states]))
		.orderBy(asc(sellerClaims.createdAt), asc(sellerClaims.id))
		.limit(500);

export const claimsOfSeller = ({db, tables: {sellerClaims}}: Storage, key: SubjectKey): PromiseLike<ClaimRow[]> =>
	db.select().from(sellerClaims).where(eq(sellerClaims.sellerKey, key)).orderBy(asc(sellerClaims.createdAt));

export const claimsOver = ({db, tables: {sellerClaims}}: Storage, now: Date): PromiseLike<ClaimRow[]> =>
	db
		.select()
		.from(sellerClaims)
		.where(and(inArray(sellerClaims.state, ['open', 'found', 'contested', 'proved']), lte(sellerClaims.expiresAt, now)))
		.limit(500);

/** The claim that holds this, whether it is over or not. */
export async function holderOfSeller({db, tables: {sellerHolders}}: Storage, holds: string): Promise<string | null> {
	return (await db.select().from(sellerHolders).where(eq(sellerHolders.holds, holds)))[0]?.claim ?? null;
}

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
