import type {Seller} from '../../shared/product.ts';
import type {Page} from './page.ts';
import {folded} from './text.ts';

const bare = (text: string) => folded(text).replace(/ /g, '');

/** Whether a seller's name is the name of the shop whose page this is: `Example Shop Ltd` on example-shop.com. */
export function isStoreItself(name: string, {domain}: Page): boolean {
	const label = bare(domain.split('.')[0] ?? '');
	const seller = bare(name.replace(/\.[a-z]{2,3}(?:\.[a-z]{2})?$/i, ''));
	return label.length > 2 && seller.length > 2 && (seller.includes(label) || label.includes(seller));
}

/**
 * A seller that bears the shop's own name is the shop itself, where nothing tells it from the shop. One with a number is
 * one of the shop's sellers, who may call themselves as they like; of one with a page of its own nobody knows.
 */
export function ownIfItself(seller: Seller, page: Page): Seller {
	if (!seller.name || !isStoreItself(seller.name, page) || /\d/.test(seller.id ?? '')) return seller;
	return seller.id === null ? {...seller, kind: 'own'} : {...seller, id: null};
}
