import {beforeAll, expect, test} from 'vitest';
import type {TicketView} from '../../../shared/service-desk/contract.ts';
import {code, faults} from '../applications/application-state.ts';
import {said} from '../applications/parties.ts';
import {
	couponOffer,
	dueOf,
	holding,
	makeCase,
	makeRemedy,
	makeReport,
	makeTicketStage,
	type TicketStage,
} from './ticket-stage.ts';

let stage: TicketStage;
beforeAll(async () => {
	stage = await makeTicketStage();
}, 60_000);

/** A ticket of somebody to whom 600.00 CNY is due, with a proposal. */
async function proposed(offer: unknown, settles: boolean) {
	const ticket = await stage.makeTicket();
	const remedy = await makeRemedy(stage, ticket.about, ticket.report.id, dueOf(60_000, 'CNY'));
	const asked = {version: 1, offer, settles, words: 'We are sorry.'};
	const view = await said<TicketView>(stage.seller.send(`${ticket.path}/proposals`, asked));
	const accept = (more: Record<string, unknown> = {}) =>
		ticket.reporter(`${ticket.path}/accept`, {version: 2, proposal: view.proposals[0]?.id, ...more});
	return {...ticket, remedy, view, accept};
}
const right = {minor: 60_000, currency: 'CNY'};

test('a coupon beside the sum leaves it due', async () => {
	const {accept, remedy, view, reporter, path} = await proposed(couponOffer(), false);
	expect(view.statutory).toMatchObject({sum: right, state: 'due', says: expect.stringContaining('600.00 CNY is due')});
	expect(view.proposals[0]).toMatchObject({stands: 'besides'});
	await said(accept());
	await said(reporter(`${path}/coupon`, {}));
	expect(await remedy()).toMatchObject({state: 'due'});
});

test('in place of the sum it is refused until the very sum is repeated and given up in words', async () => {
	const {accept, remedy, view, reporter, path} = await proposed(couponOffer(), true);
	expect(view.proposals[0]).toMatchObject({stands: 'instead'});
	expect(await code(accept())).toBe('409 statutory-sum-stays');
	expect(await faults(accept())).toEqual(['/insteadOfStatutory', '/sum']);
	for (const sum of [{minor: 59_999, currency: 'CNY'}, {minor: 60_000, currency: 'EUR'}, null])
		expect(await faults(accept({insteadOfStatutory: true, sum}))).toEqual(['/sum']);
	expect(await faults(accept({insteadOfStatutory: false, sum: right}))).toContain('/insteadOfStatutory');
	expect(await remedy()).toMatchObject({state: 'due'});
	await said(accept({insteadOfStatutory: true, sum: right}));
	// Not gone until what comes in its place is there
	expect(await remedy()).toMatchObject({state: 'offered'});
	await said(reporter(`${path}/coupon`, {}));
	expect(await remedy()).toMatchObject({
		state: 'waived',
		words: 'The reporter took a coupon of 10.00 EUR in place of 600.00 CNY, and repeated the sum.',
	});
});

test('giving up what nothing replaces is refused: nobody loses a sum by a slip', async () => {
	const {accept} = await proposed(couponOffer(), false);
	expect(await faults(accept({insteadOfStatutory: true, sum: right}))).toEqual(['/insteadOfStatutory']);
});

test('a refund of the whole sum pays it, and a smaller one stands beside it', async () => {
	const whole = await proposed({kind: 'refund', sum: right}, false);
	await said(whole.accept());
	expect(await whole.remedy()).toMatchObject({state: 'offered'});
	await said(whole.reporter(`${whole.path}/given`, {version: 3}));
	expect(await whole.remedy()).toMatchObject({state: 'paid'});
	const part = await proposed({kind: 'refund', sum: {minor: 59_999, currency: 'CNY'}}, false);
	await said(part.accept());
	await said(part.reporter(`${part.path}/given`, {version: 3}));
	expect(await part.remedy()).toMatchObject({state: 'due'});
});

test('accepted and never given: closed, it is due again', async () => {
	const {accept, remedy, reporter, path} = await proposed({kind: 'words'}, true);
	await said(accept({insteadOfStatutory: true, sum: right}));
	await said(reporter(`${path}/close`, {version: 3, reason: 'Nothing came.'}));
	expect(await remedy()).toMatchObject({state: 'due'});
});

test('a coupon whose ticket was closed before its code was shown is none: nobody has it and the sum', async () => {
	const {accept, remedy, reporter, path} = await proposed(couponOffer(), true);
	await said(accept({insteadOfStatutory: true, sum: right}));
	const closed = await said<TicketView>(reporter(`${path}/close`, {version: 3, reason: 'I want the money.'}));
	expect(closed).toMatchObject({coupon: {state: 'void'}, acts: []});
	expect(await remedy()).toMatchObject({state: 'due'});
	expect(await code(reporter(`${path}/coupon`, {}))).toBe('409 not-now');
	expect(await remedy()).toMatchObject({state: 'due'});
});

test('a coupon that expired before its code was shown pays nothing: closed, the sum is due', async () => {
	const {accept, remedy, reporter, path} = await proposed(couponOffer(), true);
	await said(accept({insteadOfStatutory: true, sum: right}));
	const before = stage.world.now().getTime();
	stage.clock.pass(Date.parse('2027-03-01T00:00:00Z') - before);
	expect(await code(reporter(`${path}/coupon`, {}))).toBe('409 coupon-expired');
	const seen = await said<TicketView>(reporter(path));
	expect(seen).toMatchObject({state: 'accepted', coupon: {state: 'expired'}});
	expect(seen.acts).not.toContain('take-coupon');
	await said(reporter(`${path}/close`, {version: 3, reason: 'It ran out.'}));
	expect(await remedy()).toMatchObject({state: 'due'});
	stage.clock.pass(before - stage.world.now().getTime());
});

test('a coupon that was shown stays good once its ticket is closed', async () => {
	const {accept, reporter, path} = await proposed(couponOffer(), false);
	await said(accept());
	await said(reporter(`${path}/coupon`, {}));
	const closed = await said<TicketView>(reporter(`${path}/close`, {version: 4, reason: 'Thank you.'}));
	expect(closed).toMatchObject({coupon: {state: 'good'}, acts: ['take-coupon']});
	expect(await said(reporter(`${path}/coupon`, {}))).toMatchObject({state: 'good'});
});

const stateOfCase = async (id: string) => {
	const {db, tables} = stage.world.storage;
	return (await db.select().from(tables.cases)).find(row => row.id === id)?.state;
};

test('before a decision, what settles everything and was given settles the case of this one reporter', async () => {
	const ticket = await stage.makeTicket();
	const offer = {kind: 'refund', sum: {minor: 2490, currency: 'EUR'}};
	const asked = {version: 1, offer, settles: true, words: 'All of it back.'};
	const {proposals} = await said<TicketView>(stage.seller.send(`${ticket.path}/proposals`, asked));
	await said(ticket.reporter(`${ticket.path}/accept`, {version: 2, proposal: proposals[0]?.id}));
	expect(await stateOfCase(ticket.about)).toBe('seller_notified');
	await said(ticket.reporter(`${ticket.path}/given`, {version: 3}));
	expect(await stateOfCase(ticket.about)).toBe('settled');
});

test('what settles everything for one of two reporters settles their report, and the case goes on for the other', async () => {
	const ticket = await stage.makeTicket();
	const other = await makeReport(stage, ticket.about);
	const asked = {
		version: 1,
		offer: {kind: 'refund', sum: {minor: 2490, currency: 'EUR'}},
		settles: true,
		words: 'All.',
	};
	const {proposals} = await said<TicketView>(stage.seller.send(`${ticket.path}/proposals`, asked));
	await said(ticket.reporter(`${ticket.path}/accept`, {version: 2, proposal: proposals[0]?.id}));
	await said(ticket.reporter(`${ticket.path}/given`, {version: 3}));
	expect(await stateOfCase(ticket.about)).toBe('seller_notified');
	const {db, tables} = stage.world.storage;
	const states = new Map((await db.select().from(tables.reports)).map(({id, state}) => [id, state]));
	expect([states.get(ticket.report.id), states.get(other.id)]).toEqual(['settled', 'received']);
});

test('after a decision the case’s remedies are paid once the last of its reporters has what is due', async () => {
	const decision = stage.world.newId('dec');
	const about = await makeCase(stage, 'shop.example', {state: 'remedy_due', decision});
	const owed = async () => {
		const report = await makeReport(stage, about);
		const remedy = await makeRemedy(stage, about, report.id, dueOf(60_000, 'CNY'), decision);
		const reporter = holding(stage, report.secret);
		const {id} = await said<TicketView>(reporter('/v1/tickets', {words: 'Please pay.'}), 201);
		const path = `/v1/tickets/${id}`;
		const asked = {version: 1, offer: {kind: 'refund', sum: right}, words: 'All of it.'};
		const {proposals} = await said<TicketView>(stage.seller.send(`${path}/proposals`, asked));
		await said(reporter(`${path}/accept`, {version: 2, proposal: proposals[0]?.id}));
		return {remedy, give: () => said(reporter(`${path}/given`, {version: 3}))};
	};
	const [first, second] = [await owed(), await owed()];
	await first.give();
	expect(await first.remedy()).toMatchObject({state: 'paid'});
	expect(await stateOfCase(about)).toBe('remedy_due');
	await second.give();
	expect(await stateOfCase(about)).toBe('remedy_paid');
	const {db, tables} = stage.world.storage;
	const events = (await db.select().from(tables.caseEvents)).filter(event => event.case === about);
	expect(events).toMatchObject([{act: 'pay', role: 'system'}]);
});

test('what stands beside everything settles no case', async () => {
	const ticket = await stage.makeTicket();
	const asked = {version: 1, offer: {kind: 'words'}, words: 'Another pen.'};
	const {proposals} = await said<TicketView>(stage.seller.send(`${ticket.path}/proposals`, asked));
	await said(ticket.reporter(`${ticket.path}/accept`, {version: 2, proposal: proposals[0]?.id}));
	await said(ticket.reporter(`${ticket.path}/given`, {version: 3}));
	expect(await stateOfCase(ticket.about)).toBe('seller_notified');
});
