import type {Money} from '../../../shared/money.ts';
import type {Price} from '../../../shared/price-text.ts';
import {nearest} from '../landmarks.ts';
import type {Page} from '../page.ts';
import {
	instalmentWords,
	nowMark,
	oldAround,
	otherMark,
	otherWords,
	priceMark,
	rateWords,
	wasMark,
	wasWords,
} from '../wording/price-marks.ts';
import {type PriceTag, strikes} from './price-tags.ts';

/** Class, id and test names of an element and the ones around it, split into words. */
function marks(element: Element, levels: number): string {
	let text = '';
	let here: Element | null = element;
	for (let level = 0; here && level < levels; level++, here = here.parentElement) {
		if (here.localName === 'body') break;
		text += ` ${here.getAttribute('class') ?? ''} ${here.id} ${here.getAttribute('itemprop') ?? ''} ${here.getAttribute('data-testid') ?? ''}`;
	}
	return text
		.slice(0, 1000)
		.replace(/([a-z])([A-Z])/g, '$1-$2')
		.replace(/_/g, '-')
		.toLowerCase();
}

const isStruck = (tag: PriceTag, page: Page): boolean => {
	let here: Element | null = tag.element;
	for (let level = 0; here && level < 4; level++, here = here.parentElement) {
		if (strikes(here)) return true;
	}
	const inner = page.survey.lines[tag.from]?.element;
	return inner !== undefined && inner !== tag.element && strikes(inner);
};

const leads = (link: Element, page: Page): boolean => {
	const href = link.getAttribute('href') ?? '';
	return href !== '' && !/^(?:#|javascript:)/.test(href) && !href.includes(page.url.pathname);
};

/** A link to somewhere else around a tag: the price of another product. */
function leadsAway(element: Element, page: Page): boolean {
	let here: Element | null = element;
	for (let level = 0; here && level < 6; level++, here = here.parentElement) {
		if (here.localName === 'a') return leads(here, page);
	}
	return false;
}

/** In an entry of a list, behind a link to somewhere else: the name of another product. */
function isListed(tag: PriceTag, page: Page): boolean {
	const {lines, spans} = page.survey;
	let entry: Element | null = tag.element;
	for (let level = 0; entry && !/^(?:li|article)$/.test(entry.localName); level++)
		entry = level < 8 ? entry.parentElement : null;
	const from = entry ? (spans.get(entry)?.[0] ?? tag.from) : tag.from;
	return lines
		.slice(from, tag.from)
		.some(({element}) => [element, element.parentElement].some(one => one?.localName === 'a' && leads(one, page)));
}

/** How a tag is dressed, to tell it from others: list entries all look the same. */
const lookOf = (element: Element): string =>
	`${element.localName}.${element.getAttribute('class') ?? ''}<${element.parentElement?.getAttribute('class') ?? ''}`;

export type RatedTag = PriceTag & {score: number; isWas: boolean; isStruck: boolean; leadsAway: boolean; look: string};

const buyReach = 60;
/** Nobody puts a price so far from the name; such tags are only counted. */
const isFar = (distance: number | null): boolean => distance !== null && (distance < -150 || distance > 400);
const elsewhere = {score: -3, isWas: false, isStruck: false, leadsAway: false};

/** How much speaks for a tag being what one pays for this product. */
export function rate(tag: PriceTag, page: Page): RatedTag {
	const {landmarks} = page;
	const distance = landmarks.heading === null ? null : tag.from - landmarks.heading;
	const toBuy = nearest(landmarks.buyButtons, tag.from);
	if (isFar(distance) && (toBuy === null || toBuy > buyReach)) return {...tag, ...elsewhere, look: lookOf(tag.element)};
	const own = marks(tag.element, 3);
	const around = marks(tag.element.parentElement ?? tag.element, 7);
	const before = `${page.survey.lines[tag.from - 1]?.text ?? ''} ${/^[^\d]*/.exec(tag.text)?.[0] ?? ''}`.slice(-40);
	const after = page.survey.lines[tag.to]?.text ?? '';
	const tail = /[^\d]*$/.exec(tag.text)?.[0] ?? '';
	const struck = isStruck(tag, page);
	const isWas =
		struck ||
		wasMark.test(own) ||
		oldAround.test(marks(tag.element, 5)) ||
		wasWords.test(before.replace(/[^\p{L}.:]+$/u, ''));
	let score = 0;
	if (priceMark.test(own)) score += 2;
	else if (priceMark.test(around)) score += 1;
	if (nowMark.test(own)) score += 1;
	if (otherMark.test(own)) score -= 3;
	else if (otherMark.test(around)) score -= 1.5;
	if (otherWords.test(before.replace(/[^\p{L}.:×+/]+$/u, ''))) score -= 3;
	if (instalmentWords.test(tag.text)) score -= 3;
	if (rateWords.test(after) || rateWords.test(tail)) score -= 4;
	const letters = tag.text.replace(/[^\p{L}]/gu, '').length;
	if (letters > 8) score -= letters > 16 ? 2 : 0.7;
	const away = leadsAway(tag.element, page);
	if (away || isListed(tag, page)) score -= 3;
	if (distance !== null) score += distance >= 0 ? Math.max(3 - distance / 40, -1) : Math.max(0.5 + distance / 10, -2);
	if (toBuy !== null) score += Math.max(2 - toBuy / 20, 0);
	return {...tag, score, isWas, isStruck: struck, leadsAway: away, look: lookOf(tag.element)};
}

/** The least that must speak for a tag. */
const enough = 2;

/** Templates wait hidden in many pages. Only a browser knows; elsewhere everything counts as shown. */
const isShown = ({element}: PriceTag): boolean =>
	typeof element.checkVisibility !== 'function' || element.checkVisibility();

/** The shown tag for which most speaks; one under an old price's name only where no other stands. */
function bestTag(tags: readonly RatedTag[]): RatedTag | null {
	const ranked = tags.filter(tag => tag.score >= enough).sort((a, b) => b.score - a.score);
	return ranked.find(tag => !tag.isWas && isShown(tag)) ?? ranked.find(tag => !tag.isStruck && isShown(tag)) ?? null;
}

/** The visible price: the tag for which most speaks, and the crossed-out one beside it. */
export function visiblePrice(
	tags: readonly RatedTag[],
): {price: Price; was: Money | null; score: number; tag: RatedTag} | null {
	const best = bestTag(tags);
	if (!best) return null;
	const was = tags.find(
		tag =>
			tag.isWas &&
			Math.abs(tag.from - best.from) <= 12 &&
			tag.price.low.currency === best.price.low.currency &&
			tag.price.low.minor > best.price.low.minor,
	);
	return {price: best.price, was: was?.price.low ?? null, score: best.score, tag: best};
}
