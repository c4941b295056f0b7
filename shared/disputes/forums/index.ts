import type {Forum} from '../forum.ts';
import type {DisputeMatter} from '../matter.ts';
import {aliexpress} from './aliexpress.ts';
import {amazon} from './amazon.ts';
import {card} from './card.ts';
import {dsaNotice} from './dsa.ts';
import {ebay} from './ebay.ts';
import {hotline12315} from './hotline-12315.ts';
import {paypal} from './paypal.ts';

/** REGISTRY of forums that packs are made for. */
export const forums: readonly Forum[] = [aliexpress, ebay, amazon, paypal, card, hotline12315, dsaNotice];

export const forumById = (id: string): Forum | null => forums.find(each => each.id === id) ?? null;

type Of = Pick<DisputeMatter, 'offer' | 'paidWith' | 'country'>;

/** The forums that may help in a matter, the likeliest first; those of other stores are left out. */
export const forumsFor = (matter: Of): readonly Forum[] =>
	forums
		.flatMap(forum => {
			const weight = weightOf(forum, matter);
			return weight === null ? [] : [{forum, weight}];
		})
		.toSorted((a, b) => a.weight - b.weight)
		.map(({forum}) => forum);

function weightOf({stores, elsewhere}: Forum, {offer, paidWith, country}: Of): number | null {
	if (stores.includes(offer.store)) return 0;
	if (!elsewhere) return null;
	const {fits, near, far} = elsewhere;
	if ('countries' in fits) return country !== null && fits.countries.includes(country) ? near : far;
	// Who is known to have carried the money comes before who only takes an offer down
	if (paidWith === fits.paidWith) return near / 2;
	return paidWith === null ? near : far;
}
