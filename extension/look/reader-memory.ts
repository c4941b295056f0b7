import type {Source} from '../../shared/product.ts';
import {dataForMachines} from './data-for-machines.ts';
import {fingerprint} from './fingerprint.ts';
import type {ReaderJob} from './look.ts';
import type {Reading} from './read-settled.ts';
import {attributeOf, named} from './unclobbered.ts';

/** What the reader remembers of its document, in its own world that the page can't reach. */
export type ReaderMemory = {
	/** set by the background before it sends the reader */
	job?: ReaderJob;
	/** what was last read here, under which listing's address */
	shown?: {listing: string; print: string; printOfVisible: string; structured: string};
};

/** Under a symbol: a page's element can have any name, but no symbol. */
const place = Symbol.for('touchstone reader');

/** The memory of the document we run in. */
export function readerMemory(): ReaderMemory {
	// Only our own scripts run in this world, and only this function writes to this place.
	const world = globalThis as {[place]?: ReaderMemory};
	world[place] ??= {};
	return world[place];
}

const isStructured = (element: Element): boolean =>
	/ld\+json/i.test(attributeOf(element, 'type') ?? '') ||
	/^(?:og|product):/i.test(attributeOf(element, 'property') ?? '');
const most = 512 * 1024;

/** The page's data for machines, as one text. Empty: it has none. */
export const structuredText = (document: Document): string =>
	[...named(document, 'meta'), ...named(document, 'script')]
		.filter(isStructured)
		.map(element => attributeOf(element, 'content') ?? element.textContent ?? '')
		.join('\n')
		.slice(0, most);

type Read = (except: readonly Source[]) => Promise<Reading | null>;

/**
 * How to read a document that showed another listing before. Shops that change products within one document often leave
 * the old one's data for machines behind: unchanged data is then not read, and what is left must differ from before.
 */
export function readerOf(
	document: Document,
	{listing}: ReaderJob,
	shown: ReaderMemory['shown'],
	read: Read,
): {read(): Promise<Reading | null>; isStale(reading: Reading): boolean} {
	if (!shown || shown.listing === listing) return {read: () => read([]), isStale: () => false};
	const isLeftBehind = () => shown.structured !== '' && structuredText(document) === shown.structured;
	return {
		read: () => read(isLeftBehind() ? dataForMachines : []),
		isStale: ({facts}) => fingerprint(facts) === (isLeftBehind() ? shown.printOfVisible : shown.print),
	};
}

/** To be remembered of a document that was read. */
export const whatIsShown = (
	document: Document,
	{listing}: ReaderJob,
	{facts, printOfVisible}: Reading,
): ReaderMemory['shown'] & object => {
	return {listing, print: fingerprint(facts), printOfVisible, structured: structuredText(document)};
};
