import fc from 'fast-check';
import * as v from 'valibot';
import {describe, expect, test} from 'vitest';
import {NewReport} from '../../../shared/reports/contract.ts';
import type {Need, Why} from '../../../shared/reports/missing.ts';
import {offerOf} from '../../../shared/reports/offer-of.ts';
import {preflight} from '../../../shared/reports/preflight.ts';
import {readAmount} from '../../../shared/reports/read-report.ts';
import type {ReportTyped} from '../../../shared/reports/typed.ts';
import {facts, now} from '../../extension/panel/given.ts';
import {emptyDraft, typedWhole} from '../../extension/reports/given-report.ts';

const photo = {place: 0, sha256: 'a'.repeat(64), bytes: 10, shows: 'whole', alt: null} as const;
const given = {photos: [photo], now, today: now.slice(0, 10), installedOn: null};
const lacks = (typed: ReportTyped, photos = given.photos) =>
	preflight(typed, {...given, photos}).missing.map(({why, need}) => [why, need]);
const purchase = (change: Partial<ReportTyped['purchase']>): Partial<ReportTyped> => ({
	purchase: {...typedWhole().purchase, ...change},
});

test('days are those of the shopper, which may be ahead of UTC or behind it', () => {
	const on = (orderedOn: string, today: string, at: string) => {
		const {missing, troubles} = preflight(typedWhole(purchase({orderedOn, deliveredOn: ''})), {
			...given,
			now: at,
			today,
		});
		return [...missing.filter(({need}) => need !== 'advice').map(({why}) => why), ...troubles];
	};
	expect(on('2026-11-23', '2026-11-23', '2026-11-22T12:00:00Z')).toEqual([]);
	expect(on('2026-11-22', '2026-11-21', '2026-11-22T03:00:00Z')).toEqual(['ordered-later']);
	expect(on('2023-11-21', '2026-11-21', '2026-11-22T03:00:00Z')).toEqual([]);
});

test('a report with everything in it lacks nothing, and fits the API', () => {
	const {missing, troubles, ready} = preflight(typedWhole(), given);
	expect([missing, troubles]).toEqual([[], []]);
	expect(v.is(NewReport, ready)).toBe(true);
	expect(ready).toMatchObject({
		offer: {
			store: 'aliexpress',
			listing: '4711',
			seller: {id: '1101', own: false},
			price: {minor: 2490, currency: 'EUR'},
		},
		purchase: {paid: {minor: 2490, currency: 'EUR'}, quantity: 1},
		demand: {kind: 'one-for-three'},
		contact: {email: 'lin@mail.example'},
	});
});

test('an empty one lacks what every report needs, in the order of the form', () => {
	expect(lacks({...emptyDraft().typed, country: ''}, [])).toEqual([
		['facts-short', 'report'],
		['photos', 'advice'],
		['bought-unsaid', 'report'],
		['country', 'report'],
		['who-unsaid', 'report'],
		['good-faith', 'report'],
		['no-party', 'report'],
	]);
});

const table: [string, Partial<ReportTyped>, Why, Need][] = [
	['a price that is none', purchase({paid: 'cheap'}), 'paid', 'report'],
	['a price in another currency', purchase({paid: '$24.90'}), 'paid', 'report'],
	['two prices', purchase({paid: '10 - 20'}), 'paid', 'report'],
	['no pieces', purchase({quantity: '0'}), 'quantity', 'report'],
	['half a piece', purchase({quantity: '1.5'}), 'quantity', 'report'],
	['no day', purchase({orderedOn: ''}), 'ordered-on', 'report'],
	['a day to come', purchase({orderedOn: '2026-11-24', deliveredOn: ''}), 'ordered-later', 'report'],
	['a purchase four years old', purchase({orderedOn: '2022-11-21'}), 'ordered-too-long-ago', 'report'],
	[
		'goods that came before they were ordered',
		purchase({deliveredOn: '2026-10-01'}),
		'delivered-before-order',
		'report',
	],
	['goods that are yet to come', purchase({deliveredOn: '2026-12-01'}), 'delivered-on', 'report'],
	['no day of delivery', purchase({deliveredOn: ''}), 'delivered-when', 'advice'],
	['no word on its use', purchase({ownUse: null}), 'own-use-unsaid', 'report'],
	['no order number', purchase({orderNumber: ' '}), 'order-number', 'advice'],
	['a loss that is no amount', purchase({loss: 'much'}), 'loss', 'report'],
	['a demand without a purchase', {bought: false}, 'purchase-for-demand', 'demand'],
	['a demand in no words', {demand: 'other', otherDemand: ' '}, 'demand-words', 'demand'],
	['a tip that demands', {who: 'tip'}, 'tip-demands', 'demand'],
	['half a promise', {promise: {times: '10', words: ''}}, 'promise', 'demand'],
	['no name', {contact: {name: '', email: 'lin@mail.example', language: 'en'}}, 'name', 'report'],
	['no address', {contact: {name: 'Lin', email: 'lin@', language: 'en'}}, 'email', 'report'],
	[
		'elsewhere, not said where',
		{elsewhere: {is: true, forum: '', since: '2026-10-01', decided: false}},
		'forum',
		'report',
	],
	[
		'elsewhere since tomorrow',
		{elsewhere: {is: true, forum: 'Bank', since: '2026-12-01', decided: false}},
		'forum-since',
		'report',
	],
	[
		'a page of no offer',
		{offer: {...typedWhole().offer, listing: null, url: 'https://www.aliexpress.com/'}},
		'no-listing',
		'report',
	],
	['an offer without a name', {offer: {...typedWhole().offer, title: ''}}, 'title', 'report'],
];
test.each(table)('%s is missing by its name', (_, change, why, need) => {
	const typed = typedWhole(change);
	expect(lacks(typed)).toContainEqual([why, need]);
	if (need !== 'advice') expect(preflight(typed, given).ready).toBeNull();
	else expect(preflight(typed, given).ready).not.toBeNull();
});

test('a tip of somebody who bought nothing is whole without contact and purchase', () => {
	const typed = {...typedWhole({bought: false, who: 'tip', demand: 'none'})};
	expect(lacks(typed)).toEqual([]);
	expect(preflight(typed, given).ready).toMatchObject({contact: null, purchase: null});
});

describe('who will see what', () => {
	const seen = (typed: ReportTyped, photos = given.photos) =>
		preflight(typed, {...given, photos}).disclosed.map(({to, what}) => `${to}: ${what}`);
	test('names and order numbers are the reviewers’ alone', () => {
		const all = seen(typedWhole());
		expect(all).toContain('reviewers: contact');
		expect(all).toContain('reviewers: order-number');
		expect(all.filter(one => /^(public|seller): (contact|order-number|price|network)/.test(one))).toEqual([]);
	});
	test('what is not there is not told to anybody', () => {
		const tip = seen(typedWhole({bought: false, who: 'tip', demand: 'none'}), []);
		expect(tip.filter(one => /contact|order-number|price|photos|demand/.test(one))).toEqual([]);
	});
});

test('what happens next begins with a day, and a remedy only where one is demanded', () => {
	const steps = (typed: ReportTyped) => preflight(typed, given).next;
	expect(steps(typedWhole())[0]).toMatchObject({what: 'accept', until: '2026-12-01'});
	expect(steps(typedWhole()).map(({what}) => what)).toContain('remedy');
	expect(steps(typedWhole({demand: 'none'})).map(({what}) => what)).not.toContain('remedy');
});

test.each([
	['24.90', 'EUR', 2490],
	['24,90', 'EUR', 2490],
	['1.234,56 €', 'EUR', 123_456],
	['30,000', 'KRW', 30_000],
	['¥ 500', 'CNY', 50_000],
	['0', 'EUR', null],
	['', 'EUR', null],
	['24.90', 'XXX', null],
])('%s in %s is %s minor units', (text, currency, minor) => {
	expect(readAmount(text, currency)?.minor ?? null).toBe(minor);
});

test('whatever a page says of its offer, the offer taken from it fits the API', () => {
	const text = fc.string({unit: 'binary', minLength: 1, maxLength: 60});
	fc.assert(
		fc.property(text, text, text, (title, brand, name) => {
			const seller = {...facts.seller!, name};
			const offer = offerOf({...facts, title, brand, sku: title, seller}, '2026-11-22');
			if (offer.title !== '') expect(v.safeParse(NewReport.pipe[0].entries.offer, offer).issues).toBeUndefined();
		}),
	);
});

test('whatever is typed, a report that is ready is one the API takes', () => {
	const word = fc.constantFrom('', ' ', '24.90', '2026-10-03', 'lin@mail.example', 'x'.repeat(30), '3');
	const typed = fc.record({
		bought: fc.constantFrom(true, false, null),
		purchase: fc.record({
			paid: word,
			currency: fc.constantFrom('EUR', 'CNY'),
			quantity: word,
			orderedOn: word,
			deliveredOn: word,
			orderNumber: word,
			variant: word,
			ownUse: fc.constantFrom(true, false, null),
			goods: fc.constantFrom('ordinary' as const, 'food' as const),
			loss: word,
		}),
		facts: word,
		demand: fc.constantFrom('none' as const, 'refund' as const, 'one-for-three' as const, 'other' as const),
		otherDemand: word,
		country: fc.constantFrom('', 'DE', 'CN'),
		who: fc.constantFrom('contact' as const, 'tip' as const, null),
		contact: fc.record({name: word, email: word, language: fc.constant('en')}),
	});
	fc.assert(
		fc.property(typed, change => {
			const {ready, missing, troubles} = preflight(typedWhole(change), given);
			if (ready) expect(v.is(NewReport, ready)).toBe(true);
			else expect(missing.filter(({need}) => need !== 'advice').length + troubles.length).toBeGreaterThan(0);
		}),
	);
});
