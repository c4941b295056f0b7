import type {PageFacts} from '../../shared/product.ts';
import type {Words} from '../locales/index.ts';

/** What one pays, or from … to; null when the page shows none. */
export function priceText({price}: PageFacts, words: Words): string | null {
	if (!price) return null;
	const low = words.money(price.low);
	return price.high ? words.say('product.range', {low, high: words.money(price.high)}) : low;
}
