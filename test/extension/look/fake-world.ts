import {wordsFor} from '../../../extension/locales/index.ts';
import type {ToolbarFace} from '../../../extension/look/badge-face.ts';
import type {Look, ReaderJob} from '../../../extension/look/look.ts';
import type {Choices, LooksWorld, Where} from '../../../extension/look/looks-world.ts';
import type {PanelState} from '../../../extension/panel/state.ts';
import type {FromPage, ToPage} from '../../../extension/platform/messages.ts';
import type {PageFacts} from '../../../shared/product.ts';
import {noBrands} from '../../../shared/trust/brand-index.ts';
import {noCategories} from '../../../shared/trust/category-index.ts';
import type {Case} from '../../../shared/trust/signal.ts';
import {judgeQueryPage} from '../../../shared/trust/verdict.ts';
import {pageFacts} from '../page-facts.ts';

export const at = '2026-11-22T12:00:00.000Z';
export const listingId = (n: string) => `100500612345678${n}`;
export const listing = (n: string) => `https://www.aliexpress.com/item/${listingId(n)}.html`;
export const factsOf = (n: string): PageFacts =>
	pageFacts({url: listing(n), listingId: listingId(n), title: `Lamp ${n}`});

export const pageRead = (
	look: string,
	url: string,
	result: Extract<FromPage, {is: 'page-read'}>['result'],
): Extract<FromPage, {is: 'page-read'}> => ({is: 'page-read', look, url, result});

/** A task that the test lets go on when it wants. */
export function gate() {
	let open = () => {};
	const opened = new Promise<void>(resolve => {
		open = resolve;
	});
	return {opened, open: () => open()};
}

/** A browser with tabs whose documents are listed in `alive`; everything else answers at once. */
export function fakeWorld() {
	const settings: Choices['settings'] = {
		api: {base: 'https://touchstone.test', key: 'k'.repeat(43)},
		mirrors: [],
		language: 'en',
		country: null,
		storesOff: [],
		badge: {right: 16, bottom: 16},
		welcomed: true,
	};
	const kept = new Map<number, Look>();
	const states = new Map<number, PanelState>();
	const history: PanelState[] = [];
	const jobs: {where: Where; job: ReaderJob}[] = [];
	const told: {where: Where; message: ToPage}[] = [];
	const toolbars = new Map<number, ToolbarFace>();
	const timers: {ms: number; ring(): void}[] = [];
	const judged: Case[] = [];
	let tokens = 0;
	let visits = 0;

	const world = {
		settings,
		everyShop: false,
		/** registered ones */
		brands: noBrands,
		/** documents that bear a mark of selling something, and where the loader was brought */
		marked: new Set<string | null>(),
		loaders: [] as Where[],
		/** how often a mark was looked for */
		probes: 0,
		kept,
		history,
		jobs,
		told,
		toolbars,
		timers,
		judged,
		/** documents that are there to be read; null: the tab's top frame, when the browser tells no documents */
		alive: new Set<string | null>(),
		remembered: [] as {facts: PageFacts; insteadOf: number | null}[],
		asks: [] as boolean[],
		state: (tab = 1) => states.get(tab),
		badge: (tab = 1) => told.filter(({where}) => where.tab === tab).at(-1)?.message,
		/** lets every timer of at most `ms` ring */
		async pass(ms: number) {
			for (const timer of timers.splice(0)) {
				if (timer.ms <= ms) timer.ring();
				else timers.push(timer);
			}
			await settle();
		},
		lookupAnswer: async (_: PageFacts): Promise<void> => {},
		freshness: {is: 'confirmed', at} as Case['records']['freshness'],
		level: 'clear' as 'clear' | 'warning',
		rememberFails: null as Error | null,
		/** what writing a visit waits for */
		writing: Promise.resolve(),
		/** states that find no room in the session storage */
		refuses: (_: PanelState): boolean => false,
		/** what the shopper's choices wait for, as when the worker has just woken */
		choosing: Promise.resolve(),
	};
	const looks: LooksWorld = {
		session: {
			load: async () => [...kept.values()],
			keep: async look => void kept.set(look.tab, look),
			forget: async tab => void kept.delete(tab),
		},
		states: {
			read: async tab => states.get(tab) ?? {is: 'no-page'},
			async publish(tab, state) {
				if (world.refuses(state)) throw new Error('Session storage quota bytes exceeded');
				states.set(tab, state);
				history.push(state);
			},
			forget: async tab => void states.delete(tab),
		},
		async choices() {
			await world.choosing;
			return {settings: {...settings}, everyShop: world.everyShop, words: wordsFor('en', [])};
		},
		async findMark({documentId}) {
			world.probes++;
			return world.alive.has(documentId) ? {isMarked: world.marked.has(documentId), documentId} : null;
		},
		bringLoader: async where => void world.loaders.push(where),
		async inject(where, job) {
			if (!world.alive.has(where.documentId)) return false;
			jobs.push({where, job});
			return true;
		},
		tellPage: (where, message) => void told.push({where, message}),
		paintToolbar: (tab, face) => void toolbars.set(tab, face),
		lookup: {
			async find(facts, {mayAsk = true} = {}) {
				world.asks.push(mayAsk);
				await world.lookupAnswer(facts);
				const records = {
					seller: null,
					store: null,
					brand: null,
					product: null,
					brands: world.brands,
					categories: noCategories,
					proofs: new Map(),
				};
				return {records, freshness: world.freshness};
			},
		},
		judgeQueryPage(given) {
			judged.push(given);
			return judgeQueryPage(given);
		},
		judge(given) {
			judged.push(given);
			return {level: world.level, findings: []};
		},
		marketplaces: [],
		async remember({facts, verdict, insteadOf}) {
			await world.writing;
			if (world.rememberFails) throw world.rememberFails;
			world.remembered.push({facts, insteadOf});
			const visit = {id: ++visits, listing: '', product: null, seller: null, facts, verdict, at, lastAt: at};
			return {visit, isNew: true};
		},
		recall: async () => ({observed: [], before: null}),
		now: () => new Date(at),
		newToken: () => `look-${++tokens}`,
		wait: ms => new Promise(resolve => timers.push({ms, ring: resolve})),
	};
	return {...world, looks, world};
}

/** Lets everything that needs no timer happen. */
export const settle = () => new Promise<void>(resolve => setTimeout(resolve, 5));
