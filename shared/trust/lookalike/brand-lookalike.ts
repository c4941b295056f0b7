import {foldName} from '../../address.ts';
import type {BrandRecord} from '../../lookup/record.ts';
import {type BrandIndex, findBrand} from '../brand-index.ts';
import type {Case} from '../signal.ts';
import {brandOf} from '../subject-records.ts';
import {isLabelUnder, isNameWithSaleWords, isOnlySaleWords} from './borrowed-name.ts';
import type {HostNames} from './host-names.ts';
import type {Lookalike} from './marketplace-lookalike.ts';
import {oneLetterSlip} from './one-letter.ts';
import {skeletons} from './skeletons.ts';

const shortestName = 4;
const shortestForSlips = 5;
const mostTitleWords = 40;

/**
 * The registered brand that the address of a page may be taken for. Among tens of thousands of names every shop's
 * address is near to some: so only brands that this page sells are weighed. Foreign letters drawn like Latin ones are
 * no accident in any shop's address and are weighed against all.
 */
export function brandLookalike(host: HostNames, given: Case): (Lookalike & {brand: BrandRecord}) | null {
	const disguised = /[^\p{ASCII}]/u.test(host.own) ? disguisedBrand(host.own, given.records.brands) : null;
	if (disguised) return {how: 'letters', name: disguised.name, brand: disguised};

	const taken = skeletons(host.own);
	for (const brand of brandsOnPage(given)) {
		const names = latinNamesOf(brand);
		// The plain name is the owner's as likely as anyone's, and so is its hyphenated form.
		if (names.includes(foldName(host.own))) continue;
		if (names.some(name => taken.has(name) || isSlipOf(name, host.own)))
			return {how: 'letters', name: brand.name, brand};
		if (names.some(name => isInside(host, name))) return {how: 'name-inside', name: brand.name, brand};
	}
	return null;
}

function disguisedBrand(label: string, brands: BrandIndex): BrandRecord | null {
	for (const name of skeletons(label)) {
		const brand = name.length >= shortestName ? brands.byName.get(name) : undefined;
		if (brand && !brands.byName.has(foldName(label))) return brand;
	}
	return null;
}

/** Named as the page's brand, or in its title in one to three words. */
function brandsOnPage(given: Case): ReadonlySet<BrandRecord> {
	const found = new Set<BrandRecord>();
	const named = brandOf(given);
	if (named) found.add(named);
	const words = (given.facts.title ?? '').split(/\s+/, mostTitleWords);
	for (const [at] of words.entries())
		for (const count of [1, 2, 3]) {
			const brand = findBrand(given.records.brands, words.slice(at, at + count).join(' '));
			if (brand) found.add(brand);
		}
	return found;
}

const latinNamesOf = (brand: BrandRecord): string[] =>
	[brand.key.slice('brand:'.length), ...brand.names.map(foldName)].filter(
		name => name.length >= shortestName && /^[a-z0-9]+$/.test(name),
	);

const isSlipOf = (name: string, label: string): boolean =>
	name.length >= shortestForSlips && label[0] === name[0] && oneLetterSlip(name, label.replaceAll('-', '')) !== null;

const isInside = (host: HostNames, name: string): boolean =>
	isNameWithSaleWords(host.own, name) || (isLabelUnder(host, name) && isOnlySaleWords(host.own));
