import {describe, expect, test} from 'vitest';
import {deadlinesOf} from '../../../shared/disputes/deadlines.ts';
import {forumById, forums, forumsFor} from '../../../shared/disputes/forums/index.ts';
import {packLanguages} from '../../../shared/disputes/language.ts';
import type {DisputeMatter} from '../../../shared/disputes/matter.ts';
import {english} from '../../../shared/disputes/words/en.ts';
import {sayIn} from '../../../shared/disputes/words/pack-words.ts';
import {forumContract} from '../../contracts/forum-contract.ts';
import {matter} from './some-matter.ts';

for (const forum of forums) forumContract(forum);

const keys = Object.keys(english) as (keyof typeof english)[];
test.each(packLanguages)('the words of a pack in %s have the places of the English ones', language => {
	const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
	for (const key of keys) expect([key, places(sayIn(language)(key))]).toEqual([key, places(english[key])]);
});

describe('a forum’s days', () => {
	const days = (id: string, more: Partial<DisputeMatter> = {}) =>
		Object.fromEntries(deadlinesOf(forumById(id)!, matter(more)).map(({clock, on}) => [clock.id, on]));
	const told = {latestDelivery: '2026-10-20', sellerTold: '2026-10-11', foundOut: null} as const;
	const all = {days: {...told, opened: '2026-10-16', forumDecided: '2026-11-30'}};

	test.each([
		['aliexpress', {open: '2026-10-25', 'seller-answers': '2026-10-21', appeal: '2026-12-07'}],
		// 16 October 2026 is a Friday
		['ebay', {open: '2026-11-19', 'seller-answers': '2026-10-21', 'step-in': '2026-11-16', appeal: '2026-12-30'}],
		['paypal', {open: '2027-03-30', escalate: '2026-11-05'}],
		['amazon', {wait: '2026-10-13', open: '2027-01-18', appeal: '2026-12-30'}],
		['card', {dispute: '2027-02-07', 'at-the-latest': '2028-03-24'}],
		['12315', {'time-bar': '2029-10-10', accepted: '2026-10-27', mediated: '2026-12-18'}],
		['dsa', {appeal: '2027-05-30'}],
	])('%s', (id, expected) => expect(days(id, all)).toEqual(expected));

	test.each([
		['card', 'dispute'],
		['12315', 'time-bar'],
	])('of %s are not made later by what became known later', (id, clock) =>
		expect(days(id, {days: {...all.days, foundOut: '2026-11-01'}})[clock]).toBe(days(id, all)[clock]),
	);
	test('run from the day it became known where no earlier one is', () =>
		expect(days('card', {purchase: null, days: {...all.days, foundOut: '2026-11-01'}}).dispute).toBe('2027-03-01'));
	test('that run from a day nobody knows have none, and stand last', () => {
		const unknown = deadlinesOf(forumById('ebay')!, matter());
		expect(unknown.map(({on}) => on !== null)).toEqual([true, false, false, false]);
	});
});

describe('who is offered first', () => {
	const ids = (store: string, more: Partial<DisputeMatter>) =>
		forumsFor({...matter(more), offer: {...matter().offer, store}, ...more}).map(({id}) => id);
	test('is the store’s own forum, and never another store’s', () => {
		expect(ids('ebay', {country: 'DE', paidWith: 'paypal'})).toEqual(['ebay', 'paypal', 'dsa', '12315', 'card']);
		expect(ids('aliexpress', {country: 'CN', paidWith: null})[0]).toBe('aliexpress');
	});
	test('is who took the money where the store has none', () =>
		expect(ids('shop.example', {country: 'US', paidWith: 'card'})).toEqual(['card', '12315', 'dsa', 'paypal']));
	test('is 12315 for a store of China', () => expect(ids('taobao', {country: 'CN', paidWith: null})[0]).toBe('12315'));
});
