import {pageLine} from '../line.ts';
import {defineSignal} from '../signal.ts';

/** What one pays, and what is crossed out, in the page's word. A list price is never held against a seller. */
export const price = defineSignal({
	id: 'price',
	codes: ['price-shown', 'price-range-shown', 'was-price-shown'],
	weigh({facts}) {
		const {price: now, wasPrice: was} = facts;
		if (!now) return [];
		const shown =
			now.high && now.high.minor > now.low.minor
				? pageLine('price-range-shown', facts, 'price', {low: now.low, high: now.high})
				: pageLine('price-shown', facts, 'price', {price: now.low});
		return was && was.currency === now.low.currency && was.minor > now.low.minor
			? [shown, pageLine('was-price-shown', facts, 'wasPrice', {was, now: now.low})]
			: [shown];
	},
});
