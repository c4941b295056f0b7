import type {PageFacts} from '../../../shared/product.ts';
import type {Candidate} from '../candidate.ts';
import {candidatesOf} from '../candidate.ts';
import type {Page} from '../page.ts';
import {goodsGone, inStock, outOfStock} from '../wording/buying.ts';

const above = 5;
const below = 70;
const longest = 80;
/** Terms of payment and delivery may stand before the button that buys. */
const belowToBuy = 100;
/** What holds only if: no word about these goods. */
const conditional =
	/(?<!\p{L})(?:if|when|once|unless|falls|wenn|sobald|si|quand|lorsque|cuando|quando|se|als|wanneer|jeśli|gdy|pokud|ak|keď|если|когда|якщо|kui|om|hvis|jos|dacă|ha)(?!\p{L})|如果|若|場合|경우/iu;

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
		said =
			outOfStock.test(text) || (goodsGone.test(text) && !conditional.test(text))
				? 'OutOfStock'
				: inStock.test(text)
					? 'InStock'
					: null;
		if (said) break;
	}
	const hasButton = buyButtons.some(at => at > start - above && at < start + belowToBuy);
	if (said) return candidatesOf('page', {availability: said}, said === 'OutOfStock' && hasButton ? 0.8 : 1.1);
	return hasButton ? candidatesOf('page', {availability: 'InStock'}) : [];
}
