import 'fake-indexeddb/auto';
import {expect, test} from 'vitest';
import {openDatabase} from '../../../extension/history/database.ts';
import {remember} from '../../../extension/history/remember.ts';
import {unreadAgainst, unreadFields} from '../../../extension/history/unread-fields.ts';
import {ownSeller} from '../../../extension/reader/pick.ts';
import type {PageFacts} from '../../../shared/product.ts';
import {pageFacts} from '../page-facts.ts';

const page = (listingId: string, change: Partial<PageFacts> = {}): PageFacts =>
	pageFacts({
		url: `https://www.example.org/item/${listingId}`,
		store: 'example',
		domain: 'example.org',
		listingId,
		title: `Clock ${listingId}`,
		price: {low: {minor: 2900, currency: 'EUR'}, high: null},
		availability: 'InStock',
		seller: ownSeller('Example'),
		...change,
	});
const five = ['1', '2', '3', '4', '5'].map(id => page(id));

test('what five listings told and this one does not is missed', () => {
	expect(unreadAgainst(page('9', {price: null, seller: null}), five)).toEqual(['price', 'seller']);
	expect(unreadAgainst(page('9'), five)).toEqual([]);
});

test('four listings are too few to say what a store shows', () =>
	expect(unreadAgainst(page('9', {price: null}), five.slice(1))).toEqual([]));

test('what a store’s pages seldom told is not missed', () => {
	const silent = five.map(facts => ({...facts, seller: null}));
	expect(unreadAgainst(page('9', {seller: null}), [...five, ...silent])).toEqual([]);
});

test('where nothing is to be had, price and seller are not missed', () =>
	expect(unreadAgainst(page('9', {price: null, seller: null, availability: 'OutOfStock'}), five)).toEqual([]));

test('only other listings of the same store count, each once', async () => {
	const database = openDatabase('test-unread');
	const see = (facts: PageFacts, minute: number) =>
		remember(database, {
			facts,
			verdict: {level: 'unknown', findings: []},
			at: `2026-11-22T12:${String(minute).padStart(2, '0')}:00.000Z`,
			insteadOf: null,
		});
	const broken = page('9', {price: null});
	for (const [at, facts] of five.slice(1).entries()) await see(facts, at);
	await see(page('9'), 10);
	await see(page('2', {title: 'Clock, renamed'}), 11);
	await see(page('1', {store: 'elsewhere'}), 12);
	expect(await unreadFields(database, broken)).toEqual([]);
	await see(page('1'), 13);
	expect(await unreadFields(database, broken)).toEqual(['price']);
});
