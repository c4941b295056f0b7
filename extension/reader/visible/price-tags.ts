import {type Price, parsePrice, readAmounts} from '../../../shared/price-text.ts';
import type {Page} from '../page.ts';
import type {Line, Survey} from '../survey.ts';

/** One price as a person sees it, with the small element that holds all of it. */
export type PriceTag = {price: Price; text: string; element: Element; from: number; to: number};

const mostTags = 400;
const climbs = 4;
const longestTag = 60;

/** Cents often stand in their own element, without a point: `12` `99` `€`. */
const isFraction = (line: Line, before: Line | undefined) =>
	/^\d{2}$/.test(line.text) &&
	(/^su[pb]$/.test(line.element.localName) ||
		/cent|frac|decimal|\bsup|kop|after|minor|right-?end/i.test(line.element.getAttribute('class') ?? '') ||
		before?.element === line.element.parentElement);

/** The text of lines [from, to) as one price tag: cents joined to what they belong to, separators without blanks. */
export function tagText(lines: readonly Line[], from: number, to: number): string {
	let text = '';
	for (let at = from; at < to; at++) {
		const line = lines[at];
		if (!line) break;
		const isWhole = /(?:^|[^\d.,])\d[\d.,']*$/.test(text) && !/[.,]\d{2}$/.test(text);
		if (/^[.,](?:\d|$)/.test(line.text) || /\d[.,]$/.test(text)) text += line.text;
		else if (isWhole && isFraction(line, lines[at - 1])) text += `.${line.text}`;
		else text += ` ${line.text}`;
	}
	return text.trim();
}

/** A currency is a sign or letters; digits and points alone hold none. */
const mayHoldSign = /[\p{Sc}\p{L}]/u;
/** `489:-`, `489,-`: no cents, and no need to name the currency. */
const roundAmount = /^\d[\d\s.]*(?::|,|\.)[-–—]$/;

/** Whether an element crosses out what it holds. */
export const strikes = (element: Element): boolean =>
	/^(?:del|s|strike)$/.test(element.localName) || /line-through/.test(element.getAttribute('style') ?? '');

const isStruckLine = ({element}: Line): boolean =>
	strikes(element) || (element.parentElement !== null && strikes(element.parentElement));

/** An amount with its sign. */
const isWholePrice = (text: string): boolean => /\p{Sc}/u.test(text) && /\d/.test(text);

/** Where one price ends: an old one and a new one are two, whatever element holds both. */
function endOfPrice(lines: readonly Line[], from: number, to: number): number {
	const [first, ...more] = lines.slice(from, to);
	if (!first || more.length === 0) return to;
	const struck = isStruckLine(first);
	let said = first.text;
	for (const line of more) {
		if (isStruckLine(line) !== struck || (isWholePrice(said) && isWholePrice(line.text))) return line.at;
		said += line.text;
	}
	return to;
}

/** The smallest element around a line whose text is a number with a currency. */
function tagAround(line: Line, {lines, spans}: Survey, currency: string | null, seenTo: number): PriceTag | null {
	let element: Element | null = line.element;
	for (let climbed = 0; element && climbed <= climbs; climbed++, element = element.parentElement) {
		const span = spans.get(element);
		if (!span || (span[0] < seenTo && climbed > 0)) return null;
		const from = Math.max(span[0], seenTo);
		const to = endOfPrice(lines, from, span[1]);
		if (to <= line.at) return null;
		const text = tagText(lines, from, to);
		if (text.length > longestTag) return null;
		const isRound = roundAmount.test(text);
		if (!mayHoldSign.test(text) && !isRound) continue;
		const amounts = readAmounts(text, {currency});
		if (amounts.length > 4) return null;
		if (isRound || amounts.some(({sign}) => sign !== null)) {
			const price = parsePrice(text, {currency});
			return price && price.low.minor > 0 ? {price, text, element, from, to} : null;
		}
	}
	return null;
}

/** Two tags with nothing but a dash between them are the ends of one range. */
const isRange = (low: PriceTag, high: PriceTag, {lines}: Survey): boolean =>
	high.from - low.to === 1 &&
	/^(?:[-–—~〜]|to|bis|à|a|до)$/i.test(lines[low.to]?.text ?? '') &&
	low.price.high === null &&
	high.price.low.currency === low.price.low.currency &&
	high.price.low.minor > low.price.low.minor;

const joined = (low: PriceTag, high: PriceTag): PriceTag => ({
	...low,
	price: {low: low.price.low, high: high.price.low},
	text: `${low.text} – ${high.text}`,
	to: high.to,
});

/** All price tags of a page in document order, each once. */
export function priceTags(page: Page, currency: string | null): PriceTag[] {
	const tags: PriceTag[] = [];
	let seenTo = 0;
	for (const line of page.survey.lines) {
		if (tags.length >= mostTags) break;
		if (line.at < seenTo || line.text.length > longestTag || !/[\d٠-٩۰-۹]/.test(line.text)) continue;
		const tag = tagAround(line, page.survey, currency, seenTo);
		if (!tag) continue;
		seenTo = tag.to;
		const before = tags.at(-1);
		if (before && isRange(before, tag, page.survey)) tags.splice(-1, 1, joined(before, tag));
		else tags.push(tag);
	}
	return tags;
}
