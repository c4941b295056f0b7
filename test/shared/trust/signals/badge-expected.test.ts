import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {CategoryRecord} from '../../../../shared/lookup/record.ts';
import {findCategory, indexCategories, noCategories} from '../../../../shared/trust/category-index.ts';
import {judge} from '../../../../shared/trust/verdict.ts';
import {aCase, badgeOf, factsAt, halden, itself, merchant, said, sellerRecord} from '../a-case.ts';
import {anyCase} from '../any-case.ts';

const ink = (part: Partial<CategoryRecord> = {}): CategoryRecord => ({
	kind: 'category',
	key: 'category:fountainpenink',
	name: 'Fountain Pen Ink',
	names: ['Füllertinte', '钢笔墨水'],
	since: '2026-03-01T00:00:00.000Z',
	reason: 'Copies of it were found to be corrosive',
	...part,
});
const categories = indexCategories([ink()]);
const shown = ['Home', 'Stationery', 'Fountain-pen ink'];
const expected = [['badge-expected', null]];

test.each<[string, Parameters<typeof aCase>[0], unknown]>([
	['the seller has no record', {}, expected],
	['the seller’s record holds no badge', {records: {seller: sellerRecord()}}, expected],
	['the shop sells alone', {facts: {seller: itself, breadcrumbs: ['Füllertinte']}}, expected],
	['the category in another script', {facts: {breadcrumbs: ['文具', '钢笔墨水']}}, expected],
	['the seller holds a valid badge', {records: {seller: sellerRecord({badges: [badgeOf()]})}}, []],
	[
		'the badge holds in some countries, and the shopper chose none',
		{records: {seller: sellerRecord({badges: [badgeOf({territory: ['DE']})]})}},
		[],
	],
	[
		'the badge does not hold in the shopper’s country',
		{country: 'FR', records: {seller: sellerRecord({badges: [badgeOf({territory: ['DE']})]})}},
		expected,
	],
	[
		'the badge was revoked',
		{records: {seller: sellerRecord({badges: [badgeOf({revokedAt: '2026-11-01T00:00:00.000Z'})]})}},
		expected,
	],
	['no token proves the badge', {records: {seller: sellerRecord({badges: [badgeOf()]}), proofs: new Map()}}, expected],
	[
		'the badge is for another brand',
		{records: {seller: sellerRecord({badges: [badgeOf({brand: 'brand:lumora'})]})}},
		expected,
	],
	[
		'a badge for some brand, and the page names none',
		{facts: {brand: null}, records: {seller: sellerRecord({badges: [badgeOf({brand: 'brand:lumora'})]})}},
		[],
	],
	['the brand’s own site', {brands: [halden], facts: factsAt('https://halden.com/ink', 'halden.com')}, []],
	['goods of another kind', {facts: {breadcrumbs: ['Home', 'Stationery']}}, []],
	['goods that only sound alike', {facts: {breadcrumbs: ['Fountain Pen Ink Bottles', 'Ink']}}, []],
	['a seller that nothing tells from others', {facts: {seller: {...merchant, id: null}}}, []],
	['nothing was ever heard', {records: {freshness: {is: 'nothing', why: 'offline'}}}, []],
	['no category is listed', {records: {categories: noCategories}}, []],
])('a badge is expected of goods of a listed kind: %s', (_, {facts, records, ...given} = {}, codes) => {
	const given_ = aCase({...given, facts: {breadcrumbs: shown, ...facts}, records: {categories, ...records}});
	expect(said('badge-expected', given_)).toEqual(codes);
});

test('the shopper reads the page’s own word for it, the reason and since when', () => {
	const {findings} = judge(aCase({facts: {breadcrumbs: ['Füllertinte']}, records: {categories}}));
	expect(findings.find(({what}) => what === 'badge-expected')).toMatchObject({
		stance: 'neutral',
		strength: 'unknown',
		about: {category: 'Füllertinte', seller: 'Beauty Hall', reason: 'Copies of it were found to be corrosive'},
		since: '2026-03-01T00:00:00.000Z',
	});
});

test('whoever sells, it never changes the level', () => {
	fc.assert(
		fc.property(anyCase, ({facts, records, ...rest}) => {
			const levelWith = (index: typeof categories) =>
				judge({...rest, facts: {...facts, breadcrumbs: shown}, records: {...records, categories: index}}).level;
			expect(levelWith(categories)).toBe(levelWith(noCategories));
		}),
	);
});

test('the narrowest step counts; another name never takes one that is listed', () => {
	const stationery = ink({key: 'category:stationery', name: 'Stationery', names: ['Fountain Pen Ink', 'Papeterie']});
	const index = indexCategories([stationery, ink()]);
	expect(findCategory(index, {breadcrumbs: shown})?.category.name).toBe('Fountain Pen Ink');
	expect(findCategory(index, {breadcrumbs: ['Papeterie', 'Pens']})?.word).toBe('Papeterie');
	expect(findCategory(index, {breadcrumbs: ['', '—']})).toBeNull();
});
