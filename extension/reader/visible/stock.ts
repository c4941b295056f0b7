import type {PageFacts} from '../../../shared/product.ts';
import type {Candidate} from '../candidate.ts';
import {candidatesOf} from '../candidate.ts';
import type {Page} from '../page.ts';
import {inStock, outOfStock} from '../wording/buying.ts';

const above = 5;
const below = 70;
const longest = 80;

/** Stock as the lines under the heading say it, the first that says anything; a buy button there says the same, less surely. */
export function visibleStock(page: Page): Candidate[] {
	const {heading, buyButtons} = page.landmarks;
	const start = heading ?? (buyButtons[0] === undefined ? null : buyButtons[0] - below / 2);
	if (start === null) return [];
	const close = page.survey.lines
		.slice(Math.max(start - above, 0), start + below)
		.filter(({text}) => text.length <= longest);
	let said: PageFacts['availability'] = null;
	for (const {text} of close) {
		said = outOfStock.test(text) ? 'OutOfStock' : inStock.test(text) ? 'InStock' : null;
		if (said) break;
	}
	const hasButton = buyButtons.some(at => at > start - above && at < start + below);
	if (said) return candidatesOf('page', {availability: said}, said === 'OutOfStock' && hasButton ? 0.8 : 1.1);
	return hasButton ? candidatesOf('page', {availability: 'InStock'}) : [];
}
