import type {PanelState} from '../../../extension/panel/state.ts';
import {noFacts} from '../../../shared/product.ts';
import type {Finding} from '../../../shared/trust/finding.ts';
import {confirmed, facts, finding, judged, missing, now, supporting, visit} from './given.ts';

function judgedBy(one: Finding, change: Partial<Extract<PanelState, {is: 'judged'}>> = {}) {
	return judged('unknown', {verdict: {level: 'unknown', findings: [one, ...supporting]}, ...change});
}

const notLookedUp = (why: 'offline' | 'refused' | 'not-yet-asked') =>
	judgedBy(finding('not-looked-up', {strength: 'unknown', about: {seller: 'Beauty Hall', why}}), {
		freshness: {is: 'nothing', why},
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

const askedFor = {
	brand: 'Halden',
	address: 'verify.codes.example',
	text: 'Enter the code',
	sites: 'halden-check.example',
};
const ofQueryPage = {signal: 'query-page'} as const;
const against = {stance: 'against', level: 'caution'} as const;
const queryPage = (level: 'caution' | 'unknown', one: Finding): PanelState => ({
	is: 'query-page',
	facts: {
		...noFacts({
			url: 'https://verify.codes.example/',
			store: 'codes.example',
			domain: 'codes.example',
			listingId: null,
		}),
		asksForCode: {text: 'Enter the code', names: ['Halden']},
	},
	verdict: {level, findings: [one]},
	freshness: confirmed,
	at: now,
});

const url = facts.url;
/** Every state the panel can be in, each variant once, by a name that says what it is. */
export const states: Record<string, PanelState> = {
	'no page': {is: 'no-page'},
	'a site that is not watched': {is: 'not-watched', host: 'lampenladen.example'},
	'turned off': {is: 'off', host: 'www.aliexpress.com', store: 'aliexpress'},
	'not a listing': {is: 'not-a-listing', host: 'www.aliexpress.com'},
	'a false query page': queryPage(
		'caution',
		finding('query-page-foreign', {...ofQueryPage, ...against, about: askedFor}),
	),
	'a brand’s own query page': queryPage(
		'unknown',
		finding('query-page-own', {...ofQueryPage, stance: 'for', about: askedFor}),
	),
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
