import type {Page} from 'playwright-core';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {TicketView} from '../../shared/service-desk/contract.ts';
import {said} from '../api/applications/parties.ts';
import {
	couponOffer,
	dueOf,
	holding,
	makeCase,
	makeLink,
	makeRemedy,
	makeReport,
} from '../api/service-desk/ticket-stage.ts';
import {demoPage} from '../demo/page.ts';
import {openMyReport} from './report-form.ts';
import {type Stage, setStage} from './stage.ts';

let stage: Stage;
beforeAll(async () => {
	stage = await setStage({pages: demoPage});
});
afterAll(() => stage?.strike());

/** A report whose shopper has it in this browser, its seller’s link, and a remedy of 600 CNY that a decision says is due. */
async function setTable() {
	const {url, world} = stage.server;
	const parties = {world, app: {request: (path: string, init: RequestInit) => fetch(url + path, init)}};
	const about = await makeCase(parties, 'shop.example');
	const report = await makeReport(parties, about);
	await makeRemedy(parties, about, report.id, dueOf(60_000, 'CNY'));
	const seller = holding(parties, await makeLink(parties, about));
	const panel = await stage.browser.context.newPage();
	await panel.goto(stage.browser.url('sidepanel.html?tab=0'));
	await panel.getByRole('button', {name: /^My reports/}).click();
	await panel.getByText('A report from another browser').click();
	await panel.getByLabel('Its key, from the receipt').fill(`${report.id} ${report.secret}`);
	await panel.getByRole('button', {name: 'Open', exact: true}).click();
	return {seller, panel, remedy: await makeRemedyLook(report.id)};
}

const makeRemedyLook = async (report: string) => async () => {
	const {db, tables} = stage.server.world.storage;
	return (await db.select().from(tables.remedies)).find(row => row.report === report);
};

/** Opens the report anew, and has the server asked how it stands now. */
async function lookAgain(panel: Page): Promise<void> {
	await panel.evaluate(
		() =>
			new Promise<void>((done, failed) => {
				const opening = indexedDB.open('touchstone');
				opening.onerror = () => failed(opening.error);
				opening.onsuccess = () => {
					const change = opening.result.transaction('reports', 'readwrite');
					const rows = change.objectStore('reports');
					rows.getAll().onsuccess = event => {
						const all = (event.target as IDBRequest<{askedAt: string | null}[]>).result;
						for (const row of all) rows.put({...row, askedAt: null});
					};
					change.oncomplete = () => {
						opening.result.close();
						done();
					};
				};
			}),
	);
	await panel.reload();
	await openMyReport(panel, /Field pen/);
}

test('a shopper asks, reads, sees what is due, gives nothing up by a slip, and has the coupon’s code', async () => {
	const {seller, panel, remedy} = await setTable();
	await panel.getByRole('button', {name: 'Ask the seller'}).click();
	stage.front.faults = [{path: /^\/v1\/tickets/, fault: 'down'}];
	await panel.getByLabel('What you ask of the seller, in your words').fill('I would like my money back.');
	await panel.getByRole('button', {name: 'Send', exact: true}).click();
	await panel.getByText('It waits in this browser.').waitFor();
	stage.front.faults = [];
	await panel.getByText('The seller was asked').waitFor();
	await panel.getByText('By a decision CN¥600.00 is due to you.').waitFor();

	const {tickets} = await said<{tickets: TicketView[]}>(seller('/v1/tickets'));
	expect(tickets).toHaveLength(1);
	const path = `/v1/tickets/${tickets[0]!.id}`;
	await said(seller(`${path}/messages`, {words: 'We are sorry. Which nib is it?'}));
	const small = {kind: 'refund', sum: {minor: 500, currency: 'EUR'}};
	await said(seller(`${path}/proposals`, {version: 2, offer: small, words: 'For the trouble.'}));
	await lookAgain(panel);
	await panel.getByText('Which nib is it?').waitFor();
	await panel.getByText('€5.00 back').waitFor();

	// While the shopper reads, the seller proposes something else: what was not read is not accepted
	const expiresAt = `${new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`;
	const instead = {version: 3, offer: couponOffer({expiresAt}), words: 'A coupon for all of it.', settles: true};
	await said(seller(`${path}/proposals`, instead));
	await panel.getByRole('button', {name: 'Accept', exact: true}).click();
	await panel.getByText('It changed while your answer was on its way').waitFor();
	await panel.getByText('replaced by a newer one').waitFor();
	expect(await said(seller(path))).toMatchObject({state: 'proposed', version: 4});

	const accept = panel.getByRole('button', {name: 'Accept this instead'});
	await accept.click();
	await panel.getByRole('alert').getByText('It must be CN¥600.00').waitFor();
	await panel.getByLabel('Type the sum you give up').fill('600,00');
	await accept.click();
	await panel.getByText('Tick that you give it up').waitFor();
	expect(await said(seller(path))).toMatchObject({state: 'proposed'});
	await panel.getByLabel('I give up what is due to me by the decision, for this.').check();
	await accept.click();
	await panel.getByText('You accepted; it is to be given').waitFor();
	expect(await panel.getByText('It changed while your answer was on its way').count()).toBe(0);
	expect(await remedy()).toMatchObject({state: 'offered'});

	await panel.getByRole('button', {name: 'Show its code'}).click();
	const code = panel.locator('.coupon-code');
	await code.waitFor();
	const shown = await code.innerText();
	expect(shown).toMatch(/^C(-[0-9A-Z]{4}){5}$/);
	expect(await said(seller(`/v1/coupons/${shown}`))).toMatchObject({state: 'good'});
	expect(await remedy()).toMatchObject({state: 'waived'});
	await lookAgain(panel);
	expect(await code.innerText()).toBe(shown);

	await panel.getByRole('button', {name: 'Close it'}).click();
	await panel.getByLabel('Why you close it').fill('Thank you.');
	await panel.getByRole('button', {name: 'Close it'}).last().click();
	await panel.getByText(/^Closed on/).waitFor();
	await panel.getByRole('button', {name: 'Ask the seller'}).waitFor();
	await panel.close();
}, 120_000);
