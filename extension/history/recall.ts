import {productKey} from '../../shared/address.ts';
import type {PageFacts} from '../../shared/product.ts';
import type {Observation} from '../../shared/trust/signal.ts';
import type {Database} from './database.ts';
import {listingOf} from './listing-of.ts';
import {amongVisits} from './remember.ts';
import type {Visit} from './visit.ts';
import {newestOf, observed} from './visits.ts';

export type Recalled = {
	/** prices of this product seen elsewhere */
	observed: Observation[];
	/** the visit before the one that this look is part of */
	before: Visit | null;
};

/** What the history tells of a page that is looked at, read in one go. `insteadOf` as in `remember`; `at`: ISO instant. */
export function recall(
	database: Database,
	{facts, at, insteadOf}: {facts: PageFacts; at: string; insteadOf: number | null},
): Promise<Recalled> {
	const {visits} = database;
	const product = productKey(facts);
	const listing = listingOf(facts);
	return database.transaction('r', visits, async () => {
		const [last, seen] = await Promise.all([
			newestOf(database, listing, 3),
			product === null ? [] : observed(database, product, listing),
		]);
		const past = last.filter(({id}) => id !== insteadOf);
		return {observed: seen, before: amongVisits(past, facts, at).before};
	});
}
