import type {Survey} from './survey.ts';
import {overlap} from './text.ts';
import {buyButton} from './wording/buying.ts';

/** Where on the page the product's name and the buy buttons stand, as line numbers. */
export type Landmarks = {heading: number | null; headingText: string; buyButtons: readonly number[]};

export function landmarksOf(survey: Survey): Landmarks {
	const {lines, headings, documentTitle} = survey;
	const named = headings.slice(0, 60).flatMap(element => {
		const at = survey.spans.get(element)?.[0];
		const text = headingText(element, survey);
		return at !== undefined && text.length > 2 ? [{at, text}] : [];
	});
	const fits = (text: string) => (documentTitle ? overlap(text, documentTitle) : 0.5) + (text.length > 8 ? 0.1 : 0);
	const best = named.reduce<(typeof named)[number] | null>(
		(top, one) => (top && fits(top.text) >= fits(one.text) ? top : one),
		null,
	);
	const buyButtons = lines.filter(({text}) => text.length <= 40 && buyButton.test(text)).map(({at}) => at);
	if (best) return {heading: best.at, headingText: best.text, buyButtons};
	const isTitle = (text: string) =>
		text.length > 12 && text.length < 300 && documentTitle.length > 12 && overlap(text, documentTitle) === 1;
	const line = lines.find(({text}) => isTitle(text));
	return {heading: line?.at ?? null, headingText: line?.text ?? '', buyButtons};
}

function headingText(element: Element, {lines, spans}: Survey): string {
	const span = spans.get(element);
	if (!span) return '';
	return lines
		.slice(span[0], Math.min(span[1], span[0] + 6))
		.map(({text}) => text)
		.join(' ');
}

/** Lines between a place and the nearest of others. */
export const nearest = (places: readonly number[], at: number): number | null =>
	places.length === 0 ? null : Math.min(...places.map(place => Math.abs(place - at)));
