import {beforeEach, describe, expect, test} from 'vitest';
import type {ReportReceipt} from '../../../shared/reports/contract.ts';
import {letterTo, linkIn} from '../accounts/people.ts';
import {makeBrand, said} from '../applications/parties.ts';
import {makeReportStage, newReportSecret, type ReportStage, reportOf, type Sent} from './report-stage.ts';

let stage: ReportStage;
beforeEach(async () => {
	stage = await makeReportStage();
});

type Told = {type: string; detail?: string; errors?: {pointer: string; detail: string}[]};
const told = async (answer: Promise<Response> | Response): Promise<[number, Told]> => {
	const given = await answer;
	return [given.status, await given.json()];
};
const post = (body: unknown, secret = newReportSecret()) => stage.ask(secret, 'POST', '/v1/reports', body);

describe('a report', () => {
	test('opens a case, and the next about the same goods of the same seller joins it', async () => {
		const first = await stage.send();
		const second = await stage.send();
		const other = await stage.send({
			offer: {...reportOf().offer, listing: '7', seller: {own: false, id: '900', name: null}},
		});
		expect(first.receipt).toMatchObject({joined: false, case: expect.stringMatching(/^cas_/)});
		expect(second.receipt).toMatchObject({joined: true, case: first.receipt.case});
		expect(other.receipt.case).not.toBe(first.receipt.case);
		expect(await stage.cases()).toHaveLength(2);
		const [row] = await stage.cases();
		expect(row).toMatchObject({
			state: 'submitted',
			seller: 'seller:aliexpress/500',
			sellerName: 'Pen Paradise',
			goods: 'listing:aliexpress/1005001',
			brandKey: 'brand:halden',
			independent: 0,
		});
	});

	test('sent again with the same secret is the same report; another one under it is refused', async () => {
		const secret = newReportSecret();
		const body = reportOf();
		const first = await said<ReportReceipt>(post(body, secret), 201);
		expect(await said<ReportReceipt>(post(body, secret), 201)).toEqual(first);
		const [status, problem] = await told(post(reportOf(), secret));
		expect([status, problem.type]).toEqual([422, '/problems/idempotency-mismatch']);
		expect(await stage.rows()).toHaveLength(1);
	});

	test('sent twenty times at once is there once', async () => {
		const secret = newReportSecret();
		const body = reportOf();
		const receipts = await Promise.all(Array.from({length: 20}, () => said<ReportReceipt>(post(body, secret), 201)));
		expect(new Set(receipts.map(each => JSON.stringify(each))).size).toBe(1);
		expect(await stage.rows()).toHaveLength(1);
		expect(await stage.mails()).toHaveLength(1);
	});

	test('that comes with thirty others about the same goods joins their one case', async () => {
		const all = await Promise.all(Array.from({length: 30}, () => stage.send()));
		expect(new Set(all.map(({receipt}) => receipt.case)).size).toBe(1);
		expect(all.filter(({receipt}) => !receipt.joined)).toHaveLength(1);
		expect(await stage.rows()).toHaveLength(30);
	});

	test('announces its photos, which are uploaded with its secret', async () => {
		const sha256 = 'a'.repeat(64);
		const {receipt, secret} = await stage.send({photos: [{place: 0, sha256, bytes: 100, shows: 'label'}]});
		expect(receipt.photos).toEqual([{id: expect.stringMatching(/^pho_/), place: 0, sha256}]);
		expect((await stage.ask(secret, 'GET', `/v1/photos/${receipt.photos[0]?.id}`)).status).toBe(200);
		expect((await stage.ask(newReportSecret(), 'GET', `/v1/photos/${receipt.photos[0]?.id}`)).status).toBe(404);
	});

	test('without a contact is a tip: no letter, no demand', async () => {
		await stage.send({contact: null, demand: {kind: 'none'}});
		expect((await stage.rows())[0]).toMatchObject({isTip: true, contact: null, contactHash: null});
		expect(await stage.mails()).toEqual([]);
		const [, problem] = await told(post(reportOf({contact: null})));
		expect(problem.errors).toEqual([expect.objectContaining({pointer: '/demand'})]);
	});

	test('is received not before what came earlier in its case, when the clock goes back', async () => {
		const first = await stage.send();
		stage.world.clock.pass(-3_600_000);
		const second = await stage.send();
		expect(second.receipt.receivedAt >= first.receipt.receivedAt).toBe(true);
	});

	test('keeps signs that are not seen as they were written, and they are seen in the case', async () => {
		const title = 'Pen \u202eevisnepxe\u200b';
		await stage.send({offer: {...reportOf().offer, title}, facts: 'The \u202enib is not gold at all, I think.'});
		const [row] = await stage.rows();
		expect(row?.body).toMatchObject({offer: {title}, facts: 'The \u202enib is not gold at all, I think.'});
		expect((await stage.cases())[0]?.title).toBe('Pen ⟨U+202E⟩evisnepxe⟨U+200B⟩');
	});
});

describe('who reported', () => {
	test('is sealed: no column, no audit, no webhook and no letter to others tells it', async () => {
		const {brand} = await makeBrand(stage.world, 'org_halden', 'Halden');
		const {receipt, email} = await stage.send({contact: {name: 'Ada Byron', email: 'Ada.Byron+x@Gmail.com'}});
		expect(email).toBe('Ada.Byron+x@Gmail.com');
		const {tables, db} = stage.world.storage;
		const [events, audit, rows, cases, history] = await Promise.all([
			db.select().from(tables.webhookEvents),
			db.select().from(tables.audit),
			stage.rows(),
			stage.cases(),
			db.select().from(tables.caseEvents),
		]);
		expect(events).toEqual([
			expect.objectContaining({
				organization: 'org_halden',
				kind: 'report.received',
				about: receipt.case,
				data: expect.objectContaining({brand, seller: 'seller:aliexpress/500', listing: '1005001', joined: false}),
			}),
		]);
		expect(JSON.stringify([events, audit, rows, cases, history])).not.toMatch(/Ada|Byron|gmail/i);
		expect(JSON.stringify(events)).not.toMatch(/82-|gold nib\. |hld_/);
	});

	test('is told to nobody whose name is not verified', async () => {
		await makeBrand(stage.world, 'org_halden', 'Halden', {mark: {decision: null}});
		await stage.send();
		expect(await stage.world.storage.db.select().from(stage.world.storage.tables.webhookEvents)).toEqual([]);
	});

	test('gets a letter that holds nothing the sender wrote, in their language, three a day at most', async () => {
		const contact = {name: 'X', email: 'victim@example.org', language: 'de-AT'};
		for (let n = 0; n < 5; n++)
			await stage.send({contact, offer: {...reportOf().offer, listing: `${n}`, title: 'BUY PILLS AT spam.example'}});
		const letters = await stage.mails();
		expect(letters).toHaveLength(3);
		expect(letters[0]).toMatchObject({to: 'victim@example.org', subject: expect.stringContaining('Ihre Meldung')});
		expect(letters.map(({text}) => text).join()).not.toMatch(/PILLS|spam/);
	});

	test('confirms the address by the button of the page; opening the link, even with HEAD, does nothing', async () => {
		const sent = await stage.send();
		const letter = await letterTo(stage.world, sent.email);
		const link = linkIn(letter?.text ?? '');
		expect(letter?.text).not.toContain(sent.secret);
		const page = await stage.app.request(link);
		expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Is this address yours?')]);
		await stage.app.request(link, {method: 'HEAD'});
		expect((await stage.see(sent)).contactConfirmed).toBe(false);
		expect((await stage.confirm(sent)).status).toBe(200);
		expect(await stage.see(sent)).toMatchObject({
			contactConfirmed: true,
			acts: expect.not.arrayContaining(['confirm-contact']),
		});
		expect((await stage.confirm(sent)).status).toBe(200);
		expect(await (await stage.app.request(link)).text()).toContain('is confirmed');
	});

	test('is not confirmed by a link that is not whole, of another report, or pressed on another site', async () => {
		const [sent, other] = [await stage.send(), await stage.send()];
		const link = linkIn((await letterTo(stage.world, sent.email))?.text ?? '');
		const foreign = link.replace(sent.receipt.report, other.receipt.report);
		for (const path of [link.slice(0, -1), foreign, link.replace(/token=.*/, ''), link.replace(/token=.*/, 'token=')])
			expect((await stage.app.request(path, {method: 'POST'})).status).toBe(404);
		const crossed = await stage.app.request(link, {method: 'POST', headers: {'sec-fetch-site': 'cross-site'}});
		expect(crossed.status).toBe(403);
		expect((await stage.see(sent)).contactConfirmed).toBe(false);
	});

	test('has letters sent again three a day at most, from however many reports, until the button of one is pressed', async () => {
		const contact = {name: 'X', email: 'victim@example.org', language: 'en'};
		const sent = [];
		for (let n = 0; n < 2; n++) sent.push(await stage.send({contact, offer: {...reportOf().offer, listing: `${n}`}}));
		for (let hour = 0; hour < 5; hour++) {
			stage.world.clock.pass(3_600_001);
			for (const each of sent) expect((await stage.act(each, 'confirm')).status).toBe(204);
		}
		expect(await stage.mails()).toHaveLength(3);
		stage.world.clock.pass(86_400_000);
		await Promise.all(sent.flatMap(each => [stage.act(each, 'confirm'), stage.act(each, 'confirm')]));
		expect(await stage.mails()).toHaveLength(5);
		for (const each of sent) await stage.confirm(each);
		for (let n = 3; n < 6; n++) await stage.send({contact, offer: {...reportOf().offer, listing: `${n}`}});
		expect(await stage.mails()).toHaveLength(8);
	});

	test('has the letter sent again once an hour', async () => {
		const sent = await stage.send();
		expect((await stage.act(sent, 'confirm')).status).toBe(409);
		stage.world.clock.pass(3_600_001);
		expect((await stage.act(sent, 'confirm')).status).toBe(204);
		expect((await stage.act(sent, 'confirm')).status).toBe(409);
		expect(await stage.mails()).toHaveLength(2);
	});
});

describe('what was reported before', () => {
	const purchase = {...reportOf().purchase, orderNumber: '77-0001'};
	const ada = {name: 'Ada', email: 'ada.one@gmail.com'};

	test('is told to nobody who names the address or the order of another: their report is taken like any', async () => {
		const buyer = await stage.send({contact: ada, purchase});
		await stage.confirm(buyer);
		const [foreign] = (await Promise.all([
			stage.send({contact: {name: 'B', email: 'AdaOne+2@googlemail.com'}, purchase}),
			stage.send({contact: null, demand: {kind: 'none'}, purchase: {...purchase, orderNumber: '77 0001'}}),
		])) as [Sent, Sent];
		const stranger = await stage.send();
		const shape = async (sent: Sent) => {
			const {id, receivedAt, ...seen} = await stage.see(sent);
			return {...seen, offer: null};
		};
		expect(await shape(foreign)).toEqual(await shape(stranger));
		expect((await stage.act(foreign, 'confirm')).status).toBe((await stage.act(stranger, 'confirm')).status);
	});

	test('does not keep the buyer out when a tip named the order first', async () => {
		await stage.send({contact: null, demand: {kind: 'none'}, purchase});
		await stage.send({contact: {name: 'B', email: 'somebody.else@gmail.com'}, purchase});
		const buyer = await stage.send({contact: ada, purchase});
		await stage.confirm(buyer);
		expect(await stage.see(buyer)).toMatchObject({state: 'received', contactConfirmed: true});
	});

	test('is told by the letter and its page to whose address it is; the same purchase counts once', async () => {
		const first = await stage.send({contact: ada, purchase});
		await stage.confirm(first);
		const again = await stage.send({contact: {name: 'Ada', email: 'AdaOne+2@googlemail.com'}, purchase});
		const letter = await letterTo(stage.world, again.email);
		expect(letter?.text).toContain('You reported about these goods before');
		expect(await (await stage.confirm(again)).text()).toContain('You reported this purchase before');
		expect(await stage.see(again)).toMatchObject({
			state: 'set_aside',
			setAside: expect.stringContaining('in the same case'),
		});
		expect((await stage.see(first)).state).toBe('received');
		// Another purchase is another matter
		const other = await stage.send({contact: ada, purchase: {...purchase, orderNumber: '77-0002'}});
		await stage.confirm(other);
		expect((await stage.see(other)).state).toBe('received');
	});

	test('is another matter without numbers too, when it was bought on another day or for another price', async () => {
		const carl = {name: 'Carl', email: 'carl.one@gmail.com'};
		const numberless = {...purchase, orderNumber: null};
		const stateOf = async (bought: Record<string, unknown> | null) => {
			const sent = await stage.send({contact: carl, purchase: bought, demand: {kind: bought ? 'refund' : 'none'}});
			await stage.confirm(sent);
			return (await stage.see(sent)).state;
		};
		expect(await stateOf(numberless)).toBe('received');
		expect(await stateOf(numberless)).toBe('set_aside');
		expect(await stateOf({...numberless, orderedOn: '2026-10-02'})).toBe('received');
		expect(await stateOf({...numberless, paid: {minor: 5900, currency: 'EUR'}})).toBe('received');
		expect(await stateOf(null)).toBe('received');
		expect(await stateOf(null)).toBe('set_aside');
	});
});
