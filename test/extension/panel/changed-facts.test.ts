import {expect, test} from 'vitest';
import {wordsFor} from '../../../extension/locales/index.ts';
import {changedFacts} from '../../../extension/panel/changed-facts.ts';
import {facts} from './given.ts';

const words = wordsFor('en', ['en-GB']);
const look = (change: Partial<typeof facts> = {}) => ({facts: {...facts, ...change}, level: 'clear'}) as const;

test('nothing changed when both looks read the same', () => {
	expect(changedFacts(look(), look(), words)).toEqual([]);
});

test('title, seller, price and claims are told with what they were before', () => {
	const seller = {...facts.seller!, name: 'Other Hall'};
	const after = look({title: 'New', seller, price: {low: {minor: 1990, currency: 'EUR'}, high: null}, claims: []});
	expect(changedFacts(look(), after, words)).toEqual([
		{field: 'title', before: facts.title, after: 'New'},
		{field: 'seller', before: 'Beauty Hall', after: 'Other Hall'},
		{field: 'price', before: '€24.90', after: '€19.90'},
		{field: 'claims', before: '100 % authentic', after: null},
	]);
});

test('claims in another order are the same claims, and a new delivery day is no change', () => {
	const [a, b] = [{kind: 'authentic', text: 'a'} as const, {kind: 'brand-new', text: 'b'} as const];
	expect(changedFacts(look({claims: [a, b]}), look({claims: [b, a], delivery: 'tomorrow'}), words)).toEqual([]);
});

test('a changed verdict is told', () => {
	expect(changedFacts(look(), {...look(), level: 'warning'}, words)).toEqual([
		{field: 'verdict', before: 'Reviewed, nothing against it', after: 'Warning'},
	]);
});
