import {randomBytes} from 'node:crypto';
import {beforeEach, describe, expect, test} from 'vitest';
import {createOutbound} from '../../../api/outbound/index.ts';
import {holderSecret} from '../../../shared/holder-secret.ts';
import {makeWorld} from '../../worlds.ts';
import {found, signUp} from '../accounts/people.ts';
import {holdShop, makeNet} from '../applications/parties.ts';
import {makeReportStage, newReportSecret, type ReportStage, reportOf} from './report-stage.ts';

let stage: ReportStage;
beforeEach(async () => {
	stage = await makeReportStage();
});

type Told = {type: string; detail?: string; errors?: {pointer: string; detail: string}[]};
async function refused(body: unknown, secret = newReportSecret()): Promise<Told & {status: number}> {
	const answer = await stage.ask(secret, 'POST', '/v1/reports', body);
	return {status: answer.status, ...((await answer.json()) as Told)};
}

const shop = {
	url: 'https://www.pens.example/halden-nib',
	store: 'pens.example',
	listing: null,
	seller: {own: true, id: null, name: 'Pens'},
};

describe('a report is refused', () => {
	test('with all that is wrong at once, and nothing is kept', async () => {
		const {offer, purchase} = reportOf();
		const told = await refused(
			reportOf({
				offer: {...offer, listing: null, seenOn: '2027-01-01'},
				purchase: {...purchase, orderedOn: '2020-01-01', deliveredOn: null},
			}),
		);
		expect(told).toMatchObject({status: 422, type: '/problems/report-refused'});
		expect(told.errors?.map(({pointer}) => pointer)).toEqual(['/offer/url', '/offer/seenOn', '/purchase/orderedOn']);
		expect([await stage.rows(), await stage.cases(), await stage.mails()]).toEqual([[], [], []]);
	});

	test('that comes with the secret of something else, such as the link of a case', async () => {
		for (const kind of ['tsc', 'tsi', 'tsp'] as const)
			expect(await refused(reportOf(), holderSecret(kind, randomBytes(32)))).toMatchObject({
				status: 400,
				detail: expect.stringContaining('tsr_'),
			});
		expect(await stage.rows()).toEqual([]);
	});

	test('without a secret, saying how one is sent', async () => {
		const answer = await stage.ask(null, 'POST', '/v1/reports', reportOf());
		expect(await answer.json()).toMatchObject({status: 401, detail: expect.stringContaining('Authorization: Bearer')});
	});

	test('whose words nobody can see', async () => {
		for (const facts of ['\u200b'.repeat(100), `The\u202e nib${'\u2060'.repeat(40)}`])
			expect(await refused(reportOf({facts}))).toMatchObject({status: 400, errors: [{pointer: '/facts'}]});
	});

	test('by the schema, with pointers', async () => {
		const told = await refused(reportOf({facts: 'fake', goodFaith: false, purchase: null}));
		expect(told.status).toBe(400);
		expect(told.errors?.map(({pointer}) => pointer).sort()).toEqual(['/facts', '/goodFaith']);
		expect((await refused(reportOf({purchase: null, demand: {kind: 'one-for-three'}}))).errors).toEqual([
			{pointer: '/purchase', detail: expect.stringContaining('a demand needs the price')},
		]);
		expect(
			(await refused(reportOf({purchase: {...reportOf().purchase, paid: {minor: 1, currency: 'ABC'}}}))).errors,
		).toEqual([expect.objectContaining({pointer: '/purchase/paid/currency'})]);
	});

	test('when its text has a megabyte, and when it is no JSON', async () => {
		expect(await refused(reportOf({facts: 'x'.repeat(1_000_000)}))).toMatchObject({
			status: 413,
			type: '/problems/too-large',
		});
		const bare = await stage.app.request('/v1/reports', {
			method: 'POST',
			headers: {authorization: `Bearer ${newReportSecret()}`, 'content-type': 'text/plain'},
			body: '{}',
		});
		expect(bare.status).toBe(415);
	});

	test('without a secret, and with a key', async () => {
		expect((await stage.ask(null, 'POST', '/v1/reports', reportOf())).status).toBe(401);
		expect((await stage.ask('tsr_short', 'POST', '/v1/reports', reportOf())).status).toBe(401);
	});

	test('of the shop’s own address', async () => {
		for (const email of ['boss@pens.example', 'boss@mail.pens.example'])
			expect(
				(await refused(reportOf({offer: {...reportOf().offer, ...shop}, contact: {name: 'B', email}}))).errors,
			).toEqual([expect.objectContaining({pointer: '/noParty'})]);
	});

	test('of whoever proved to be the seller: by their address, and signed in', async () => {
		const net = makeNet();
		const world = await makeWorld({outbound: {...createOutbound(), ...net.outbound}});
		stage = await makeReportStage(world);
		const seller = await signUp(world, 'seller@example.org', stage.app);
		const sellerOrg = await found(seller, 'Pen House', 'seller');
		await holdShop({net, seller, sellerOrg}, 'pens.example');
		const about = {offer: {...reportOf().offer, ...shop}};
		expect(await refused(reportOf({...about, contact: {name: 'S', email: 'Seller@Example.org'}}))).toMatchObject({
			errors: [{pointer: '/noParty', why: 'own-offer', detail: expect.stringContaining('can not report it')}],
		});
		const signedIn = await seller.request('/v1/reports', {
			method: 'POST',
			headers: {authorization: `Bearer ${newReportSecret()}`, 'content-type': 'application/json'},
			body: JSON.stringify(reportOf(about)),
		});
		expect(signedIn.status).toBe(422);
		await stage.send(about);
	});
});
