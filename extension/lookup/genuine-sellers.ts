import {subjectsOf} from '../../shared/address.ts';
import type {Badge, SellerRecord} from '../../shared/lookup/record.ts';
import type {PageFacts} from '../../shared/product.ts';
import {badgeStanding} from '../../shared/trust/badge-standing.ts';
import {findBrand, indexBrands} from '../../shared/trust/brand-index.ts';
import {shopAddress} from '../stores/shop-address.ts';
import {createProver} from './prove.ts';
import type {Shelf} from './shelf.ts';

/** A seller that may sell a brand to the shopper, by a badge that was checked here. `until`: a day. */
export type GenuineSeller = {
	key: string;
	name: string;
	store: string;
	kind: Badge['kind'];
	until: string;
	/** https address of its shop; null: no rule tells it */
	shop: string | null;
};

/** Named at most. Only twice so many tokens are checked: each is a signature. */
const most = 50;

/**
 * Other sellers with a badge for the page's brand that holds in the shopper's country, official ones first: from the
 * directory that is held, without asking anybody. None when the brand is not registered.
 */
export async function genuineSellers(
	shelf: Pick<Shelf, 'brands' | 'badgedSellers' | 'statusLists' | 'manifest'>,
	facts: PageFacts,
	{now, country}: {now: string; country: string | null},
): Promise<GenuineSeller[]> {
	const brand = facts.brand === null ? null : findBrand(indexBrands(await shelf.brands()), facts.brand);
	if (!brand) return [];
	const here = subjectsOf(facts).seller;
	const offers = (await shelf.badgedSellers())
		.filter(({key}) => key !== here)
		.flatMap(seller => seller.badges.filter(badge => badge.brand === brand.key).map(badge => ({seller, badge})))
		.sort(
			(a, b) =>
				Number(b.badge.kind === 'official') - Number(a.badge.kind === 'official') ||
				a.seller.name.localeCompare(b.seller.name),
		);

	const prove = createProver(shelf);
	const manifest = (await shelf.manifest())?.manifest ?? null;
	const found = new Map<string, GenuineSeller>();
	let checked = 0;
	for (const {seller, badge} of offers) {
		if (found.size >= most || checked >= most * 2) break;
		if (found.has(seller.key) || !mayBeValid(badge, now, country)) continue;
		checked++;
		const proofs = await prove({...seller, badges: [badge]}, manifest);
		if (badgeStanding(badge, proofs.get(badge.id), now, country) === 'valid')
			found.set(seller.key, {
				...pick(seller),
				kind: badge.kind,
				until: badge.until,
				shop: shopAddress(seller.key, country),
			});
	}
	return [...found.values()];
}

const pick = ({key, name, store}: SellerRecord) => ({key, name, store});

/** By its own words: what says no without a signature need not be checked. */
const mayBeValid = (badge: Badge, now: string, country: string | null): boolean =>
	badge.revokedAt === null &&
	!badge.suspendedAt &&
	badge.until >= now.slice(0, 10) &&
	(badge.territory.length === 0 || (country !== null && badge.territory.includes(country)));
