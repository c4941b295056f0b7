import {Problem} from '../../shared/problems.ts';
import {actsFor, type Principal} from '../accounts/principal.ts';
import {type BrandAccount, brandById, type MarkRow, markById, stateOfBrand} from '../brands/index.ts';
import {sellerHeldBy} from '../sellers/index.ts';
import type {World} from '../world.ts';
import {applicationById, mandatesOf, reviewsOf} from './queries.ts';
import {type ApplicationRow, chainMarkOf, chainOf, type MandateRow, type ReviewRow} from './rules.ts';

/** An application with all that decides about it. */
export type Case = {
	row: ApplicationRow;
	mandates: readonly MandateRow[];
	reviews: readonly ReviewRow[];
	brand: BrandAccount;
	mark: MarkRow;
	/** who proved to be the seller, for this brand at least; null: nobody did */
	holder: string | null;
};

/** Throws `not-found`. */
export async function loadCase(world: World, id: string): Promise<Case> {
	const {storage} = world;
	const row = await applicationById(storage, id);
	if (!row) throw noApplication();
	const [mandates, reviews, brand, mark] = await Promise.all([
		mandatesOf(storage, [id]),
		reviewsOf(storage, id),
		brandById(storage, row.brand),
		markById(storage, row.mark),
	]);
	// Accounts and marks are never deleted
	if (!brand || !mark) throw new Error(`the brand or the mark of ${id} is gone`);
	return {row, mandates, reviews, brand, mark, holder: await sellerHeldBy(world, row.sellerKey, row.brand)};
}

/** The case as a party of it may see it; to others it is not there. */
export async function caseOfParty(world: World, principal: Principal, id: string): Promise<Case> {
	const found = await loadCase(world, id);
	if (!isApplicant(principal, found) && !isBrand(principal, found)) throw noApplication();
	return found;
}

export const noApplication = () => new Problem('not-found', 'There is no application of this id');

export const isApplicant = (principal: Principal, {row}: Pick<Case, 'row'>): boolean =>
	actsFor(principal, row.organization);

export const isBrand = (principal: Principal, {brand}: Pick<Case, 'brand'>): boolean =>
	actsFor(principal, brand.organization);

/** What the rules of the chain ask about: the claim, the mark and its brand, now. */
export const chainFactsOf = ({row, mandates, mark, brand}: Case, now: Date) =>
	[chainOf(row, mandates), chainMarkOf(mark, stateOfBrand(brand) === 'verified', now), now] as const;
