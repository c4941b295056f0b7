import {foldName} from '../../address.ts';
import type {BrandRecord} from '../../lookup/record.ts';
import {type BrandIndex, findBrand} from '../brand-index.ts';
import type {Case} from '../signal.ts';
import {brandOf} from '../subject-records.ts';
import {isLabelUnder, isNameWithSaleWords, isOnlySaleWords} from './borrowed-name.ts';
import type {HostNames} from './host-names.ts';
import type {Lookalike} from './marketplace-lookalike.ts';
import {oneLetterSlip} from './one-letter.ts';
import {saleWords} from './sale-words.ts';
import {skeletons} from './skeletons.ts';

const shortestName = 4;
const shortestForSlips = 5;
const mostTitleWords = 40;

/** Letters of two scripts in one name are no accident; of one foreign script, only a long name is none. */
const shortestInOneScript = 6;

/**
 * The registered brand that the address of a page may be taken for. Among tens of thousands of names every shop's
 * address is near to some, and many names are everyday words: so only brands that this page sells are weighed. Foreign
 * letters drawn like Latin ones are weighed against all.
 */
export function brandLookalike(host: HostNames, given: Case): (Lookalike & {brand: BrandRecord}) | null {
	const disguised = disguisedBrand(host.own, given.records.brands);
	if (disguised) return {how: 'letters', name: disguised.name, brand: disguised};

	const taken = skeletons(host.own);
	const sold = brandOf(given);
	const inTitle = brandsInTitle(given);
	for (const brand of new Set(sold ? [sold, ...inTitle] : inTitle)) {
		const names = latinNamesOf(brand);
		// The plain name is the owner's as likely as anyone's, and so is its hyphenated form.
		if (names.includes(foldName(host.own))) continue;
		if (names.some(name => taken.has(name) || isSlipOf(name, host.own)))
			return {how: 'letters', name: brand.name, brand};
		// "Apple juice" at apple-shop.de: a word in a title is not enough to say that a name was borrowed.
		if ((brand === sold || claimsToBeGenuine(given)) && names.some(name => isInside(host, name)))
			return {how: 'name-inside', name: brand.name, brand};
	}
	return null;
}

function disguisedBrand(label: string, brands: BrandIndex): BrandRecord | null {
	const foreign = /[^\P{L}\p{Script=Latin}]/u.test(label);
	if (!foreign) return null;
	const shortest = /\p{Script=Latin}/u.test(label) ? shortestName : shortestInOneScript;
	for (const name of skeletons(label)) {
		const brand = name.length >= shortest ? brands.byName.get(name) : undefined;
		if (brand && !brands.byName.has(foldName(label))) return brand;
	}
	return null;
}

const claimsToBeGenuine = ({facts}: Case): boolean =>
	facts.claims.some(({kind}) => kind === 'official-store' || kind === 'authorized' || kind === 'authentic');

/** Registered brands that the title names in one to three words. */
function brandsInTitle({facts, records}: Case): readonly BrandRecord[] {
	const words = (facts.title ?? '').split(/\s+/, mostTitleWords);
	return words.flatMap((_, at) =>
		[1, 2, 3].flatMap(count => findBrand(records.brands, words.slice(at, at + count).join(' ')) ?? []),
	);
}

const latinNamesOf = (brand: BrandRecord): string[] =>
	[brand.key.slice('brand:'.length), ...brand.names.map(foldName)].filter(
		name => name.length >= shortestName && /^[a-z0-9]+$/.test(name) && !saleWords.has(name),
	);

const isSlipOf = (name: string, label: string): boolean =>
	name.length >= shortestForSlips && label[0] === name[0] && oneLetterSlip(name, label.replaceAll('-', '')) !== null;

const isInside = (host: HostNames, name: string): boolean =>
	isNameWithSaleWords(host.own, name) || (isLabelUnder(host, name) && isOnlySaleWords(host.own));
