import {major} from '../../shared/money.ts';
import type {Finding} from '../../shared/trust/finding.ts';

/** What a careful person reads on a saved page; null: absent, or nobody noted it. */
export type Truth = {
	file: string;
	url: string;
	is_product: boolean | null;
	brand: string | null;
	brand_alt: string | null;
	price_low: number | null;
	price_high: number | null;
	price_alt: number[] | null;
	currency: string | null;
	currency_alt: string[] | null;
	availability: string | null;
	seller: string | null;
	seller_id: string | null;
	seller_kind: 'own' | 'marketplace' | 'none' | null;
	seller_kind_alt?: ('own' | 'marketplace' | 'none')[] | 'own' | 'marketplace' | 'none' | null;
	ship_from: string | null;
	shipped_by: string | null;
	gtin: string | null;
	rating: number | null;
	review_count: number | null;
};

const fold = (text: unknown): string =>
	String(text)
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

const pairsOf = (text: string): string[] => [...text].slice(1).map((char, at) => [...text][at] + char);

/** Dice similarity of letter pairs of 0.8 or more, or one text within the other. */
function alike(a: unknown, b: unknown): boolean {
	const [x, y] = [fold(a), fold(b)];
	if (x === y || (x.length > 2 && y.includes(x)) || (y.length > 2 && x.includes(y))) return true;
	const [left, right] = [pairsOf(x), pairsOf(y)];
	const rest = [...right];
	const both = left.filter(pair => {
		const at = rest.indexOf(pair);
		if (at >= 0) rest.splice(at, 1);
		return at >= 0;
	}).length;
	return (2 * both) / Math.max(1, left.length + right.length) >= 0.8;
}

const amounts = ({about}: Finding): {value: number; currency: string}[] =>
	[about.price, about.low].flatMap(one =>
		typeof one === 'object' ? [{value: major(one), currency: one.currency}] : [],
	);

/** Whether the truth confirms a finding (true), denies it (false) or does not know (null). */
export function agrees(finding: Finding, truth: Truth): boolean | null {
	const {what, about} = finding;
	const kinds = [truth.seller_kind, truth.seller_kind_alt ?? null].flat().filter(kind => kind !== null);
	const known = (fact: unknown, right: boolean): boolean | null => (fact === null || fact === undefined ? null : right);
	switch (what) {
		case 'sold-by-merchant':
			if (kinds.length === 0) return null;
			return kinds.includes('marketplace') && known(truth.seller, alike(about.seller, truth.seller)) !== false;
		case 'sold-by-store':
			return kinds.length === 0 ? null : kinds.includes('own');
		case 'seller-rating':
		case 'seller-since':
		case 'seller-country':
			return kinds.length === 0 || kinds.includes('marketplace') ? null : false;
		case 'price-shown':
		case 'price-range-shown': {
			// A page without a price to buy at shows none
			if (truth.price_low === null) return false;
			const right = [truth.price_low, truth.price_high, ...(truth.price_alt ?? [])].filter(price => price !== null);
			const currencies = [truth.currency, truth.currency_alt].flat().filter(Boolean);
			return amounts(finding).every(
				({value, currency}) =>
					right.some(price => Math.abs(price - value) <= 0.005) &&
					(currencies.length === 0 || currencies.includes(currency)),
			);
		}
		case 'brand-named':
			return known(truth.brand, alike(about.brand, truth.brand) || alike(about.brand, truth.brand_alt));
		case 'number-shown':
			return known(
				truth.gtin,
				String(about.gtin).replace(/^0+/, '') === String(truth.gtin).replace(/\D/g, '').replace(/^0+/, ''),
			);
		case 'in-stock':
			return known(truth.availability, truth.availability === 'InStock');
		case 'out-of-stock':
			return known(truth.availability, truth.availability === 'OutOfStock');
		case 'rating-shown':
			return known(truth.rating, Math.abs(Number(about.rating) - (truth.rating ?? 0)) <= 0.1);
		case 'ships-from':
			return known(truth.ship_from, alike(about.place, truth.ship_from));
		case 'shipped-by':
			return known(truth.shipped_by, alike(about.party, truth.shipped_by));
		default:
			return null;
	}
}
