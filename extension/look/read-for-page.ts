import type {AskedFigure} from '../reader/markup/figure.ts';
import {readPage} from '../reader/read.ts';
import {type HtmlToRead, openHtml} from '../reader/read-html.ts';
import {dataForMachines} from './data-for-machines.ts';
import {fingerprint} from './fingerprint.ts';
import type {Reading} from './read-settled.ts';

/** What a page part is answered: `figures` must be in sight for the reading to hold, and only the page can tell. */
export type PageReading = {reading: Reading; figures: AskedFigure[]};

type Handed = Omit<HtmlToRead, 'sight'> & {
	/** figures that the page does not show, by `figureKey` */
	hidden: readonly string[];
};

/** A third of a page is never read. Scripts are found too, and kept, because what they quote is not markup. */
const dull = /<script\b[^>]*>[\s\S]*?<\/script>|<(style|svg|noscript)\b[^>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g;
const mostFigures = 20;

/** Reads what a page part handed over: once with every source it wants heard, once with what a person sees alone. */
export function readForPage({hidden, ...asked}: Handed): PageReading {
	const figures = new Map<string, AskedFigure>();
	const document = openHtml({
		...asked,
		html: asked.html.replace(dull, found => (found.startsWith('<script') ? found : '')),
		sight: {hidden: new Set(hidden), asked: figure => void figures.set(figure.key, figure)},
	});
	const reading = readPage({...asked, document});
	const visible = readPage({...asked, document, except: dataForMachines});
	return {
		reading: {...reading, printOfVisible: fingerprint(visible.facts)},
		figures: [...figures.values()].slice(0, mostFigures),
	};
}
