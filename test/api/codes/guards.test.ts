import {afterEach, beforeEach, expect, test} from 'vitest';
import {codePaths} from '../../../shared/codes/contract.ts';
import {type CodesStage, digits8, makeCodesStage, newCode, newReceipt, registerCodes, shopper} from './codes-stage.ts';

let stage: CodesStage;
beforeEach(async () => {
	stage = await makeCodesStage();
});
afterEach(() => stage.world.storage.close());

/** The batch says that it has a million codes, a hundredth of the room; a few of them are made. */
const brand = 'Halden';
const codes = Array.from({length: 400}, (_, n) => String(10_000_000 + n * 104_729).slice(0, 8));
const register = () =>
	registerCodes(stage.world, stage.halden, codes, {origin: 'own', form: digits8, codes: 1_000_000});
const wrong = (n: number) => String(90_000_000 + n);

test.each([
	['at the beginning', [0, 1, 2]],
	['in the middle', [150, 151, 152]],
	['here and there', [3, 99, 250]],
])('a shop assistant who asks for 300 codes and mistypes three is never slowed: %s', async (_, mistakes) => {
	await register();
	const one = stage.newShopper();
	for (const [n, code] of codes.slice(0, 300).entries()) {
		if (mistakes.includes(n)) expect(await one.query(wrong(n), {brand})).toEqual({answer: 'unknown'});
		expect((await one.query(code, {brand})).answer).toBe('genuine_first');
	}
});

test('a network that asks for wrong codes only is told to come later, with whom to ask, also about right ones', async () => {
	await register();
	const one = stage.newShopper();
	const ask = (code: string, path: string = codePaths.peek) =>
		one.post(path, {code, brand, ...(path === codePaths.query && {receipt: newReceipt()})});
	for (let n = 0; n < 4; n++) expect((await ask(wrong(n))).status).toBe(200);
	for (const path of [codePaths.peek, codePaths.query]) {
		const answer = await ask(codes[0] ?? '', path);
		expect(answer.status).toBe(429);
		expect(answer.headers.get('retry-after')).toBe(String(12 * 3600));
		expect(await answer.json()).toMatchObject({detail: expect.stringContaining('https://halden.example/')});
	}
	expect((await stage.newShopper().query(codes[0] ?? '', {brand})).answer).toBe('genuine_first');
	stage.clock.pass(12 * 3_600_000);
	expect((await ask(codes[1] ?? '')).status).toBe(200);
});

test('short codes of a form that takes long ones too are guarded as short ones', async () => {
	const form = {...digits8, longest: 20};
	await registerCodes(stage.world, stage.halden, codes, {origin: 'own', form, codes: 1_000_000});
	const one = stage.newShopper();
	const ask = async (code: string) => (await one.post(codePaths.peek, {code, brand})).status;
	for (let n = 0; n < 4; n++) expect(await ask(wrong(n))).toBe(200);
	expect(await ask(wrong(5))).toBe(429);
	expect(await ask(`${wrong(5)}000011112222`)).toBe(200);
});

test('the same mistake again costs nothing', async () => {
	await register();
	const one = stage.newShopper();
	for (let n = 0; n < 10; n++) expect(await one.peek(wrong(1), {brand})).toEqual({answer: 'unknown'});
});

test('a thousand wrong codes at the same moment get no more answers than one after another', async () => {
	await register();
	const one = stage.newShopper();
	const all = await Promise.all(
		Array.from({length: 500}, (_, n) => one.post(codePaths.query, {code: wrong(n), brand, receipt: newReceipt()})),
	);
	expect(all.filter(({status}) => status === 200)).toHaveLength(4);
});

test('many networks together: strangers are told to come later, who has the goods goes on', async () => {
	await register();
	const assistant = stage.newShopper();
	for (const code of codes.slice(0, 5)) await assistant.query(code, {brand});
	let answered = 0;
	for (let n = 0; n < 400; n++) {
		const {status} = await stage.newShopper().post(codePaths.peek, {code: wrong(n), brand});
		if (status === 200) answered++;
	}
	// A hundredth of the room is taken: two codes may be learned
	expect(answered).toBe(200);
	expect((await assistant.query(codes[7] ?? '', {brand})).answer).toBe('genuine_first');
});

test('one bought code makes one network familiar, not a thousand', async () => {
	await register();
	const familiar = codes.slice(0, 3);
	for (const code of familiar) await stage.newShopper().query(code, {brand});
	for (let n = 0; n < 300; n++) await stage.newShopper().peek(wrong(n), {brand});
	const two = stage.newShopper();
	expect((await two.post(codePaths.peek, {code: familiar[0], brand})).status).toBe(429);
});

test('codes of ours are too many to be guessed: no mistake is held against anybody', async () => {
	await registerCodes(stage.world, stage.lumora, [newCode()]);
	const one = stage.newShopper();
	for (let n = 0; n < 100; n++) expect(await one.peek(newCode(), {brand: 'Lumora'})).toEqual({answer: 'unknown'});
});

test('nobody asks more than 600 times a minute', async () => {
	const one = shopper(stage.app, '203.0.113.5');
	const ask = () => one.post(codePaths.peek, {code: newCode()});
	for (let n = 0; n < 600; n++) await ask();
	const answer = await ask();
	expect(answer.status).toBe(429);
	expect(answer.headers.get('retry-after')).toBe('60');
	stage.clock.pass(60_000);
	expect((await ask()).status).toBe(200);
});

test('a restart gives strangers no new day', async () => {
	await register();
	for (let n = 0; n < 300; n++)
		await stage.newShopper().post(codePaths.query, {code: wrong(n), brand, receipt: newReceipt()});
	const {createApp} = await import('../../../api/app.ts');
	const again = createApp({...stage.world});
	expect((await shopper(again, '203.0.113.9').post(codePaths.peek, {code: wrong(999), brand})).status).toBe(429);
});
