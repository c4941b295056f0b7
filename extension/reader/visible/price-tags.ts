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

const isStruckLine = (line: Line | undefined): boolean =>
	line !== undefined &&
	[line.element, line.element.parentElement].some(one => one !== null && /^(?:del|s|strike)$/.test(one.localName));

/** Lines from `from` on that are all crossed out or all not: an old price and a new one are two, whatever holds them. */
function alikeFrom(lines: readonly Line[], from: number, to: number): number {
	const struck = isStruckLine(lines[from]);
	let at = from + 1;
	while (at < to && isStruckLine(lines[at]) === struck) at++;
	return at;
}

/** The smallest element around a line whose text is a number with a currency. */
function tagAround(line: Line, {lines, spans}: Survey, currency: string | null, seenTo: number): PriceTag | null {
	let element: Element | null = line.element;
	for (let climbed = 0; element && climbed <= climbs; climbed++, element = element.parentElement) {
		const span = spans.get(element);
		if (!span || (span[0] < seenTo && climbed > 0)) return null;
		const from = Math.max(span[0], seenTo);
		const to = alikeFrom(lines, from, span[1]);
		if (to <= line.at) return null;
		const text = tagText(lines, from, to);
		if (text.length > longestTag) return null;
		if (!mayHoldSign.test(text)) continue;
		const amounts = readAmounts(text, {currency});
		if (amounts.length > 4) return null;
		if (amounts.some(({sign}) => sign !== null)) {
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
