import {pageLine} from '../line.ts';
import {defineSignal} from '../signal.ts';

/** What the goods are, in the page's word: brand, number, condition, whether there are any, what others said of them. */
export const goods = defineSignal({
	id: 'goods',
	codes: ['brand-named', 'number-shown', 'condition-named', 'in-stock', 'out-of-stock', 'rating-shown'],
	weigh: ({facts}) => [
		...(facts.brand ? [pageLine('brand-named', facts, 'brand', {brand: facts.brand})] : []),
		...(facts.gtin ? [pageLine('number-shown', facts, 'gtin', {gtin: facts.gtin})] : []),
		...(facts.condition ? [pageLine('condition-named', facts, 'condition', {condition: facts.condition})] : []),
		...(facts.availability === 'InStock' ? [pageLine('in-stock', facts, 'availability', {})] : []),
		...(facts.availability === 'OutOfStock' ? [pageLine('out-of-stock', facts, 'availability', {})] : []),
		...(facts.rating !== null && facts.reviewCount !== 0
			? [pageLine('rating-shown', facts, 'rating', {rating: facts.rating, count: facts.reviewCount ?? -1})]
			: []),
	],
});
