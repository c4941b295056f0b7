import {beforeAll, describe, expect, test} from 'vitest';
import {openCasesOf} from '../../../api/cases/queries.ts';
import {liftIpNotices} from '../../../api/casework/ip/lift-ip-notices.ts';
import {endWaiting} from '../../../api/casework/jobs.ts';
import {letterTo} from '../accounts/people.ts';
import {type Parties, said} from '../applications/parties.ts';
import {makePdf} from '../documents/made-pdf.ts';
import {act, asHolder, day, look, makeCase, makeCaseParties, secretIn, someSecret, tell} from './cases.ts';

let parties: Parties;
beforeAll(async () => {
	parties = await makeCaseParties();
}, 120_000);

const ask = (path: string, init?: RequestInit) => parties.app.request(path, init) as Promise<Response>;

describe('the link of a notice', () => {
	test('shows the case, tells nobody its address, and proves nothing until its button is pressed', async () => {
		const [rita] = parties.reviewers;
		const {case: id} = await makeCase(parties.world);
		const secret = await tell(rita, id);
		const page = await ask(`/cases/${secret}`);
		expect(page.headers.get('referrer-policy')).toBe('no-referrer');
		expect(page.headers.get('x-robots-tag')).toContain('noindex');
		expect(page.headers.get('cache-control')).toBe('no-store');
		const text = await page.text();
		expect(text).toContain('I have read this notice');
		expect(text).toContain('glued, not riveted');
		expect(text).not.toMatch(/anna@mail|8123456789|Anna \d/);
		expect((await look(rita, id)).notices[0]?.reachedAt).toBeNull();
		const read = await ask(`/cases/${secret}/read`, {method: 'POST'});
		expect(read.status).toBe(303);
		expect((await look(rita, id)).notices[0]).toMatchObject({proof: 'link-confirmed'});
		expect((await ask(`/cases/${secret}/read`, {method: 'POST'})).status).toBe(303);
	}, 60_000);

	test('takes an answer with papers by a form, and says what is wrong with one', async () => {
		const [rita] = parties.reviewers;
		const {case: id} = await makeCase(parties.world);
		const secret = await tell(rita, id);
		const send = (fields: Record<string, string>, paper?: Uint8Array<ArrayBuffer>) => {
			const form = new FormData();
			for (const [name, value] of Object.entries(fields)) form.set(name, value);
			if (paper) form.set('papers', new File([paper], 'invoice.pdf'));
			return ask(`/cases/${secret}/answers`, {method: 'POST', body: form});
		};
		const short = await send({words: 'no', stance: 'contests'});
		expect(short.status).toBe(400);
		expect(await short.text()).toContain('10 characters at least');
		const bad = await send(
			{words: 'See the invoice of the distributor.', stance: 'contests'},
			new Uint8Array([1, 2, 3]),
		);
		expect(bad.status).toBe(415);
		expect((await look(rita, id)).answers).toEqual([]);
		const paper = Uint8Array.from(makePdf({}));
		expect((await send({words: 'See the invoice of the distributor.', stance: 'contests'}, paper)).status).toBe(303);
		const seen = await look(rita, id);
		expect(seen).toMatchObject({
			state: 'answered',
			answers: [{contests: true, admits: false}],
			notices: [{proof: 'answered'}],
		});
		const [document] = seen.answers[0]?.documents ?? [];
		expect((await rita.request(`/v1/reviews/cases/${id}/documents/${document}`)).status).toBe(200);
	}, 60_000);

	test('takes no more bytes than its form needs', async () => {
		const {case: id} = await makeCase(parties.world);
		const secret = await tell(parties.reviewers[0], id);
		const words = new URLSearchParams({reason: 'x'.repeat(300_000)});
		expect((await ask(`/cases/${secret}/appeal`, {method: 'POST', body: words})).status).toBe(413);
	}, 60_000);

	test('opens no other case, and a wrong one opens none', async () => {
		const [rita] = parties.reviewers;
		const {case: id} = await makeCase(parties.world);
		const {case: other} = await makeCase(parties.world);
		const secret = await tell(rita, id);
		await asHolder(parties, secret)(`/v1/cases/${other}`, undefined, 404);
		expect((await ask(`/cases/${someSecret()}`)).status).toBe(404);
		expect((await ask('/cases/none')).status).toBe(404);
		expect(await asHolder(parties, secret)<{cases: {id: string}[]}>('/v1/cases')).toMatchObject({cases: [{id}]});
	}, 60_000);
});

test('who was told and says nothing is silent; who was never reached is not, and is never found to sell counterfeits', async () => {
	const {world, clock, reviewers} = parties;
	const [rita, ravi] = reviewers;
	const {case: told} = await makeCase(world);
	const {case: lost} = await makeCase(world);
	const secret = await tell(rita, told);
	await tell(rita, lost);
	await asHolder(parties, secret)(`/v1/cases/${told}/read`, {});
	clock.pass(6 * day);
	await endWaiting(world);
	expect((await look(rita, told)).state).toBe('silent');
	expect((await look(rita, lost)).state).toBe('seller_notified');
	clock.pass(10 * day);
	await endWaiting(world);
	expect((await look(rita, lost)).state).toBe('not_reached');
	const examined = {
		act: 'file-examination',
		by: 'neutral',
		name: 'Laboratory',
		of: 'sample',
		result: 'counterfeit',
		words: 'a copy',
	};
	const filed = await act(rita, lost, examined);
	const basis = {is: 'examination', examination: filed.examinations[0]?.id};
	const findings = {...filed.draft, counterfeit: 'yes', basis, weighed: 'a copy'};
	expect(await act(ravi, lost, {act: 'propose', findings}, 422)).toMatchObject({
		errors: [{pointer: '/findings/counterfeit'}],
	});
	// The store’s own receipt is proof: then the time to answer begins
	const notice = (await look(rita, lost)).notices[0]?.id;
	expect(await act(rita, lost, {act: 'reach', notice, proof: 'receipt 17 of the message box'})).toMatchObject({
		state: 'seller_notified',
		notices: [{proof: 'store-receipt'}],
	});
}, 120_000);

test('an examination of the rights owner can be contested in its time, and waits then for an independent one', async () => {
	const {world, clock, reviewers} = parties;
	const [rita] = reviewers;
	const {case: id} = await makeCase(world);
	const secret = await tell(rita, id);
	const seller = asHolder(parties, secret);
	await seller(`/v1/cases/${id}/answers`, {words: 'They are genuine, see our licence.', contests: true});
	const examined = {
		act: 'file-examination',
		by: 'rights-owner',
		name: 'Halden',
		of: 'photos',
		result: 'counterfeit',
		words: 'a copy',
	};
	const filed = await act(rita, id, examined);
	const exam = filed.examinations[0]?.id;
	const contested = await seller(`/v1/cases/${id}/contest`, {
		examination: exam,
		words: 'Photos alone can not tell that.',
	});
	expect(contested.examinations[0]?.contestedAt).not.toBeNull();
	await seller(`/v1/cases/${id}/contest`, {examination: exam, words: 'Again.'}, 409);
	clock.pass(30 * day);
	const findings = {
		...(await look(rita, id)).draft,
		counterfeit: 'yes',
		basis: {is: 'examination', examination: exam},
		weighed: 'x',
	};
	expect(await act(rita, id, {act: 'propose', findings}, 422)).toMatchObject({
		errors: [{detail: expect.stringContaining('no independent test has answered')}],
	});
	await act(rita, id, {...examined, by: 'neutral', name: 'Laboratory'});
	await act(rita, id, {act: 'propose', findings});
}, 60_000);

test('a brand’s notice is forwarded, answered, published, and lifted when no suit is shown', async () => {
	const {world, clock, owner, brand, mark} = parties;
	const offer = {store: 'ebay', seller: '77', name: 'Pen Corner', url: 'https://www.ebay.com/itm/1', title: 'Pen'};
	const body = {
		brand,
		mark,
		offer,
		words: 'It bears our mark without our consent.',
		goodFaith: true,
		sellerEmail: 's@shop.example',
	};
	expect(await said(owner.send('/v1/ip-notices', {...body, mark: 'trm_none'}), 400)).toMatchObject({
		errors: [{pointer: '/mark'}],
	});
	const sent = await said<{id: string; case: string}>(owner.send('/v1/ip-notices', body), 201);
	const secret = secretIn((await letterTo(world, 's@shop.example'))?.text ?? '');
	expect(await (await ask(`/cases/${secret}`)).text()).toContain('Your statement');
	expect(
		(
			await ask(`/cases/${secret}/counter`, {
				method: 'POST',
				body: new URLSearchParams({words: 'We buy from your own distributor in Lyon.'}),
			})
		).status,
	).toBe(303);
	const answered = await said<{state: string; counter: string}>(ask(`/v1/ip-notices/${sent.id}`));
	expect(answered).toMatchObject({state: 'countered', counter: 'We buy from your own distributor in Lyon.'});
	clock.pass(14 * day);
	await liftIpNotices(world);
	expect(await said(ask(`/v1/ip-notices/${sent.id}`))).toMatchObject({state: 'countered'});
	clock.pass(2 * day);
	await liftIpNotices(world);
	expect(await said(ask(`/v1/ip-notices/${sent.id}`))).toMatchObject({state: 'lifted'});
	expect(await (await ask(`/notices/ip/${sent.id}`)).text()).toContain('Lifted: the seller answered');
	expect(await openCasesOf(world.storage, 'seller:ebay/77')).toEqual([]);
	await said(owner.send(`/v1/ip-notices/${sent.id}/suit`, {forum: 'Court', number: '1', filedOn: '2026-12-01'}), 409);
	const other = await said<{id: string; case: string}>(
		owner.send('/v1/ip-notices', {...body, offer: {...offer, url: 'https://www.ebay.com/itm/2'}}),
		201,
	);
	expect(
		await said(owner.send(`/v1/ip-notices/${other.id}/suit`, {forum: 'Court', number: '1', filedOn: '2026-12-01'})),
	).toMatchObject({
		state: 'suit-shown',
		suit: 'Court, 1, filed on 2026-12-01',
	});
	await act(parties.reviewers[0], other.case, {act: 'propose', findings: {counterfeit: 'yes', weighed: 'x'}}, 409);
}, 120_000);

test('a notice that arrives during an examination leaves the seller its five days, and nothing is found before', async () => {
	const {world, clock, reviewers} = parties;
	const [rita, ravi] = reviewers;
	const {case: id} = await makeCase(world);
	await tell(rita, id);
	await act(rita, id, {act: 'give-up', reason: 'Its box takes no messages.'});
	await act(rita, id, {act: 'test', reason: 'A laboratory looks at the sample.'});
	const notice = (await look(rita, id)).notices[0]?.id;
	const reached = await act(rita, id, {act: 'reach', notice, proof: 'receipt 18 of the message box'});
	expect(reached.state).toBe('under_test');
	const filed = await act(rita, id, {
		act: 'file-examination',
		by: 'neutral',
		name: 'Laboratory',
		of: 'sample',
		result: 'counterfeit',
		words: 'a copy',
	});
	const basis = {is: 'examination', examination: filed.examinations[0]?.id};
	const findings = {...filed.draft, counterfeit: 'yes', basis, weighed: 'a copy'};
	expect(filed.draft.counterfeit).toBe('undecidable');
	expect(await act(rita, id, {act: 'propose', findings}, 422)).toMatchObject({
		errors: [{pointer: '/findings/counterfeit', detail: expect.stringContaining('the seller may answer until')}],
	});
	clock.pass(day);
	const ended = await act(rita, id, {act: 'end-test', reason: 'The laboratory answered.'});
	expect(ended).toMatchObject({
		state: 'seller_notified',
		clock: {until: new Date(Date.parse(reached.since) + 5 * day).toISOString()},
	});
	await endWaiting(world);
	expect((await look(rita, id)).state).toBe('seller_notified');
	clock.pass(4 * day);
	await endWaiting(world);
	expect((await look(rita, id)).state).toBe('silent');
	await act(rita, id, {act: 'propose', findings});
	expect(await act(ravi, id, {act: 'confirm'})).toMatchObject({outcome: 'counterfeit'});
}, 60_000);
