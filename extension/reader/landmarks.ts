import type {Line, Survey} from './survey.ts';
import {folded, overlap} from './text.ts';
import {buyButton} from './wording/buying.ts';

/** Where on the page the product's name and the buy buttons stand, as line numbers. */
export type Landmarks = {heading: number | null; headingText: string; buyButtons: readonly number[]};

/** A heading must share this much of its words with the page's title to be the product's name. */
const likeness = 0.6;
const longestName = 1000;
/** A line without a heading must make up this much of the page's title to be the product's name. */
const muchOf = 0.4;

/** The page's own name for itself: its title, and what it tells social networks. */
const namesOf = ({documentTitle, metas}: Survey): string[] => {
	const shared = metas.find(meta => meta.getAttribute('property') === 'og:title')?.getAttribute('content') ?? '';
	return [documentTitle, shared.slice(0, longestName)].filter(name => name.length > 3);
};

/** A button's words may stand in an element each: `add` `to basket`. */
const isBuyButton = ({text, element}: Line, before: Line | undefined): boolean =>
	text.length <= 40 &&
	(buyButton.test(text) ||
		(before !== undefined &&
			before.text.length <= 12 &&
			text.length <= 20 &&
			before.element.parentElement === element.parentElement &&
			buyButton.test(`${before.text} ${text}`)));

export function landmarksOf(survey: Survey): Landmarks {
	const {lines, headings} = survey;
	const names = namesOf(survey);
	/** Sharing the name's words counts most, covering much of it next. */
	const fits = (text: string) =>
		Math.max(0, ...names.map(name => overlap(text, name) + 0.5 * Math.min(text.length / name.length, 1)));
	const buyButtons = lines.filter((line, at) => isBuyButton(line, lines[at - 1])).map(({at}) => at);
	const named = headings.slice(0, 60).flatMap(element => {
		const at = survey.spans.get(element)?.[0];
		const text = headingText(element, survey, names);
		return at !== undefined && text.length > 2 ? [{at, text, fits: fits(text)}] : [];
	});
	const best = named.reduce<(typeof named)[number] | null>(
		(top, one) => (top && top.fits >= one.fits ? top : one),
		null,
	);
	const isSure = names.length === 0 || (best !== null && best.fits >= 1);
	const title = best && isSure ? null : lineNamed(lines, names, best !== null && best.fits >= likeness);
	if (best && !title && (best.fits >= likeness || names.length === 0 || named.length === 1))
		return {heading: best.at, headingText: best.text, buyButtons};
	return {heading: title?.at ?? null, headingText: title?.text ?? '', buyButtons};
}

/** Long enough to be a product's name: scripts that write words in one sign need few. */
const mayBeName = ({text, element}: Line): boolean =>
	text.length < 300 &&
	(text.length > 8 ||
		/[\u3040-\ud7af]{4}/.test(text) ||
		(/^h[2-4]$/.test(element.localName) && /[\u3040-\ud7af]{2}/.test(text)));

/** The line that is the page's name or begins it, else the first that makes up much of it. */
function lineNamed(lines: readonly Line[], names: readonly string[], inHeading: boolean): Line | null {
	const known = names.map(folded);
	let much: Line | null = null;
	for (const line of lines) {
		if (!mayBeName(line) || (inHeading && !/^h[2-4]$/.test(line.element.localName))) continue;
		const text = folded(line.text);
		if (text && known.some(name => name.startsWith(text))) return line;
		if (known.some(name => text.length >= name.length * muchOf && name.includes(text))) much ??= line;
	}
	return inHeading ? null : much;
}

/** Share of a text's words that a name repeats. */
function covered(text: string, name: string): number {
	const known = new Set(folded(name).split(' '));
	const words = folded(text).split(' ');
	return words.filter(word => known.has(word)).length / words.length;
}

/** What a heading says, without the buttons and notes that shops put into it: as far as the page's name repeats it. */
function headingText(element: Element, {lines, spans}: Survey, names: readonly string[]): string {
	const span = spans.get(element);
	if (!span) return '';
	const texts = lines.slice(span[0], Math.min(span[1], span[0] + 6)).map(({text}) => text);
	const whole = texts.join(' ');
	if (names.some(name => covered(whole, name) >= 0.7)) return whole;
	const known = names.map(folded);
	for (let count = texts.length; count > 0; count--) {
		const text = texts.slice(0, count).join(' ');
		if (known.some(name => name.includes(folded(text)))) return text;
	}
	return whole;
}

/** Lines between a place and the nearest of others. */
export const nearest = (places: readonly number[], at: number): number | null =>
	places.length === 0 ? null : Math.min(...places.map(place => Math.abs(place - at)));
