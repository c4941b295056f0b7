import type {PageFacts} from '../../shared/product.ts';
import {fingerprint} from './fingerprint.ts';
import {changes, type DocumentWatch, untilQuiet} from './quiet.ts';

export type Reading = {
	isListing: boolean;
	facts: PageFacts;
	/** `fingerprint` of what a person sees alone, without data for machines */
	printOfVisible: string;
};
export type ReaderAnswer =
	| {is: 'listing'; facts: PageFacts}
	/** it sells nothing, and asks for the code on a thing */
	| {is: 'query-page'; facts: PageFacts}
	| {is: 'not-a-listing'}
	| {is: 'stale'};

export type PageToSettle = {
	/** null: it could not be read just now */
	read(): Promise<Reading | null>;
	/** the reading is of the product that the document showed before */
	isStale(reading: Reading): boolean;
	/** the document was there before, under another address: what it shows first may still be the old */
	inPage: boolean;
	/** the look is over: another began, or the address is another */
	isOver(): boolean;
	watch: DocumentWatch;
};

/** All in ms. */
const quiet = 300;
/** There is an answer already: what it changes may as well come a moment later. */
const calm = 800;
/** A page that never stands still is read as often as this. */
const restless = 1200;
/** Without a price: that long one may still come. */
const partial = 1000;
/** After an answer, a correction may come until here. */
const correctable = 4_000;
const longest = 10_000;
const mostReads = 12;
/** Reading may cost the page this much altogether. */
const budget = 2_000;

const answerOf = ({isListing, facts}: Reading): ReaderAnswer => {
	if (isListing) return {is: 'listing', facts};
	return facts.asksForCode ? {is: 'query-page', facts} : {is: 'not-a-listing'};
};
const isWhole = ({isListing, facts}: Reading) => isListing && facts.title !== null && facts.price !== null;

/**
 * Reads a page that may still be under way: answers as soon as there is something to say, again when it changes within
 * seconds, and then leaves the page alone. Bounded in time, in readings and in what they cost.
 */
export async function readSettled(page: PageToSettle, answer: (answer: ReaderAnswer) => void): Promise<void> {
	const {watch, inPage} = page;
	const started = watch.now();
	const past = () => watch.now() - started;
	let cost = 0;
	let seen: string | null = '';
	let answered: string | null = null;
	let last: Reading | null = null;
	let stale = false;
	let moving = inPage;

	for (let reads = 0; reads < mostReads && cost < budget; reads++) {
		if (moving) await untilQuiet(watch, answered === null ? quiet : calm, restless);
		if (page.isOver()) return;
		const before = watch.now();
		const reading = await page.read();
		cost += watch.now() - before;
		if (page.isOver()) return;

		const print = reading && `${answerOf(reading).is} ${fingerprint(reading.facts)}`;
		stale = reading !== null && page.isStale(reading);
		// In a document that is being rebuilt, only what reads the same twice is believed.
		const steady = !inPage || print === seen;
		const late = past() >= partial;
		// A form that asks for a code may come before the product it belongs to
		const ready = reading?.isListing
			? isWhole(reading) || late
			: late && answered === null && reading?.facts.asksForCode;
		seen = print;
		if (reading && !stale && ready && steady && print !== answered) {
			answer(answerOf(reading));
			answered = print;
		}
		if (!stale) last = reading ?? last;

		const end = answered === null ? longest : correctable;
		if (past() >= end) break;
		const left = end - past();
		const again = answered !== null || stale ? left : Math.min(steady ? partial : quiet, left);
		moving = await changes(watch, again);
		if (!moving && again >= left) break;
	}
	if (page.isOver()) return;
	if (answered === null) answer(stale ? {is: 'stale'} : last ? answerOf(last) : {is: 'not-a-listing'});
}
