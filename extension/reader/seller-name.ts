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
 * A seller that bears the shop's own name is the shop itself, unless it has a number among the shop's sellers: any of
 * those may call itself by the shop's name.
 */
export const ownIfItself = (seller: Seller, page: Page): Seller =>
	seller.name && seller.id === null && isStoreItself(seller.name, page) ? {...seller, kind: 'own'} : seller;
