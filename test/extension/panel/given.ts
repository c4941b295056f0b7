import type {Visit} from '../../../extension/history/visit.ts';
import {findingText} from '../../../extension/locales/findings/index.ts';
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

export const finding = (what: string, change: Partial<Finding> = {}): Finding => ({
	signal: 'given',
	what,
	stance: 'neutral',
	strength: 'proved',
	level: null,
	witness: {kind: 'record', name: null},
	about: {},
	since: null,
	until: null,
	link: null,
	...change,
});

const onPage = {strength: 'claimed', witness: {kind: 'page', name: 'json-ld'}} as const;
const missing = {strength: 'unknown', witness: {kind: 'page', name: null}} as const;

const supporting: readonly Finding[] = [
	finding('sold-by-merchant', {...onPage, about: {seller: 'Beauty Hall', store: 'aliexpress', id: '1101'}}),
	finding('claims-authentic', {...onPage, about: {claim: '100 % authentic'}}),
	finding('seller-rating', {...onPage, about: {value: '96 %'}}),
	finding('returns-not-found', missing),
];

const deciding: Record<Level, readonly Finding[]> = {
	verified: [
		finding('badge-valid', {
			stance: 'for',
			level: 'verified',
			about: {
				badge: '4711',
				brand: 'Nordlicht',
				seller: 'Beauty Hall',
				kind: 'authorized',
				territory: 'AT,DE',
				country: 'DE',
			},
			since: '2025-05-03',
			until: '2027-05-03',
			link: 'https://nordlicht.example/stores/4711',
		}),
	],
	clear: [
		finding('record-clear', {
			stance: 'for',
			level: 'clear',
			witness: {kind: 'record', name: 'Prüfstelle Nord'},
			about: {seller: 'Beauty Hall', by: 'Prüfstelle Nord'},
			since: '2026-11-02T09:00:00.000Z',
		}),
	],
	unknown: [finding('no-record', {strength: 'unknown', about: {seller: 'Beauty Hall'}})],
	caution: [
		finding('official-not-listed', {
			stance: 'against',
			level: 'caution',
			about: {claim: 'Official store', brand: 'Nordlicht', seller: 'Beauty Hall'},
		}),
		finding('price-far-under-usual', {
			stance: 'against',
			level: 'caution',
			witness: {kind: 'device', name: null},
			about: {
				price: {minor: 2490, currency: 'EUR'},
				median: {minor: 8600, currency: 'EUR'},
				count: 6,
				percent: 71,
			},
			since: '2026-08-14T10:00:00.000Z',
		}),
	],
	warning: [
		finding('offer-not-genuine', {
			stance: 'against',
			level: 'warning',
			witness: {kind: 'record', name: 'Schiedsstelle Nord'},
			about: {decision: 'dec_81', by: 'Schiedsstelle Nord', answer: 'We bought them in good faith.', count: 1},
			since: '2026-05-03T11:00:00.000Z',
			link: 'https://records.example/decisions/dec_81',
		}),
	],
};

export const confirmed: Freshness = {is: 'confirmed', at: '2026-11-22T12:38:00.000Z'};

export function judged(
	level: Level,
	change: Partial<Extract<PanelState, {is: 'judged'}>> = {},
): Extract<PanelState, {is: 'judged'}> {
	const findings = [...deciding[level], ...supporting];
	return {is: 'judged', facts, verdict: {level, findings}, freshness: confirmed, at: now, before: null, ...change};
}

function judgedBy(one: Finding, change: Partial<Extract<PanelState, {is: 'judged'}>> = {}) {
	return judged('unknown', {verdict: {level: 'unknown', findings: [one, ...supporting]}, ...change});
}

const notLookedUp = (why: 'offline' | 'refused' | 'not-yet-asked') =>
	judgedBy(finding('not-looked-up', {strength: 'unknown', about: {seller: 'Beauty Hall', why}}), {
		freshness: {is: 'nothing', why},
	});

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
	'unknown, offline': notLookedUp('offline'),
	'unknown, answer refused': notLookedUp('refused'),
	'unknown, not asked yet': notLookedUp('not-yet-asked'),
	'unknown, not reviewed': judgedBy(finding('record-not-reviewed')),
	'unknown, not identified': judgedBy(finding('seller-not-identified', {...missing, about: {seller: 'Beauty Hall'}})),
	'unknown, badge of another brand': judgedBy(
		finding('badge-other-brand', {about: {seller: 'Beauty Hall', brands: 'Südlicht', count: 1}}),
	),
	'unknown, no seller on the page': judgedBy(finding('seller-not-named', missing), {facts: {...facts, seller: null}}),
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
		genuineSellers: async () => [
			{
				key: 'seller:ebay/nord',
				name: 'Nordlicht Shop',
				store: 'ebay',
				kind: 'official',
				until: '2027-05-03',
				shop: 'https://www.ebay.de/usr/nord',
			},
			{
				key: 'seller:aliexpress/7',
				name: 'Lampenhaus',
				store: 'aliexpress',
				kind: 'authorized',
				until: '2026-12-31',
				shop: null,
			},
		],
		unread: async ({price}) => (price === null ? ['price'] : []),
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
	saveReport() {},
};

/** A panel in one state, in British English. */
export const viewOf = (state: PanelState, change: Partial<PanelView> = {}): PanelView => ({
	state,
	words: wordsFor('en', ['en-GB']),
	now,
	memory: memoryOf(),
	act: noActions,
	storeName: store => (store === 'aliexpress' ? 'AliExpress' : store),
	textOf: findingText('en', {locale: 'en-GB'}),
	...change,
});
