import {beforeAll, describe, expect, test} from 'vitest';
import type {TicketsOfReport, TicketView} from '../../../shared/service-desk/contract.ts';
import {code} from '../applications/application-state.ts';
import {said} from '../applications/parties.ts';
import {holding, makeCase, makeLink, makeReport, makeTicketStage, newSecret, type TicketStage} from './ticket-stage.ts';

let stage: TicketStage;
beforeAll(async () => {
	stage = await makeTicketStage();
}, 60_000);

/** A ticket, and the pages that its seller’s link opens. */
async function linked() {
	const ticket = await stage.makeTicket('ada@example.org');
	const secret = await makeLink(stage, ticket.about);
	const address = `/cases/${secret}/tickets/${ticket.id}`;
	const page = async (path: string) => (await stage.app.request(path)).text();
	const send = async (act: string, fields: Record<string, string>) =>
		stage.app.request(`${address}/${act}`, {method: 'POST', body: new URLSearchParams(fields)});
	const seen = () => said<TicketView>(ticket.reporter(ticket.path));
	return {...ticket, secret, address, page, send, seen};
}

describe('a seller without an account, by the link of its case', () => {
	test('sees on the case that a shopper asks, and never who', async () => {
		const {secret, address, page, report, id} = await linked();
		const shown = await page(`/cases/${secret}`);
		expect(shown).toContain('What shoppers ask you');
		expect(shown).toContain(`/cases/${secret}/tickets/${id}`);
		const ticket = await page(address);
		expect(ticket).toContain('The pen is not what I ordered.');
		expect(ticket).not.toMatch(/ada@example\.org|Ada/);
		expect(ticket).not.toContain(report.id);
		const answer = await stage.app.request(address);
		expect(answer.headers.get('cache-control')).toBe('no-store');
		expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
	});

	test('answers, proposes and says that it gave', async () => {
		const {address, page, send, seen, reporter, path} = await linked();
		expect((await send('messages', {words: 'Which order?'})).status).toBe(303);
		expect(await seen()).toMatchObject({state: 'assigned', messages: [{}, {by: 'seller', words: 'Which order?'}]});
		const offer = {'offer/kind': 'refund', 'offer/sum': '24.90', 'offer/currency': 'eur', words: 'All of it.'};
		expect((await send('proposals', {version: '2', ...offer})).status).toBe(303);
		const proposed = await seen();
		expect(proposed.proposals).toMatchObject([
			{offer: {kind: 'refund', sum: {minor: 2490, currency: 'EUR'}}, settles: false, by: 'seller'},
		]);
		expect(await page(address)).toContain('A refund of 24.90 EUR');
		await said(reporter(`${path}/accept`, {version: proposed.version, proposal: proposed.proposals[0]?.id}));
		expect((await send('given', {version: '4', words: ''})).status).toBe(303);
		expect(await seen()).toMatchObject({state: 'accepted', waitsFor: 'reporter'});
		expect(await page(address)).not.toContain('Propose something');
	});

	test('what is not right is said, and what was typed stands there still', async () => {
		const {send} = await linked();
		const fields = {'offer/kind': 'coupon', 'offer/sum': 'ten', 'offer/currency': 'EUR', words: 'With “regrets”.'};
		const answer = await send('proposals', {version: '1', ...fields});
		expect(answer.status).toBe(400);
		const text = await answer.text();
		expect(text).toContain('must be a sum in EUR such as 24.90');
		expect(text).toContain('With “regrets”.');
		expect((await send('proposals', {version: '7', ...fields, 'offer/kind': 'words'})).status).toBe(409);
	});

	test('of another case, or with a wrong secret, nothing is there', async () => {
		const {id} = await linked();
		const other = await makeLink(stage, await makeCase(stage, 'other.example'));
		for (const secret of [other, newSecret('tsc'), 'x'])
			expect(await code(Promise.resolve(stage.app.request(`/cases/${secret}/tickets/${id}`)))).toBe('404 not-found');
	});

	test('where nobody asks, the case says nothing of it', async () => {
		const about = await makeCase(stage, 'shop.example');
		await makeReport(stage, about);
		const secret = await makeLink(stage, about);
		expect(await (await stage.app.request(`/cases/${secret}`)).text()).not.toContain('What shoppers ask you');
	});
});

describe('the tickets of a report', () => {
	test('are all there for its reporter, with whether another may be opened', async () => {
		const {reporter, report, path, id} = await stage.makeTicket();
		const all = () => said<TicketsOfReport>(reporter(`/v1/reports/${report.id}/tickets`));
		expect(await all()).toMatchObject({tickets: [{id, as: 'reporter', state: 'open'}], mayOpen: false});
		await said(reporter(`${path}/close`, {version: 1, reason: 'Settled by phone.'}));
		expect(await all()).toMatchObject({tickets: [{id, state: 'closed'}], mayOpen: true});
	});

	test('before a reviewer accepted the report none may be opened; for nobody else are they there', async () => {
		const about = await makeCase(stage, 'shop.example', {state: 'submitted', accepted: false});
		const {id, secret} = await makeReport(stage, about);
		const path = `/v1/reports/${id}/tickets`;
		expect(await said(holding(stage, secret)(path))).toEqual({tickets: [], mayOpen: false});
		const other = await stage.makeTicket();
		expect(await code(other.reporter(path))).toBe('404 not-found');
	});
});
