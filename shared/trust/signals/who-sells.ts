import {missingLine, pageLine} from '../line.ts';
import {defineSignal} from '../signal.ts';

/** Who takes the money, as the page has it, and what it tells of a merchant's past. */
export const whoSells = defineSignal({
	id: 'who-sells',
	codes: [
		'sold-by-merchant',
		'sold-by-store',
		'seller-not-named',
		'seller-rating',
		'seller-since',
		'seller-country',
		'seller-facts-missing',
	],
	weigh({facts, records}) {
		const {seller, domain} = facts;
		if (seller === null) return [missingLine('seller-not-named')];
		if (seller.kind === 'own')
			return [pageLine('sold-by-store', facts, 'seller', {seller: seller.name ?? domain, domain})];
		if (seller.name === null && seller.id === null) return [missingLine('seller-not-named')];

		const name = seller.name ?? seller.id ?? '';
		const store = records.marketplaces.find(({id}) => id === facts.store)?.name ?? facts.store;
		const shown = (['rating', 'since', 'country'] as const).flatMap(fact => {
			const value = seller[fact];
			return value === null ? [] : [pageLine(`seller-${fact}`, facts, 'seller', {seller: name, value})];
		});
		const missing = (['since', 'country', 'rating'] as const).filter(fact => seller[fact] === null);
		return [
			pageLine('sold-by-merchant', facts, 'seller', {seller: name, id: seller.id ?? '', store}),
			...shown,
			...(missing.length > 0 ? [missingLine('seller-facts-missing', {seller: name, missing: missing.join(',')})] : []),
		];
	},
});
