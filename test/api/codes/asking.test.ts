import * as v from 'valibot';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {CodeAnswer, codePaths, PeekAnswer} from '../../../shared/codes/contract.ts';
import {type CodesStage, digits8, makeCodesStage, mistyped, newCode, newReceipt, registerCodes} from './codes-stage.ts';

let stage: CodesStage;
beforeEach(async () => {
	stage = await makeCodesStage();
});
afterEach(() => stage.world.storage.close());

const codes = Array.from({length: 5}, newCode);
const code = codes[0] ?? '';
const register = (more = {}) => registerCodes(stage.world, stage.halden, codes, more);

describe('a query', () => {
	test('of a code nobody asked for is genuine_first, with the product, whom to ask and what to do', async () => {
		await register({gtin: '04006381333931', contact: 'care@halden.example'});
		const one = stage.newShopper();
		const answer = await one.query(code, {country: 'DE'});
		expect(v.parse(CodeAnswer, answer)).toEqual(answer);
		expect(answer).toEqual({
			answer: 'genuine_first',
			at: '2026-11-22T12:00:00.000Z',
			product: {name: 'Pen No. 7', brand: 'Halden', gtin: '04006381333931', image: null},
			covered: 'scratch',
			markets: [],
			otherMarket: false,
			contact: {name: 'Halden', email: 'care@halden.example', link: 'https://halden.example/'},
			advice: 'say-it-is-yours',
			receipt: one.receiptOf(code),
			yours: 'new',
			claimedAt: null,
		});
	});

	test('again by the same holder never counts', async () => {
		await register();
		const one = stage.newShopper();
		await one.query(code);
		stage.clock.pass(60_000);
		for (let n = 0; n < 3; n++)
			expect(await one.query(code)).toMatchObject({
				answer: 'genuine_repeat',
				times: 1,
				yours: 'first',
				firstAt: '2026-11-22T12:00:00.000Z',
				lastAt: '2026-11-22T12:00:00.000Z',
				advice: 'say-it-is-yours',
			});
	});

	test('by another holder says how often, when and where first', async () => {
		await register();
		await stage.newShopper().query(code, {country: 'DE'});
		stage.clock.pass(86_400_000);
		const two = stage.newShopper();
		expect(await two.query(code, {country: 'FR'})).toMatchObject({
			answer: 'genuine_repeat',
			times: 2,
			yours: 'new',
			firstAt: '2026-11-22T12:00:00.000Z',
			lastAt: '2026-11-22T12:00:00.000Z',
			firstCountry: 'DE',
			advice: 'ask-before-buying',
		});
		expect(await two.query(code)).toMatchObject({times: 2, yours: 'before'});
	});

	test('is read however it is typed', async () => {
		await register();
		const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4, 12)}–${code.slice(12).replaceAll('0', 'O')} `;
		expect(await stage.newShopper().query(typed)).toMatchObject({answer: 'genuine_first'});
	});

	test('a thousand at the same moment: one of them is the first', async () => {
		await register({covered: 'open'});
		const askers = Array.from({length: 1000}, () => stage.newShopper());
		const answers = await Promise.all(askers.map(one => one.query(code)));
		const count = (name: string) => answers.filter(({answer}) => answer === name).length;
		expect([count('genuine_first'), count('genuine_repeat')]).toEqual([1, 999]);
		expect(await stage.newShopper().query(code)).toMatchObject({times: 1001});
	});

	test('holders of one network count once a day', async () => {
		await register();
		const [one, two] = [stage.newShopper(), stage.newShopper()];
		await one.query(code);
		const ask = async () => (await one.post(codePaths.query, {code, receipt: newReceipt()})).json();
		expect(await ask()).toMatchObject({answer: 'genuine_repeat', times: 1, yours: 'new'});
		expect(await two.query(code)).toMatchObject({times: 2});
		stage.clock.pass(86_400_000);
		expect(await ask()).toMatchObject({times: 3});
	});

	test('in another market is said, and nothing more', async () => {
		await register({markets: ['DE', 'FR']});
		expect(await stage.newShopper().query(code, {country: 'JP'})).toMatchObject({
			answer: 'genuine_first',
			otherMarket: true,
			markets: ['DE', 'FR'],
		});
		expect(await stage.newShopper().query(code, {country: 'FR'})).toMatchObject({otherMarket: false});
	});
});

describe('a look', () => {
	test('counts nothing, however often', async () => {
		await register();
		const one = stage.newShopper();
		for (let n = 0; n < 3; n++) {
			const answer = await one.peek(code);
			expect(v.parse(PeekAnswer, answer)).toMatchObject({answer: 'registered', advice: 'compare'});
		}
		expect(await one.query(code)).toMatchObject({answer: 'genuine_first'});
		expect(await stage.newShopper().peek(code)).toMatchObject({answer: 'asked', times: 1});
	});
});

describe('a code that is not the brand’s', () => {
	const textOf = async (body: object, path: string = codePaths.query) => {
		const answer = await stage.newShopper().post(path, body);
		const {'x-request-id': _, ...headers} = Object.fromEntries(answer.headers);
		return {status: answer.status, headers, text: await answer.text()};
	};

	test('is answered in the same bytes whether it is nobody’s or another brand’s', async () => {
		await register();
		await registerCodes(stage.world, stage.lumora, [newCode()]);
		const foreign = await textOf({code, brand: 'Lumora', receipt: newReceipt()});
		const nobodys = await textOf({code: newCode(), brand: 'Lumora', receipt: newReceipt()});
		expect(foreign.text).toBe('{"answer":"unknown"}');
		expect(foreign).toEqual(nobodys);
	});

	test('of its own making as well, by query and by look', async () => {
		const own = {origin: 'own', form: digits8} as const;
		await registerCodes(stage.world, stage.halden, ['12345678'], own);
		await registerCodes(stage.world, stage.lumora, ['87654321'], own);
		for (const path of [codePaths.query, codePaths.peek]) {
			const receipt = path === codePaths.peek ? {} : {receipt: newReceipt()};
			const foreign = await textOf({code: '12345678', brand: 'Lumora', ...receipt}, path);
			expect(foreign.text).toBe('{"answer":"unknown"}');
			expect(foreign).toEqual(await textOf({code: '55555555', brand: 'Lumora', ...receipt}, path));
		}
		expect(await stage.newShopper().query('12345678', {brand: 'Halden'})).toMatchObject({answer: 'genuine_first'});
	});

	test('an unknown one is counted on disk for the brand, so that it takes as long', async () => {
		await register();
		await stage.newShopper().query(newCode(), {brand: 'HALDEN®', country: 'DE'});
		const days = await stage.world.storage.db.select().from(stage.world.storage.tables.codeDays);
		expect(days).toMatchObject([{brand: stage.halden.brand, batch: 0, country: 'DE', answer: 'unknown', times: 1}]);
	});

	test('codes of a brand that is not verified any more are nobody’s', async () => {
		await register();
		const {storage} = stage.world;
		expect(await stage.newShopper().query(code)).toMatchObject({answer: 'genuine_first'});
		const {brandAccounts} = storage.tables;
		await storage.atomically(tx => [tx.update(brandAccounts).set({suspendedAt: stage.world.now(), version: 9})]);
		expect(await stage.newShopper().query(code)).toEqual({answer: 'unknown'});
	});
});

describe('what is wrong with a question is told, and costs nothing', () => {
	test.each([
		['a mistyped code', {code: mistyped(code)}, '/code', 'check character'],
		['a code of no brand’s', {code: '12345678'}, '/brand', 'must be named'],
		['no receipt', {code, receipt: undefined}, '/receipt', 'is missing'],
		['a short receipt', {code, receipt: 'abc'}, '/receipt', 'random'],
		['a field that is none', {code, who: 'me'}, '/who', 'not a field'],
	])('%s', async (_, body, pointer, words) => {
		await register();
		const answer = await stage.newShopper().post(codePaths.query, {receipt: newReceipt(), ...body});
		expect(answer.status).toBe(400);
		const {errors} = await answer.json();
		expect(errors).toEqual([{pointer, detail: expect.stringContaining(words)}]);
	});

	test('a body that is too large, not JSON, or no object', async () => {
		const ask = (body: string, type = 'application/json') =>
			stage.app.request(codePaths.query, {method: 'POST', body, headers: {'content-type': type}});
		expect((await ask(JSON.stringify({code: 'x'.repeat(5000)}))).status).toBe(413);
		expect((await ask('{"code"')).status).toBe(400);
		expect((await ask('[]')).status).toBe(400);
		expect((await ask('code=1', 'text/plain')).status).toBe(415);
	});
});
