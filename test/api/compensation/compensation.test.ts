import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {pageWords} from '../../../api/compensation/words/page-words.ts';
import type {UnmetName} from '../../../shared/compensation/calculate-compensation.ts';
import {conditions} from '../../../shared/compensation/conditions.ts';
import type {CompensationAnswer} from '../../../shared/compensation/contract.ts';
import {sayIn} from '../../../shared/disputes/words/pack-words.ts';
import {languageIds} from '../../../shared/languages.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';

let world: TestWorld;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
	world = await makeWorld();
	app = createApp(world);
});
afterAll(() => world.storage.close());

const ask = (fields: Record<string, string>) => app.request(`/v1/compensation?${new URLSearchParams(fields)}`);
const open = (fields: Record<string, string>, accept = 'text/html') =>
	app.request(`/compensation?${new URLSearchParams(fields)}`, {headers: {accept}});
const errorsOf = async (fields: Record<string, string>) => {
	const answer = await ask(fields);
	expect(answer.status).toBe(400);
	const {errors}: {errors: {pointer: string; detail: string}[]} = await answer.json();
	return errors;
};

test('anybody may ask, and gets each sum with its article, its formula and what nobody said', async () => {
	const answer = await ask({price: '166.67', currency: 'CNY', country: 'CN'});
	expect(answer.status).toBe(200);
	const {entitlements, totals, assumed, caution}: CompensationAnswer = await answer.json();
	expect(entitlements.find(({id}) => id === 'CN.three-times')).toMatchObject({
		standing: 'due',
		amount: {minor: 50_001, currency: 'CNY'},
		article: 'art. 55(1)',
		since: '2014-03-15',
		formula: '3 × 166.67 CNY = 500.01 CNY; not under the least sum of 500.00 CNY',
	});
	expect(totals).toEqual([{jurisdiction: 'CN', amount: {minor: 66_668, currency: 'CNY'}}]);
	expect(assumed).toContain('Bought for own use.');
	expect(caution).toContain('check before you rely on it');
});

test('days that nobody told are compared with nothing, and what is taken for them is said', async () => {
	const answer = await ask({price: '50', currency: 'EUR', country: 'DE', deliveredOn: '2026-11-03'});
	expect(answer.status).toBe(200);
	const {assumed}: CompensationAnswer = await answer.json();
	expect(assumed).toContain('Bought on 2026-11-03.');
	expect(assumed.join(' ')).toMatch(/Asked of the seller on \d{4}-\d\d-\d\d\./);
});

test('without a country the currency says whose law, and that is told', async () => {
	const {assumed}: CompensationAnswer = await (await ask({price: '200', currency: 'CNY'})).json();
	expect(assumed).toContain('Under the law of China (mainland), because the price is in CNY.');
	const euro: CompensationAnswer = await (await ask({price: '200', currency: 'EUR'})).json();
	expect(euro.laws).toMatchObject([{jurisdiction: 'EU'}]);
});

test('a least sum in another currency is asked for its rate', async () => {
	const {missing}: CompensationAnswer = await (await ask({price: '20', currency: 'EUR', law: 'CN'})).json();
	expect(missing).toHaveLength(1);
	expect(missing[0]).toContain('from EUR into CNY');
});

describe('what is wrong is named with its field and what is right', () => {
	const right = {price: '200', currency: 'CNY', country: 'CN'};
	test.each<[string, Record<string, string>, RegExp]>([
		['price', {price: '-1'}, /digits/],
		['price', {price: '1,5'}, /with a point/],
		['price', {price: '1e3'}, /digits/],
		['price', {price: '1.234'}, /at most 2 digits/],
		['price', {price: '999999999999999'}, /smaller/],
		['price', {price: '1.5', currency: 'JPY'}, /at most 0 digits/],
		['currency', {currency: 'RMB'}, /ISO 4217/],
		['quantity', {quantity: '0'}, /whole number/],
		['quantity', {quantity: '1.5'}, /whole number/],
		['quantity', {price: '9999999999', quantity: '999999'}, /smaller/],
		['finding', {finding: 'fake'}, /counterfeit/],
		['goods', {goods: 'x'}, /ordinary/],
		['country', {country: 'cn'}, /ISO 3166/],
		['law', {law: 'XX'}, /ISO 3166/],
		['boughtOn', {boughtOn: '2026-02-30'}, /day such as/],
		['boughtOn', {boughtOn: '0001-01-01'}, /1970/],
		['decidedOn', {boughtOn: '2026-05-02', decidedOn: '2026-05-01'}, /before the purchase/],
		['deliveredOn', {boughtOn: '2026-05-02', deliveredOn: '2026-05-01'}, /before the purchase/],
		['ownUse', {ownUse: 'true'}, /yes, no, unknown/],
		['promiseTimes', {promiseTimes: '0'}, /more than 0/],
		['promiseTimes', {promiseTimes: '100.1'}, /at most 100/],
		['promiseAmount', {promiseTimes: '3', promiseAmount: '5'}, /left out/],
		['promiseOn', {promiseOn: '2026-01-01'}, /promise itself/],
		['rate', {rate: '0', rateOn: '2026-01-01', rateInto: 'EUR'}, /0.000001/],
		['rateOn', {rate: '7', rateInto: 'EUR'}, /which day/],
		['rateInto', {rate: '7', rateOn: '2026-01-01'}, /another currency/],
		['colour', {colour: 'red'}, /not a field/],
	])('%s of %o', async (field, fields, detail) => {
		const errors = await errorsOf({...right, ...fields});
		expect(errors.find(({pointer}) => pointer === `/query/${field}`)?.detail).toMatch(detail);
	});

	test('a price is needed, and a country where the currency is that of several or of none', async () => {
		expect(await errorsOf({currency: 'CNY'})).toEqual([{pointer: '/query/price', detail: 'is missing'}]);
		expect(await errorsOf({price: '1', currency: 'SEK'})).toMatchObject([{pointer: '/query/country'}]);
	});
});

describe('the page', () => {
	test('is a form that asks itself, keeps nothing and runs no script', async () => {
		const page = await open({});
		expect(page.status).toBe(200);
		expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*form-action 'self'/);
		expect(page.headers.get('cache-control')).toBe('no-store');
		const text = await page.text();
		expect(text).toContain('<form method="get" action="/compensation">');
		expect(text).not.toContain('<script');
	});

	test('says what is due, with what was typed still in the form; fields left empty are not given', async () => {
		const text = await (await open({price: '200', currency: 'CNY', country: 'CN', quantity: '', loss: ''})).text();
		expect(text).toContain('800.00 CNY');
		expect(text).toContain('art. 55(1)');
		expect(text).toContain('value="200"');
	});

	test('says at its field what is wrong', async () => {
		const page = await open({price: '<b>', currency: 'CNY'});
		expect(page.status).toBe(400);
		const text = await page.text();
		expect(text).toContain('value="&lt;b&gt;" ');
		expect(text).toMatch(/aria-invalid="true" aria-describedby="price-wrong"/);
		expect(text).toContain('<a href="#price">Price of one piece</a> must be an amount');
		expect(text).not.toContain('<b>');
	});
});

test.each([
	['de', 'Was einem Käufer zusteht', 'Der Preis zurück', 'Nicht bestätigt', 'Japan'],
	['zh-CN', '买家应得的赔偿', '退还货款', '未经确认', '日本'],
] as const)(
	'the page speaks %s to who reads it, and sums and days as they are written there',
	async (language, ...said) => {
		const asked = {price: '100', currency: 'JPY', country: 'JP', finding: 'counterfeit'};
		const page = (fields: Record<string, string>) =>
			app.request(`/compensation?${new URLSearchParams(fields)}`, {headers: {'accept-language': language}});
		const text = await (await page(asked)).text();
		for (const each of said) expect(text).toContain(each);
		expect(text).toContain(`<html lang="${language}"`);
		expect(text).toContain('&amp;lang=en');
		const wrong = await page({...asked, price: 'x', lang: language});
		expect(wrong.status).toBe(400);
		expect(await wrong.text()).toContain(pageWords[language].wrong);
	},
);

test.each(languageIds)('every condition of the calculator has words on the page in %s', language => {
	const say = sayIn(language);
	const names = [...Object.keys(conditions), 'law', 'in-time', 'promise-beyond-law'] as UnmetName[];
	for (const name of names) expect(say(`condition.${name}`).length).toBeGreaterThan(1);
});

test('each rule says which text it was compared with, or that nobody did yet', async () => {
	const pageOf = async (country: string) =>
		(await open({price: '100', currency: 'EUR', country, finding: 'counterfeit'})).text();
	expect(await pageOf('IN')).toMatch(/Compared on \d{4}-\d\d-\d\d with indiankanoon\.org/);
	expect(await pageOf('JP')).toContain('Not confirmed: nobody here compared this rule with the text of the law yet.');
	expect(await pageOf('JP')).not.toContain('Compared on');
});
