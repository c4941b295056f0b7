import {describe, expect, test} from 'vitest';
import {money} from '../../../../shared/money.ts';
import type {PageFacts} from '../../../../shared/product.ts';
import {judge} from '../../../../shared/trust/verdict.ts';
import {aCase, factsAt, itself, merchant, said} from '../a-case.ts';

const codes = (signal: string, facts: Partial<PageFacts>) => said(signal, aCase({facts})).map(([what]) => what);

describe('what the page itself tells', () => {
	test.each<[string, string, Partial<PageFacts>, string[]]>([
		[
			'a merchant of whom nothing is told',
			'who-sells',
			{seller: merchant},
			['sold-by-merchant', 'seller-facts-missing'],
		],
		[
			'a merchant with a past',
			'who-sells',
			{seller: {...merchant, rating: '97 %', since: '2015', country: 'China'}},
			['sold-by-merchant', 'seller-rating', 'seller-since', 'seller-country'],
		],
		['the store itself', 'who-sells', {seller: itself}, ['sold-by-store']],
		['nobody', 'who-sells', {seller: null}, ['seller-not-named']],
		[
			'a merchant without name and id',
			'who-sells',
			{seller: {...merchant, name: null, id: null}},
			['seller-not-named'],
		],
		['a marketplace’s own address', 'address', {}, ['address-of-marketplace']],
		['a shop’s address', 'address', factsAt('https://pens.example/1', 'pens.example'), ['address-of-shop']],
		[
			'an address without encryption',
			'address',
			factsAt('http://pens.example/1', 'pens.example'),
			['address-of-shop', 'address-not-encrypted'],
		],
		['a price', 'price', {}, ['price-shown']],
		['a range', 'price', {price: {low: money(5, 'EUR'), high: money(9, 'EUR')}}, ['price-range-shown']],
		['a range of one price', 'price', {price: {low: money(5, 'EUR'), high: money(5, 'EUR')}}, ['price-shown']],
		['a crossed-out price', 'price', {wasPrice: money(99, 'EUR')}, ['price-shown', 'was-price-shown']],
		['a crossed-out price below the price', 'price', {wasPrice: money(9, 'EUR')}, ['price-shown']],
		['a crossed-out price in another currency', 'price', {wasPrice: money(99, 'USD')}, ['price-shown']],
		['no price', 'price', {price: null}, []],
		[
			'where it comes from and when',
			'sending',
			{shipFrom: 'Spain', shippedBy: 'Amazon', delivery: '24 Nov'},
			['ships-from', 'shipped-by', 'delivery-promised'],
		],
		['no word of sending', 'sending', {}, []],
		['a return policy', 'returns', {returnPolicy: '30 days'}, ['returns-named']],
		['no return policy', 'returns', {}, ['returns-not-found']],
		['no return policy where nothing is for sale', 'returns', {price: null}, []],
		['means of payment', 'payment', {paymentMethods: ['PayPal', 'Visa']}, ['payment-named']],
		[
			'praise',
			'praise',
			{
				claims: [
					{kind: 'authentic', text: '100 % authentic'},
					{kind: 'authentic', text: 'Genuine'},
					{kind: 'buyer-protection', text: 'Buyer protection'},
				],
			},
			['claims-authentic', 'claims-buyer-protection'],
		],
		[
			'brand, condition, stock, ratings',
			'goods',
			{condition: 'new', availability: 'OutOfStock', rating: 4.5, reviewCount: 12},
			['brand-named', 'number-shown', 'condition-named', 'out-of-stock', 'rating-shown'],
		],
		['a rating by nobody', 'goods', {brand: null, gtin: null, rating: 5, reviewCount: 0}, []],
	])('%s', (_, signal, facts, expected) => expect(codes(signal, facts)).toEqual(expected));

	test('is claimed or unknown, held against nobody, and says where it stood', () => {
		const facts = factsAt('https://pens.example/1', 'pens.example', {from: {price: 'json-ld'}, shipFrom: 'Spain'});
		const {level, findings: all} = judge(aCase({facts}));
		const findings = all.filter(({signal}) => signal !== 'address');
		expect(level).toBe('unknown');
		expect(
			findings
				.filter(({witness}) => witness.kind === 'page')
				.map(({stance, strength, level: asked}) => [stance, strength === 'proved', asked]),
		).toEqual(findings.filter(({witness}) => witness.kind === 'page').map(() => ['neutral', false, null]));
		expect(findings.find(({what}) => what === 'price-shown')?.witness).toEqual({kind: 'page', name: 'json-ld'});
	});

	test('that contradicts itself is listed and changes no level', () => {
		const contradictions: PageFacts['contradictions'] = [
			{
				field: 'price',
				values: [
					{source: 'json-ld', value: '19.90 EUR'},
					{source: 'page', value: '29.90 EUR'},
				],
			},
		];
		const {level, findings} = judge(aCase({facts: {contradictions}}));
		expect(level).toBe('unknown');
		expect(findings.find(({signal}) => signal === 'contradiction')).toMatchObject({
			about: {field: 'price', one: '19.90 EUR', other: '29.90 EUR', oneSource: 'json-ld', otherSource: 'page'},
			level: null,
		});
	});
});
