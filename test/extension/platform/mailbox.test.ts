import {describe, expect, test} from 'vitest';
import {type Sender, sortLetter} from '../../../extension/platform/mailbox.ts';
import {pageFacts} from '../page-facts.ts';

const us = {id: 'touchstone', origin: 'chrome-extension://touchstone'};
const panel: Sender = {id: us.id, origin: us.origin};
const page: Sender = {id: us.id, origin: 'https://shop.example', frameId: 0, documentId: 'D1', tab: {id: 7}};
const lookAgain = {is: 'look-again', tab: 7};
const shown = {is: 'page-shown', url: 'https://shop.example/'};
const from = (message: unknown, sender: Sender) => sortLetter(message, sender, us).from;

describe('commands', () => {
	test('are taken from the side panel, and from our pages in a tab', () => {
		expect(from(lookAgain, panel)).toBe('panel');
		expect(from(lookAgain, {...panel, tab: {id: 3}, frameId: 0})).toBe('panel');
		expect(from({is: 'settings-changed'}, {id: us.id})).toBe('panel');
	});

	const forged: [string, Sender][] = [
		['a content script', page],
		['a content script that claims our address', {...page, url: `${us.origin}/sidepanel.html`} as Sender],
		['a content script in a browser that tells no origin', {...page, origin: undefined}],
		['a sandboxed frame', {...page, origin: 'null'}],
		['an origin that begins like ours', {...panel, origin: `${us.origin}.evil`}],
		['another extension', {id: 'other', origin: 'chrome-extension://other'}],
		['another extension that claims our origin', {id: 'other', origin: us.origin}],
		['nobody', {}],
	];
	test.each(forged)('are not taken from %s', (_, sender) => {
		expect(from(lookAgain, sender)).toBe('nobody');
		expect(from({is: 'refresh-lookup'}, sender)).toBe('nobody');
		expect(from({is: 'settings-changed'}, sender)).toBe('nobody');
	});
});

describe('what a page says', () => {
	test('comes with the document that said it', () => {
		expect(sortLetter(shown, page, us)).toEqual({from: 'page', message: shown, page: {tab: 7, documentId: 'D1'}});
	});

	test.each([
		['from a frame within it', {...page, frameId: 4}],
		['from a page that is rendered ahead', {...page, documentLifecycle: 'prerender'}],
		['without a tab', {...page, tab: undefined}],
		['from our own pages', {...panel, tab: {id: 7}, frameId: 0}],
	])('is not heard %s', (_, sender) => expect(from(shown, sender)).toBe('nobody'));

	const read = (facts: unknown) => ({
		is: 'page-read',
		look: 't',
		url: 'https://shop.example/',
		result: {is: 'listing', facts},
	});
	test('is heard when it fits its schema only', () => {
		expect(from(read(pageFacts()), page)).toBe('page');
		expect(from(read({...pageFacts(), title: 'x'.repeat(5000)}), page)).toBe('nobody');
		expect(from(read({...pageFacts(), price: {low: {minor: -1, currency: 'EUR'}, high: null}}), page)).toBe('nobody');
		const many = Object.fromEntries(Array.from({length: 1000}, (_, at) => [`field${at}`, 'page']));
		expect(from(read({...pageFacts(), from: many}), page)).toBe('nobody');
		expect(from({is: 'badge-moved', right: -5, bottom: 0}, page)).toBe('nobody');
		expect(from({is: 'badge-moved', right: Number.NaN, bottom: 0}, page)).toBe('nobody');
		expect(from(null, page)).toBe('nobody');
		expect(from({is: '__proto__'}, page)).toBe('nobody');
	});
});
