import type {Visit} from '../../../extension/history/visit.ts';
import {wordsFor} from '../../../extension/locales/index.ts';
import type {SentRequest} from '../../../extension/lookup/sent-request.ts';
import type {Memory} from '../../../extension/panel/memory.ts';
import type {PanelState} from '../../../extension/panel/state.ts';
import type {Actions, PanelView} from '../../../extension/panel/view.ts';
import {noFacts, type PageFacts} from '../../../shared/product.ts';
import type {Finding, Level} from '../../../shared/trust/finding.ts';
import type {Freshness} from '../../../shared/trust/signal.ts';

/** Made-up goods, sellers and shops: what the panel's tests are given. */
export const now = '2026-11-22T12:40:00.000Z';

export const facts: PageFacts = {
	...noFacts({
		url: 'https://www.aliexpress.com/item/4711.html',
		store: 'aliexpress',
		domain: 'aliexpress.com',
		listingId: '4711',
	}),
	title: 'Nordlicht Lampe No. 3, dimmable desk lamp with a stone foot, warm white',
	brand: 'Nordlicht',
	price: {low: {minor: 2490, currency: 'EUR'}, high: null},
	wasPrice: {minor: 3100, currency: 'EUR'},
	seller: {
		kind: 'marketplace',
		name: 'Beauty Hall',
		id: '1101',
		url: null,
		rating: '96 %',
		since: '2019',
		country: 'CN',
	},
	claims: [{kind: 'authentic', text: '100 % authentic'}],
};

export const finding = (change: Partial<Finding> = {}): Finding => ({
	signal: 'badge',
	what: 'authorized-store',
	stance: 'for',
	strength: 'proved',
	level: 'verified',
	witness: {kind: 'record', name: 'Nordlicht'},
	about: {title: 'Badge 4711: authorized store of Nordlicht'},
	since: '2025-05-03',
	until: '2027-05-03',
	link: 'https://nordlicht.example/stores/4711',
	...change,
});

const line = (title: string, change: Partial<Finding> = {}) =>
	finding({about: {title}, level: null, link: null, ...change});
const byPage = {
	strength: 'claimed',
	stance: 'neutral',
	witness: {kind: 'page', name: 'json-ld'},
	since: null,
	until: null,
} as const;

const supporting: readonly Finding[] = [
	line('No decision against this seller', {since: '2026-11-02T09:00:00.000Z', until: null, stance: 'for'}),
	line('“100 % authentic”, says the page', byPage),
	line('Seller since 2019, rated 96 %', byPage),
	line('Returns: nothing on the page', {...byPage, strength: 'unknown', witness: {kind: 'page', name: null}}),
];

const deciding: Record<Level, readonly Finding[]> = {
	verified: [finding()],
	clear: [line('Reviewed on 2 November 2026 by Touchstone', {level: 'clear', stance: 'for'})],
	unknown: [],
	caution: [
		line('Claims to be the official store; Nordlicht does not list it', {
			level: 'caution',
			stance: 'against',
			witness: {kind: 'record', name: null},
		}),
		line('Price 71 % under what was seen for this product', {
			level: 'caution',
			stance: 'against',
			witness: {kind: 'device', name: null},
			until: null,
		}),
	],
	warning: [
		line('Offer found not genuine by Schiedsstelle Nord on 3 May 2026; the seller did not answer', {
			level: 'warning',
			stance: 'against',
			link: 'https://records.example/decisions/dec_81',
		}),
	],
};

export const confirmed: Freshness = {is: 'confirmed', at: '2026-11-22T12:38:00.000Z'};

export function judged(
	level: Level,
	change: Partial<Extract<PanelState, {is: 'judged'}>> = {},
): Extract<PanelState, {is: 'judged'}> {
	const findings = [...deciding[level], ...supporting.slice(level === 'verified' || level === 'clear' ? 0 : 1)];
	return {is: 'judged', facts, verdict: {level, findings}, freshness: confirmed, at: now, before: null, ...change};
}

export const visit = (id: number, change: Partial<Visit> = {}): Visit => ({
	id,
	listing: 'aliexpress/4711',
	product: 'product:nordlicht/no3',
	seller: 'seller:aliexpress/1101',
	facts,
	verdict: judged('verified').verdict,
	at: '2026-11-01T08:00:00.000Z',
	lastAt: '2026-11-01T08:05:00.000Z',
	...change,
});

const changedBefore = visit(7, {
	facts: {
		...facts,
		title: 'Desk lamp with a stone foot',
		price: {low: {minor: 3100, currency: 'EUR'}, high: null},
		claims: [],
	},
	verdict: judged('unknown').verdict,
});

const url = facts.url;
/** Every state the panel can be in, each variant once, by a name that says what it is. */
export const states: Record<string, PanelState> = {
	'no page': {is: 'no-page'},
	'a site that is not watched': {is: 'not-watched', host: 'lampenladen.example'},
	'turned off': {is: 'off', host: 'www.aliexpress.com', store: 'aliexpress'},
	'not a listing': {is: 'not-a-listing', host: 'www.aliexpress.com'},
	reading: {is: 'reading', url},
	asking: {is: 'asking', facts, server: 'http://127.0.0.1:8787', since: '2026-11-22T12:39:58.000Z'},
	'a page that can not be read': {is: 'not-understood', url, why: 'page-unreadable'},
	'a page that still shows the last product': {is: 'not-understood', url, why: 'still-the-last-product'},
	'a page the browser protects': {is: 'not-understood', url, why: 'reader-blocked'},
	'storage trouble': {is: 'failed', why: 'storage', detail: 'QuotaExceededError'},
	'our own trouble': {is: 'failed', why: 'unexpected', detail: 'TypeError: x is not a function'},
	verified: judged('verified'),
	clear: judged('clear'),
	unknown: judged('unknown'),
	caution: judged('caution'),
	warning: judged('warning'),
	'verified, as of': judged('verified', {freshness: {is: 'as-of', at: '2026-11-22T09:12:00.000Z', why: 'offline'}}),
	'warning, answer refused': judged('warning', {
		freshness: {is: 'as-of', at: '2026-11-20T09:12:00.000Z', why: 'refused'},
	}),
	'clear, not asked again yet': judged('clear', {
		freshness: {is: 'as-of', at: '2026-11-20T09:12:00.000Z', why: 'not-yet-asked'},
	}),
	'unknown, offline': judged('unknown', {freshness: {is: 'nothing', why: 'offline'}}),
	'unknown, answer refused': judged('unknown', {freshness: {is: 'nothing', why: 'refused'}}),
	'unknown, not asked yet': judged('unknown', {freshness: {is: 'nothing', why: 'not-yet-asked'}}),
	'unknown, no seller on the page': judged('unknown', {facts: {...facts, seller: null}}),
	'a second visit': judged('caution', {before: changedBefore}),
	'nothing found at all': judged('unknown', {verdict: {level: 'unknown', findings: []}}),
};

const at = (day: string, minor: number, id: number) =>
	visit(id, {
		at: `2026-${day}T08:00:00.000Z`,
		lastAt: `2026-${day}T08:00:00.000Z`,
		facts: {...facts, price: {low: {minor, currency: 'EUR'}, high: null}},
	});
export const looks: readonly Visit[] = [
	at('05-03', 3100, 1),
	at('07-19', 2890, 2),
	at('09-01', 2950, 3),
	at('11-10', 2250, 4),
];

export const requests: readonly SentRequest[] = [
	{
		id: 2,
		at: '2026-11-22T12:38:00.000Z',
		url: 'http://127.0.0.1:8787/v1/lookup/6/2f',
		why: 'page',
		status: 200,
		bytes: 14_200,
		took: 12,
	},
	{
		id: 1,
		at: '2026-11-22T12:30:00.000Z',
		url: 'http://127.0.0.1:8787/v1/lookup/manifest',
		why: 'timer',
		status: null,
		bytes: 0,
		took: 8000,
	},
];

/** A memory that holds what it is given; nothing outlives it. */
export function memoryOf(visits: readonly Visit[] = looks, sent: readonly SentRequest[] = requests): Memory {
	let kept = [...visits];
	const listeners = new Set<() => void>();
	const change = (next: Visit[]) => {
		kept = next;
		for (const listener of listeners) listener();
	};
	return {
		async visits({text, level, store}, limit) {
			const found = kept.filter(
				({facts, verdict}) =>
					(facts.title ?? '').toLowerCase().includes(text.toLowerCase()) &&
					(level === null || verdict.level === level) &&
					(store === null || facts.store === store),
			);
			return {visits: found.slice(0, limit), total: found.length};
		},
		stores: async () => [...new Set(kept.map(({facts}) => facts.store))],
		looksAt: async () => kept,
		async delete(which) {
			const before = kept;
			const gone = kept.filter(({id}) => which === 'all' || which.includes(id));
			change(kept.filter(one => !gone.includes(one)));
			return {count: gone.length, undo: async () => change(before)};
		},
		exportAll: async () => undefined,
		sent: async limit => ({requests: sent.slice(0, limit), total: sent.length}),
		watch(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

export const noActions: Actions = {
	lookAgain() {},
	turnOff() {},
	turnOn() {},
	openSettings() {},
};

/** A panel in one state; the finding's words are its own title. */
export const viewOf = (state: PanelState, change: Partial<PanelView> = {}): PanelView => ({
	state,
	words: wordsFor('en', ['en-GB']),
	now,
	memory: memoryOf(),
	act: noActions,
	storeName: store => (store === 'aliexpress' ? 'AliExpress' : store),
	textOf: ({about, what}) => ({title: String(about['title'] ?? what), detail: null}),
	...change,
});
