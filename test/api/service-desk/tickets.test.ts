import {beforeAll, describe, expect, test} from 'vitest';
import {serviceDeskJobs} from '../../../api/service-desk/index.ts';
import {dayMs} from '../../../shared/clock.ts';
import type {TicketView} from '../../../shared/service-desk/contract.ts';
import {letterTo} from '../accounts/people.ts';
import {code, faults} from '../applications/application-state.ts';
import {said} from '../applications/parties.ts';
import {
	couponOffer,
	holding,
	makeCase,
	makeCoupon,
	makeLink,
	makeReport,
	makeTicketStage,
	newSecret,
	type TicketStage,
} from './ticket-stage.ts';

let stage: TicketStage;
beforeAll(async () => {
	stage = await makeTicketStage();
}, 60_000);

const refund = {kind: 'refund', sum: {minor: 2490, currency: 'EUR'}};

describe('the way of a ticket', () => {
	test('asked, answered, mediated, proposed, accepted, given, closed; each side is told by letter', async () => {
		const {seller, reviewers, world} = stage;
		const {reporter, path, id} = await stage.makeTicket('ada@example.org');
		expect((await letterTo(world, 'seller@example.org'))?.text).toContain('The pen is not what I ordered.');
		const taken = await said<TicketView>(seller.send(`${path}/messages`, {words: 'Which order is it?'}));
		expect(taken).toMatchObject({as: 'seller', state: 'assigned', report: null, waitsFor: 'reporter'});
		expect((await letterTo(world, 'ada@example.org'))?.text).toContain('Which order is it?');
		const answered = await said<TicketView>(reporter(`${path}/messages`, {words: 'Order 17.'}));
		expect(answered).toMatchObject({state: 'waiting', waitsFor: 'seller', as: 'reporter'});
		const mediated = await said<TicketView>(
			reviewers[0].send(`${path}/messages`, {words: 'Please send a photo.', asks: 'reporter'}),
		);
		expect(mediated).toMatchObject({as: 'mediator', state: 'waiting', waitsFor: 'reporter', isMediated: true});
		const proposed = await said<TicketView>(
			seller.send(`${path}/proposals`, {version: mediated.version, offer: refund, words: 'The price back.'}),
		);
		expect(proposed).toMatchObject({
			state: 'proposed',
			waitsFor: 'reporter',
			clock: {until: '2026-12-06T12:00:00.000Z'},
		});
		expect((await letterTo(world, 'ada@example.org'))?.text).toContain('A refund of 24.90 EUR');
		const proposal = proposed.proposals[0]?.id;
		const accepted = await said<TicketView>(reporter(`${path}/accept`, {version: proposed.version, proposal}));
		expect(accepted).toMatchObject({state: 'accepted', waitsFor: 'seller'});
		const given = await said<TicketView>(
			seller.send(`${path}/given`, {version: accepted.version, words: 'Paid today.'}),
		);
		expect(given).toMatchObject({state: 'accepted', waitsFor: 'reporter'});
		const paid = await said<TicketView>(reporter(`${path}/given`, {version: given.version}));
		expect(paid).toMatchObject({state: 'paid', waitsFor: null});
		const closed = await said<TicketView>(reporter(`${path}/close`, {version: paid.version, reason: 'Thank you.'}));
		expect(closed).toMatchObject({state: 'closed', acts: []});
		expect(closed.steps.map(({act}) => act)).toEqual([
			'open',
			'take',
			'say',
			'say',
			'propose',
			'accept',
			'say-given',
			'pay',
			'close',
		]);
		expect(closed.messages.map(({by}) => by)).toEqual(['reporter', 'seller', 'reporter', 'mediator']);
		// Closed, another may be opened
		await said(reporter('/v1/tickets', {words: 'Once more.'}), 201);
		expect(id).toMatch(/^tkt_/);
	});

	test('a seller without an account comes by the link of its case', async () => {
		const {about, path} = await stage.makeTicket();
		const link = holding(stage, await makeLink(stage, about));
		const {tickets} = await said<{tickets: TicketView[]}>(link('/v1/tickets'));
		expect(tickets.map(each => each.as)).toEqual(['seller']);
		const answered = await said<TicketView>(link(`${path}/messages`, {words: 'We look into it.'}));
		expect(answered).toMatchObject({state: 'assigned', as: 'seller'});
	});

	test('a newer proposal replaces the one before, which can not be accepted any more', async () => {
		const {reporter, path} = await stage.makeTicket();
		const one = await said<TicketView>(
			stage.seller.send(`${path}/proposals`, {version: 1, offer: refund, words: 'A.'}),
		);
		const two = await said<TicketView>(
			stage.seller.send(`${path}/proposals`, {version: 2, offer: {kind: 'words'}, words: 'Another pen.'}),
		);
		expect(two.proposals.map(({state}) => state)).toEqual(['replaced', 'open']);
		const old = {version: 3, proposal: one.proposals[0]?.id};
		expect(await code(reporter(`${path}/accept`, old))).toBe('409 not-now');
		const refused = await said<TicketView>(
			reporter(`${path}/refuse`, {version: 3, proposal: two.proposals[1]?.id, reason: 'I want the money.'}),
		);
		expect(refused).toMatchObject({state: 'refused', waitsFor: 'seller'});
		expect(refused.proposals[1]).toMatchObject({state: 'refused', answer: 'I want the money.'});
	});

	test('words of six at once all stand', async () => {
		const {reporter, path} = await stage.makeTicket();
		const all = await Promise.all(
			Array.from({length: 6}, (_, n) => reporter(`${path}/messages`, {words: `Word ${n}`})),
		);
		expect(all.map(({status}) => status)).toEqual(Array(6).fill(200));
		expect((await said<TicketView>(reporter(path))).messages).toHaveLength(7);
	});

	const runJobs = async () => {
		for (const job of serviceDeskJobs) await job.run(stage.world);
	};

	test('what nobody answers lapses', async () => {
		const {reporter, path} = await stage.makeTicket();
		await said(stage.seller.send(`${path}/proposals`, {version: 1, offer: refund, words: 'A.'}));
		stage.clock.pass(14 * dayMs);
		await runJobs();
		const lapsed = await said<TicketView>(reporter(path));
		expect(lapsed).toMatchObject({state: 'waiting', waitsFor: 'seller', proposals: [{state: 'lapsed'}]});
	});

	test('what is given closes by itself after thirty days, and not before', async () => {
		const {reporter, path} = await stage.makeTicket();
		const {proposals} = await said<TicketView>(
			stage.seller.send(`${path}/proposals`, {version: 1, offer: refund, words: 'A.'}),
		);
		await said(reporter(`${path}/accept`, {version: 2, proposal: proposals[0]?.id}));
		await said(reporter(`${path}/given`, {version: 3}));
		stage.clock.pass(29 * dayMs);
		await runJobs();
		expect(await said(reporter(path))).toMatchObject({state: 'paid'});
		stage.clock.pass(dayMs);
		await runJobs();
		const closed = await said<TicketView>(reporter(path));
		expect(closed).toMatchObject({state: 'closed', proposals: [{state: 'accepted'}]});
		expect(closed.steps.at(-1)).toMatchObject({by: 'system', act: 'close'});
		// Closed, another may be opened
		await said(reporter('/v1/tickets', {words: 'Once more.'}), 201);
	});

	test('a coupon whose code is out closes its ticket, and stays good', async () => {
		const expiresAt = `${new Date(stage.world.now().getTime() + 90 * dayMs).toISOString().slice(0, 19)}Z`;
		const {reporter, ticketPath, path} = await makeCoupon(stage, {expiresAt});
		stage.clock.pass(30 * dayMs);
		await runJobs();
		expect(await said(reporter(ticketPath))).toMatchObject({state: 'closed', coupon: {state: 'good'}});
		expect(await said(stage.seller.request(path))).toMatchObject({state: 'good'});
	});
});

describe('who may what', () => {
	test('a ticket is not there for anybody else, and the reporter’s report is not told to the seller', async () => {
		const {path, report} = await stage.makeTicket();
		const other = holding(stage, (await makeReport(stage, await makeCase(stage, 'other.example'))).secret);
		expect(await code(other(path))).toBe('404 not-found');
		expect(await code(holding(stage, newSecret('tsr'))(path))).toBe('404 not-found');
		expect(await code(stage.owner.request(path))).toBe('404 not-found');
		expect(await (await stage.seller.request(path)).text()).not.toContain(report.id);
	});

	test('the seller neither accepts nor closes; the reporter proposes nothing', async () => {
		const {path, reporter} = await stage.makeTicket();
		const proposed = await said<TicketView>(
			stage.seller.send(`${path}/proposals`, {version: 1, offer: refund, words: 'A.'}),
		);
		const proposal = proposed.proposals[0]?.id;
		expect(await code(stage.seller.send(`${path}/accept`, {version: 2, proposal}))).toBe('403 not-allowed');
		expect(await code(stage.seller.send(`${path}/close`, {version: 2, reason: 'x'}))).toBe('403 not-allowed');
		expect(await code(reporter(`${path}/proposals`, {version: 2, offer: refund, words: 'A.'}))).toBe('403 not-allowed');
	});

	test('who confirmed no address asks nobody, and learns nothing of the case by trying', async () => {
		for (const accepted of [true, false]) {
			const about = await makeCase(stage, 'shop.example', {accepted});
			const {id, secret} = await makeReport(stage, about, null);
			const tip = holding(stage, secret);
			expect(await code(tip('/v1/tickets', {words: 'Hello'}))).toBe('409 not-now');
			expect(await said(tip(`/v1/reports/${id}/tickets`))).toEqual({tickets: [], mayOpen: false});
		}
	});

	test('before the case is accepted nobody is asked; a second one of the same report is refused', async () => {
		const early = await makeReport(stage, await makeCase(stage, 'shop.example', {state: 'submitted', accepted: false}));
		expect(await code(holding(stage, early.secret)('/v1/tickets', {words: 'Hello'}))).toBe('409 not-now');
		const {reporter} = await stage.makeTicket();
		expect(await code(reporter('/v1/tickets', {words: 'Again'}))).toBe('409 already-there');
	});

	test('a reviewer opens one by naming the report, and not without', async () => {
		const about = await makeCase(stage, 'shop.example');
		const report = await makeReport(stage, about);
		const [reviewer] = stage.reviewers;
		expect(await faults(reviewer.send('/v1/tickets', {words: 'Both of you'}))).toEqual(['/report']);
		const opened = await said<TicketView>(
			reviewer.send('/v1/tickets', {report: report.id, words: 'Both of you: talk to each other.'}),
			201,
		);
		expect(opened).toMatchObject({as: 'mediator', isMediated: true, waitsFor: 'seller'});
	});
});

describe('bad input', () => {
	test.each([
		['a coupon for tomorrow', couponOffer({expiresAt: '2026-11-23T00:00:00Z'}), '/offer/expiresAt'],
		['a coupon of nothing', couponOffer({value: {minor: 0, currency: 'EUR'}}), '/offer/value'],
		['a sum with a part of a cent', {kind: 'refund', sum: {minor: 10.5, currency: 'EUR'}}, '/offer/sum/minor'],
		['a sum below nothing', {kind: 'refund', sum: {minor: -1, currency: 'EUR'}}, '/offer/sum/minor'],
		['a currency that is none', {kind: 'refund', sum: {minor: 1, currency: 'XYZ'}}, '/offer/sum/currency'],
		['a minimum of another currency', couponOffer({minimum: {minor: 1, currency: 'USD'}}), '/offer/minimum'],
		['another kind', {kind: 'gift'}, '/offer/kind'],
	])('%s is told by its pointer', async (_, offer, pointer) => {
		const {path} = await stage.makeTicket();
		expect(await faults(stage.seller.send(`${path}/proposals`, {version: 1, offer, words: 'A.'}))).toEqual([pointer]);
	});

	test('signs that nobody sees are kept, and named in the letter', async () => {
		const {path, reporter} = await stage.makeTicket('eve@example.org');
		await said(stage.seller.send(`${path}/messages`, {words: 'refund\u202e now\u200b'}));
		expect((await letterTo(stage.world, 'eve@example.org'))?.text).toContain('refund⟨U+202E⟩ now⟨U+200B⟩');
		expect((await said<TicketView>(reporter(path))).messages.at(-1)?.words).toBe('refund\u202e now\u200b');
	});

	test('a version that is gone says which one it is', async () => {
		const {path} = await stage.makeTicket();
		await said(stage.seller.send(`${path}/take`, {version: 1}));
		expect(await faults(stage.seller.send(`${path}/proposals`, {version: 1, offer: refund, words: 'A.'}))).toEqual([
			'/version',
		]);
	});
});
