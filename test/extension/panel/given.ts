import type {Visit} from '../../../extension/history/visit.ts';
import type {PanelState} from '../../../extension/panel/state.ts';
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
export const missing = {strength: 'unknown', witness: {kind: 'page', name: null}} as const;

export const supporting: readonly Finding[] = [
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
