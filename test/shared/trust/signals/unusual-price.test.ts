import {describe, expect, test} from 'vitest';
import {money} from '../../../../shared/money.ts';
import type {Observation} from '../../../../shared/trust/signal.ts';
import {judge} from '../../../../shared/trust/verdict.ts';
import {aCase, now, said} from '../a-case.ts';

const daysAgo = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString();
const seen = (euros: number, listingId: string | null, part: Partial<Observation> = {}): Observation => ({
	store: 'ebay',
	listingId,
	price: money(euros, 'EUR'),
	at: daysAgo(3),
	...part,
});
const five = [48, 50, 52, 55, 60].map((euros, at) => seen(euros, `l${at}`));
const priced = (euros: number, observed: readonly Observation[], facts = {}) =>
	aCase({facts: {price: {low: money(euros, 'EUR'), high: null}, ...facts}, records: {observed}});

describe('a price far under what is usual', () => {
	test.each<[string, ReturnType<typeof aCase>, boolean]>([
		['a third of five others', priced(17, five), true],
		['a sale at half price', priced(26, five), false],
		['60 % off', priced(20.8, five), false],
		['the same among four listings only', priced(17, five.slice(1)), false],
		[
			'many listings of one shop that sells alone',
			priced(
				17,
				five.map(one => ({...one, store: 'one-shop.example'})),
			),
			false,
		],
		[
			'as many shops that sell alone',
			priced(
				17,
				five.map((one, at) => ({...one, store: `shop-${at}.example`})),
			),
			true,
		],
		[
			'prices in another currency',
			priced(
				17,
				five.map(one => ({...one, price: money(50, 'USD')})),
			),
			false,
		],
		[
			'five visits to one listing',
			priced(
				17,
				five.map(one => ({...one, listingId: 'l0'})),
			),
			false,
		],
		[
			'this listing’s own earlier prices',
			priced(
				17,
				five.map(one => ({...one, store: 'aliexpress', listingId: '1005'})),
			),
			false,
		],
		[
			'four others and this listing’s own earlier price',
			priced(17, [...five.slice(1), seen(50, '1005', {store: 'aliexpress'})]),
			false,
		],
		[
			'prices older than half a year',
			priced(
				17,
				five.map(one => ({...one, at: daysAgo(200)})),
			),
			false,
		],
		['used goods', priced(17, five, {condition: 'used'}), false],
		['new goods', priced(17, five, {condition: 'new'}), true],
		[
			'a range that reaches the usual',
			priced(17, five, {price: {low: money(17, 'EUR'), high: money(50, 'EUR')}}),
			false,
		],
		[
			'one dear outlier among cheap ones',
			priced(
				17,
				[18, 19, 20, 21, 400].map((euros, at) => seen(euros, `l${at}`)),
			),
			false,
		],
		[
			'dear and cheap listings in equal parts',
			priced(
				17,
				[20, 21, 22, 90, 95, 99].map((euros, at) => seen(euros, `l${at}`)),
			),
			false,
		],
		[
			'one cheap outlier among dear ones',
			priced(
				17,
				[5, 50, 51, 52, 53, 54].map((euros, at) => seen(euros, `l${at}`)),
			),
			true,
		],
		['no price on the page', aCase({facts: {price: null}, records: {observed: five}}), false],
		[
			'prices of nothing',
			priced(
				17,
				five.map(one => ({...one, price: money(0, 'EUR')})),
			),
			false,
		],
	])('%s', (_, given, expected) =>
		expect(said('unusual-price', given)).toEqual(expected ? [['price-far-under-usual', 'caution']] : []),
	);

	test('says from how many listings since when, and by how much', () => {
		expect(judge(priced(15.6, five)).findings[0]).toMatchObject({
			witness: {kind: 'device'},
			about: {price: money(15.6, 'EUR'), median: money(52, 'EUR'), count: 5, percent: 70},
			since: daysAgo(3),
		});
	});

	test('takes the newest price of a listing, in whatever order they come', () => {
		const observed = [...five, ...five.map(one => ({...one, price: money(17, 'EUR'), at: daysAgo(1)}))];
		expect(said('unusual-price', priced(17, observed))).toEqual([]);
		expect(said('unusual-price', priced(17, observed.toReversed()))).toEqual([]);
	});
});
