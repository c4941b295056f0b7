import {beforeAll, expect, test} from 'vitest';
import type {CodeAlert} from '../../../shared/codes/contract-alerts.ts';
import {makeParties, said} from '../applications/parties.ts';
import {newCode, registerCodes, shopper} from './codes-stage.ts';

type Parties = Awaited<ReturnType<typeof makeParties>>;
let parties: Parties;
let batch: string;
const code = newCode();
const list = () => said<{alerts: CodeAlert[]}>(parties.owner.request('/v1/codes/suspicious'));

beforeAll(async () => {
	parties = await makeParties();
	const {world, brand, brandOrg} = parties;
	world.site.behindProxy = true;
	const number = await registerCodes(world, {brand, organization: brandOrg}, [code], {covered: 'open'});
	const rows = await world.storage.db.select().from(world.storage.tables.codeBatches);
	batch = rows.find(row => row.number === number)?.id ?? '';
});

test('a brand sees what was claimed of a code, by batch and ordinal, and nothing of who did', async () => {
	const {app, clock} = parties;
	await shopper(app, '198.51.100.1').claim(code, 'DE');
	clock.pass(3_600_000);
	await shopper(app, '198.51.100.2').claim(code, 'BR');
	const {alerts} = await list();
	expect(alerts).toMatchObject([
		{
			batch,
			ordinal: 1,
			reasons: ['impossible-travel'],
			state: 'open',
			holders: 2,
			claimants: 2,
			claims: [
				{country: 'BR', known: false},
				{country: 'DE', known: false},
			],
		},
	]);
	expect(JSON.stringify(alerts)).not.toContain('198.51');
});

test('its word that the code is being copied is told to everybody who asks, until it takes it back', async () => {
	const {owner, app} = parties;
	const [alert] = (await list()).alerts;
	const decide = (state: string) => said(owner.send(`/v1/codes/suspicious/${alert?.id}`, {state}));
	await decide('confirmed');
	const ask = () => shopper(app, '198.51.100.3').peek(code);
	expect(await ask()).toMatchObject({answer: 'suspicious', reasons: ['confirmed-by-brand'], times: 2});
	await decide('dismissed');
	expect(await ask()).toMatchObject({answer: 'asked', times: 2});
});

test('counts are by day, country and answer', async () => {
	const {counts} = await said<{counts: object[]}>(parties.owner.request(`/v1/batches/${batch}/counts`));
	expect(counts).toEqual(
		expect.arrayContaining([
			expect.objectContaining({country: 'DE', answer: 'genuine_first', times: 1}),
			expect.objectContaining({country: 'DE', answer: 'claimed', times: 1}),
			expect.objectContaining({country: 'BR', answer: 'genuine_repeat', times: 1}),
		]),
	);
});
