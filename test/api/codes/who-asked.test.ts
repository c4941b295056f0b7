import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {reasonsOfClaims} from '../../../api/codes/asking/rules.ts';
import {type CodeAnswer, codePaths} from '../../../shared/codes/contract.ts';
import {signUp} from '../accounts/people.ts';
import {type CodesStage, makeCodesStage, newCode, newReceipt, registerCodes} from './codes-stage.ts';

let stage: CodesStage;
let number: number;
const code = newCode();
beforeEach(async () => {
	stage = await makeCodesStage();
});
afterEach(() => stage.world.storage.close());

const register = async (more = {}) => {
	number = await registerCodes(stage.world, stage.halden, [code], more);
};
const hour = 3_600_000;
const hoursPass = (hours: number) => stage.clock.pass(hours * hour);
const events = async () => {
	const {db, tables} = stage.world.storage;
	return (await db.select().from(tables.webhookEvents)).map(({kind, data}) => ({kind, reasons: data.reasons}));
};
const change = async (row: object) => {
	const {storage} = stage.world;
	await storage.atomically(tx => [tx.update(storage.tables.codeBatches).set({...row, version: ++number + 10})]);
};

/** "This is mine", by somebody who is signed in. */
async function claimSignedIn(country: string, email = 'mara@example.com'): Promise<CodeAnswer> {
	const person = await signUp(stage.world, email, stage.app);
	const answer = await person.request(codePaths.claims, {
		method: 'POST',
		// Behind a proxy, on a network of their own
		headers: {'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${email.length}`},
		body: JSON.stringify({code, receipt: newReceipt(), country}),
	});
	return answer.json();
}

describe('how many asked', () => {
	test('a scratch code is over its limit from the fifth holder on, and its brand is told once', async () => {
		await register({covered: 'scratch'});
		const said: string[] = [];
		for (let n = 0; n < 7; n++) said.push((await stage.newShopper().query(code)).answer);
		expect(said).toEqual([
			'genuine_first',
			'genuine_repeat',
			'genuine_repeat',
			'genuine_repeat',
			'over_limit',
			'over_limit',
			'over_limit',
		]);
		expect(await events()).toEqual([{kind: 'code.suspicious', reasons: ['over-limit']}]);
	});

	test('an open code may be asked for by anyone in the shop: only claims count, and in public those of people we know', async () => {
		await register({covered: 'open'});
		for (let n = 0; n < 50; n++)
			expect((await stage.newShopper().query(code)).answer).toBe(n === 0 ? 'genuine_first' : 'genuine_repeat');
		const said: string[] = [];
		for (let n = 0; n < 6; n++) {
			hoursPass(30);
			said.push((await stage.newShopper().claim(code, 'DE')).answer);
		}
		expect(said).toEqual(Array.from({length: 6}, () => 'genuine_repeat'));
		expect(await events()).toEqual([{kind: 'code.suspicious', reasons: ['over-limit']}]);
		const known: string[] = [];
		for (let n = 0; n < 5; n++) {
			hoursPass(30);
			known.push((await claimSignedIn('DE', `mara-${n}@example.com`)).answer);
		}
		expect(known).toEqual(['genuine_repeat', 'genuine_repeat', 'genuine_repeat', 'genuine_repeat', 'over_limit']);
		expect(await stage.newShopper().peek(code)).toMatchObject({answer: 'over_limit'});
	});

	test('one person is one claimant on a day, with however many receipts and networks', async () => {
		await register({covered: 'open'});
		const rival = await signUp(stage.world, 'rival@example.com', stage.app);
		for (const n of [1, 2, 3, 4]) {
			const said = await rival.request(codePaths.claims, {
				method: 'POST',
				headers: {'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${n}`},
				body: JSON.stringify({code, receipt: newReceipt(), country: n % 2 ? 'DE' : 'BR'}),
			});
			expect(await said.json()).toMatchObject({answer: n === 1 ? 'genuine_first' : 'genuine_repeat'});
		}
		expect(await events()).toEqual([]);
		expect(await stage.newShopper().claim(code, 'BR')).toMatchObject({answer: 'genuine_repeat'});
		expect(await claimSignedIn('BR')).toMatchObject({answer: 'suspicious', reasons: ['impossible-travel']});
	});

	test('anonymous claims hide none of somebody we know, however many there are', async () => {
		await register({covered: 'open'});
		expect(await claimSignedIn('DE')).toMatchObject({answer: 'genuine_first'});
		for (let n = 0; n < 60; n++) await stage.newShopper().claim(code, 'DE');
		expect(await claimSignedIn('BR', 'jan@example.com')).toMatchObject({
			answer: 'suspicious',
			reasons: ['impossible-travel'],
		});
	});

	test('a rival who asks for photographed codes, however often and from wherever, burns none', async () => {
		await register({covered: 'open'});
		for (let n = 0; n < 200; n++) await stage.newShopper().query(code, {country: n % 2 ? 'DE' : 'BR'});
		expect(await stage.newShopper().query(code)).toMatchObject({answer: 'genuine_repeat', times: 201});
		expect(await events()).toEqual([]);
	});
});

describe('who claimed', () => {
	const at = (hours: number) => new Date(Date.UTC(2026, 0, 1) + hours * hour);
	const claim = (country: string, hours: number, known = false) => ({country, at: at(hours), known});

	test.each([
		['nobody', [], [], []],
		['one', [claim('DE', 0, true)], [], []],
		['two in one country at once: a gift', [claim('DE', 0), claim('DE', 0, true)], [], []],
		[
			'neighbours within the hour',
			[claim('DE', 0, true), claim('FR', 0.5, true)],
			['impossible-travel'],
			['impossible-travel'],
		],
		['neighbours, a drive later', [claim('DE', 0), claim('FR', 1, true)], [], []],
		[
			'other ends of the world within hours',
			[claim('DE', 0, true), claim('BR', 7, true)],
			['impossible-travel'],
			['impossible-travel'],
		],
		[
			'the same, by an owner we know and somebody we do not: the brand alone is told',
			[claim('DE', 0, true), claim('BR', 7)],
			[],
			['impossible-travel'],
		],
		['the same, a flight later', [claim('DE', 0), claim('BR', 8, true)], [], []],
		[
			'the same, by nobody we know: the brand alone is told',
			[claim('DE', 0), claim('BR', 1)],
			[],
			['impossible-travel'],
		],
		[
			'a known person elsewhere has no part in it',
			[claim('DE', 0), claim('BR', 1), claim('DE', 90, true)],
			[],
			['impossible-travel'],
		],
		['three on a day', [claim('DE', 0, true), claim('DE', 5, true), claim('DE', 23, true)], ['velocity'], ['velocity']],
		[
			'three on a day, of whom we know two',
			[claim('DE', 0, true), claim('DE', 5, true), claim('DE', 23)],
			[],
			['velocity'],
		],
		['three, over more than a day', [claim('DE', 0), claim('DE', 5), claim('DE', 24, true)], [], []],
		['three on a day whom nobody knows', [claim('DE', 0), claim('DE', 1), claim('DE', 2)], [], ['velocity']],
	])('%s', (_, claims, said, told) => {
		expect(reasonsOfClaims(claims)).toEqual({public: said, brand: told});
	});

	test('anonymous claims are told to the brand, whose word makes them public, or takes them back', async () => {
		await register();
		await stage.newShopper().claim(code, 'DE');
		hoursPass(1);
		const two = stage.newShopper();
		expect(await two.claim(code, 'BR')).toMatchObject({
			answer: 'genuine_repeat',
			claimedAt: '2026-11-22T13:00:00.000Z',
		});
		expect(await events()).toEqual([{kind: 'code.suspicious', reasons: ['impossible-travel']}]);
	});

	test('a second "this is mine" of one holder changes nothing', async () => {
		await register();
		const one = stage.newShopper();
		const first = await one.claim(code, 'DE');
		expect(first).toMatchObject({answer: 'genuine_first', claimedAt: '2026-11-22T12:00:00.000Z'});
		hoursPass(1);
		expect(await one.claim(code, 'JP')).toMatchObject({
			claimedAt: '2026-11-22T12:00:00.000Z',
			times: 1,
			yours: 'first',
		});
		expect(await events()).toEqual([]);
	});
});

test('what was bought tomorrow is nobody’s yet', async () => {
	await register();
	const post = (purchasedOn: string) =>
		stage.newShopper().post(codePaths.claims, {code, receipt: newReceipt(), country: 'DE', purchasedOn});
	expect((await post('2026-11-24')).status).toBe(400);
	expect((await post('2026-11-22')).status).toBe(200);
});

describe('how the batch stands', () => {
	test.each([
		['issued', {}, 'genuine_first', {}],
		['blocked', {stateWhy: 'stolen'}, 'suspicious', {reasons: ['blocked'], advice: 'do-not-rely'}],
		['retired', {}, 'suspicious', {reasons: ['retired']}],
		[
			'recalled',
			{stateWhy: 'It may leak'},
			'recalled',
			{why: 'It may leak', since: '2026-11-22', advice: 'stop-using'},
		],
	])('%s', async (state, more, answer, said) => {
		await register({state, ...more});
		const one = stage.newShopper();
		expect(await one.query(code)).toMatchObject({answer, ...said});
		expect(await events()).toEqual([{kind: 'code.suspicious', reasons: [state]}]);
		await one.query(code);
		await stage.newShopper().query(code);
		expect(await events()).toHaveLength(1);
	});

	test('changes are seen by the very next question', async () => {
		await register();
		const one = stage.newShopper();
		expect(await one.query(code)).toMatchObject({answer: 'genuine_first'});
		await change({state: 'blocked', stateWhy: 'stolen'});
		expect(await one.query(code)).toMatchObject({answer: 'suspicious', reasons: ['blocked'], times: 1});
		await change({state: 'active', stateWhy: null});
		expect(await one.query(code)).toMatchObject({answer: 'genuine_repeat', times: 1});
	});
});
