import {describe, expect, test} from 'vitest';
import type {DocumentWatch} from '../../../extension/look/quiet.ts';
import {type ReaderAnswer, type Reading, readSettled} from '../../../extension/look/read-settled.ts';
import type {PageFacts} from '../../../shared/product.ts';
import {pageFacts} from '../page-facts.ts';

/** A document whose content follows a plan: from so many ms on it reads so. Time stands still unless somebody waits. */
function plannedPage(plan: readonly (readonly [from: number, reading: Reading])[], readingCosts = 0) {
	let now = 0;
	let timers: {at: number; ring(): void}[] = [];
	const watchers = new Set<() => void>();
	let reads = 0;
	const at = (ms: number, ring: () => void) => timers.push({at: ms, ring});
	for (const [from] of plan.filter(([ms]) => ms > 0)) {
		at(from, () => {
			for (const seen of [...watchers]) seen();
		});
	}
	const watch: DocumentWatch = {
		onceChanged(callback) {
			const once = () => {
				watchers.delete(once);
				callback();
			};
			watchers.add(once);
			return () => watchers.delete(once);
		},
		now: () => now,
		later: (callback, ms) => at(now + ms, callback),
	};
	return {
		watch,
		reads: () => reads,
		watched: () => watchers.size,
		async read() {
			reads++;
			now += readingCosts;
			return plan.findLast(([from]) => from <= now)![1];
		},
		/** runs until the reading is done; answers with the time of each answer */
		async run(given: {inPage?: boolean; isStale?: (reading: Reading) => boolean; isOver?: () => boolean} = {}) {
			const answers: [number, ReaderAnswer][] = [];
			let done = false;
			const reading = readSettled(
				{
					read: this.read,
					isStale: given.isStale ?? (() => false),
					inPage: given.inPage ?? false,
					isOver: given.isOver ?? (() => false),
					watch,
				},
				answer => answers.push([now, answer]),
			).then(() => {
				done = true;
			});
			for (let steps = 0; steps < 10_000 && !done; steps++) {
				await new Promise(resolve => setImmediate(resolve));
				if (done) break;
				timers = timers.sort((a, b) => a.at - b.at);
				const next = timers.shift();
				if (!next) break;
				now = Math.max(now, next.at);
				next.ring();
			}
			await reading;
			return {answers, ended: now};
		},
	};
}

const listing = (facts: Partial<PageFacts> = {}): Reading => ({
	isListing: true,
	facts: pageFacts(facts),
	printOfVisible: '',
});
const nothing: Reading = {isListing: false, facts: pageFacts({title: null, price: null}), printOfVisible: ''};
const titles = (answers: [number, ReaderAnswer][]) =>
	answers.map(([, answer]) => (answer.is === 'listing' ? answer.facts.title : answer.is));

describe('a fresh document', () => {
	test('that is complete is answered at once, and left alone after a few seconds', async () => {
		const page = plannedPage([[0, listing()]]);
		const {answers, ended} = await page.run();
		expect(answers.map(([at]) => at)).toEqual([0]);
		expect(ended).toBeLessThanOrEqual(4_500);
		expect([page.reads(), page.watched()]).toEqual([1, 0]);
	});

	test('that is drawn by scripts is answered when it is there', async () => {
		const {answers} = await plannedPage([
			[0, nothing],
			[2_000, listing()],
		]).run();
		expect(titles(answers)).toEqual(['Oak Desk Lamp']);
		expect(answers[0]?.[0]).toBeLessThan(3_000);
	});

	test('whose price comes later is not answered before it, and whose price never comes is answered all the same', async () => {
		const late = await plannedPage([
			[0, listing({price: null})],
			[700, listing()],
		]).run();
		expect(late.answers.map(([, answer]) => answer.is === 'listing' && answer.facts.price !== null)).toEqual([true]);
		const never = await plannedPage([[0, listing({price: null})]]).run();
		expect(titles(never.answers)).toEqual(['Oak Desk Lamp']);
		expect(never.answers[0]?.[0]).toBeLessThan(3_000);
	});

	test('that corrects itself is answered again', async () => {
		const {answers} = await plannedPage([
			[0, listing({title: 'Loading offer'})],
			[1_000, listing({title: 'Oak Desk Lamp'})],
		]).run();
		expect(titles(answers)).toEqual(['Loading offer', 'Oak Desk Lamp']);
	});

	test('that sells nothing is said to, once it had its time', async () => {
		const {answers, ended} = await plannedPage([[0, nothing]]).run();
		expect(titles(answers)).toEqual(['not-a-listing']);
		expect(ended).toBeLessThan(12_000);
	});
});

describe('a document in which the product changes', () => {
	const isStale = ({facts}: Reading) => facts.title === 'Old';
	const old = listing({title: 'Old'});

	test('is not answered with the product before', async () => {
		const {answers} = await plannedPage([
			[0, old],
			[1_500, listing({title: 'New'})],
		]).run({inPage: true, isStale});
		expect(titles(answers)).toEqual(['New']);
	});

	test('is not answered half changed', async () => {
		const {answers} = await plannedPage([
			[0, old],
			[500, listing({title: 'New', price: {low: {minor: 1, currency: 'EUR'}, high: null}})],
			[750, listing({title: 'New'})],
		]).run({inPage: true, isStale});
		expect(answers.map(([, answer]) => answer.is === 'listing' && answer.facts.price?.low.minor)).toEqual([2490]);
	});

	test('and never does is said to be stale', async () => {
		const {answers, ended} = await plannedPage([[0, old]]).run({inPage: true, isStale});
		expect(titles(answers)).toEqual(['stale']);
		expect(ended).toBeLessThan(12_000);
	});

	test('says nothing more when the look is over', async () => {
		let over = false;
		const page = plannedPage([
			[0, old],
			[1_000, listing({title: 'New'})],
		]);
		page.watch.later(() => {
			over = true;
		}, 900);
		expect((await page.run({inPage: true, isStale, isOver: () => over})).answers).toEqual([]);
	});
});

describe('a hostile document', () => {
	const endless = Array.from({length: 3000}, (_, tick) => [tick * 10, listing({title: `Lamp ${tick}`})] as const);
	test('that changes without end is read a few times only', async () => {
		const page = plannedPage(endless);
		const {ended} = await page.run();
		expect(page.reads()).toBeLessThanOrEqual(12);
		expect(ended).toBeLessThan(12_000);
	});
	test('whose reading is costly is read less', async () => {
		const page = plannedPage(endless, 900);
		await page.run();
		expect(page.reads()).toBeLessThanOrEqual(3);
	});
	test('that changes without end after a change of product is still answered in the end', async () => {
		const {answers} = await plannedPage(endless).run({inPage: true});
		expect(answers).toHaveLength(1);
	});
});

describe('a page that asks for a code', () => {
	const asking = (facts: Partial<PageFacts> = {}): Reading => ({
		...nothing,
		facts: pageFacts({title: null, price: null, asksForCode: {text: 'Enter the code', names: ['Halden']}, ...facts}),
	});

	test('is said to be one once, after a second in which a product might still have come', async () => {
		const {answers} = await plannedPage([
			[0, asking()],
			[2000, asking({title: 'Halden'})],
		]).run();
		expect(answers).toEqual([[1000, {is: 'query-page', facts: asking().facts}]]);
	});

	test('and sells something is a listing', async () => {
		const both = {...listing(), facts: {...listing().facts, asksForCode: asking().facts.asksForCode}};
		expect(titles((await plannedPage([[0, both]]).run()).answers)).toEqual(['Oak Desk Lamp']);
		expect(
			titles(
				(
					await plannedPage([
						[0, asking()],
						[1500, both],
					]).run()
				).answers,
			),
		).toEqual(['query-page', 'Oak Desk Lamp']);
	});

	test('that was a listing a moment ago stays one', async () => {
		const {answers} = await plannedPage([
			[0, listing()],
			[500, asking()],
		]).run();
		expect(titles(answers)).toEqual(['Oak Desk Lamp']);
	});
});
