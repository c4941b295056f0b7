import {parseHTML} from 'linkedom';
import {readSaved} from '../../../extension/cli/read-saved.ts';
import {atMost, type Check, median, quantile} from '../check.ts';
import {htmlOf, listOfPages} from './saved-pages.ts';

const rounds = 3;

function took(work: () => unknown): number {
	const started = performance.now();
	work();
	return performance.now() - started;
}

/**
 * HTML text → facts, against what a DOM library of everyday use takes to parse the same text and do nothing more. Both
 * sides in turns, the quicker of three rounds counts, so that a busy machine harms neither alone.
 */
export function nodeSpeed(): Check[] {
	const both = listOfPages().map(page => {
		const html = htmlOf(page);
		const reading: number[] = [];
		const parsing: number[] = [];
		for (let round = 0; round < rounds; round++) {
			reading.push(took(() => readSaved(html, page.url)));
			parsing.push(took(() => parseHTML(html)));
		}
		return {reading: Math.min(...reading), parsing: Math.min(...parsing)};
	});
	const reading = both.map(one => one.reading);
	const parsing = both.map(one => one.parsing);
	return [
		atMost('Node: HTML to facts, median, of bare parsing', median(reading) / median(parsing), '× linkedom', 1.5),
		atMost(
			'Node: HTML to facts, each page’s share, median',
			median(both.map(one => one.reading / one.parsing)),
			'× linkedom',
			1.5,
		),
		atMost(
			'Node: HTML to facts, 95th of 100, of bare parsing',
			quantile(reading, 0.95) / quantile(parsing, 0.95),
			'× linkedom',
			1.5,
		),
		atMost('Node: HTML to facts, median', median(reading), 'ms', 1.5 * median(parsing)),
		atMost('Node: HTML to facts, slowest page', Math.max(...reading), 'ms', 1.5 * Math.max(...parsing)),
	];
}
