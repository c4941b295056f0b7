import {subjectsOf} from '../../address.ts';
import {type BadgeStanding, badgeStanding} from '../badge-standing.ts';
import {findCategory} from '../category-index.ts';
import {recordLine} from '../line.ts';
import {type Case, defineSignal} from '../signal.ts';
import {brandKeyOf, brandOf, sellerOf} from '../subject-records.ts';

/** Goods of a kind of which the operator expects a badge. That a seller has none is told and never held against it. */
export const badgeExpected = defineSignal({
	id: 'badge-expected',
	codes: ['badge-expected'],
	weigh(given) {
		const {facts, records} = given;
		// Of a seller that can not be told from others nobody knows what it holds
		if (records.freshness.is === 'nothing' || subjectsOf(facts).seller === null) return [];
		const found = findCategory(records.categories, facts);
		if (!found || isBrandItself(given) || holdsBadge(given)) return [];
		const {category, word} = found;
		const seller = sellerOf(given)?.name ?? facts.seller?.name ?? facts.domain;
		const about = {category: word, seller, reason: category.reason};
		return [recordLine('badge-expected', {about, strength: 'unknown', since: category.since})];
	},
});

const isBrandItself = (given: Case): boolean =>
	given.facts.seller?.kind === 'own' && (brandOf(given)?.domains.includes(given.facts.domain) ?? false);

/** Proved and in force; where it is limited and the shopper chose no country, its own line says so. */
const inForce: ReadonlySet<BadgeStanding> = new Set(['valid', 'country-unknown']);

/** A badge for the page's brand; any, where the page names none. */
function holdsBadge(given: Case): boolean {
	const brand = brandKeyOf(given);
	return (sellerOf(given)?.badges ?? []).some(
		one =>
			(brand === null || one.brand === brand) &&
			inForce.has(badgeStanding(one, given.records.proofs.get(one.id), given.now, given.country)),
	);
}
