import {europeanUnion} from '../../compensation/jurisdictions/eu.ts';
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

/** The forums that may help in a matter, the likeliest first; those of other stores are left out. */
export function forumsFor({
	offer,
	paidWith,
	country,
}: Pick<DisputeMatter, 'offer' | 'paidWith' | 'country'>): readonly Forum[] {
	const isEuropean = country !== null && (country === 'DE' || europeanUnion.countries.includes(country));
	const weight = ({id, stores}: Forum): number => {
		if (stores.includes(offer.store)) return 0;
		if (id === 'dsa') return isEuropean ? 2 : 5;
		if (id === '12315') return country === 'CN' ? 1 : 4;
		if (stores.length > 0) return 9;
		return paidWith === null || paidWith === id ? 3 : 6;
	};
	return forums.filter(each => weight(each) < 9).toSorted((a, b) => weight(a) - weight(b));
}
