import {beforeAll, describe, expect, test} from 'vitest';
import type {ReportView} from '../../../shared/reports/contract.ts';
import {makeWorld} from '../../worlds.ts';
import {letterTo, signUpAs, type Visitor} from '../accounts/people.ts';
import {said} from '../applications/parties.ts';
import {act, look, right} from '../casework/cases.ts';
import {makeReportStage, newReportSecret, type ReportStage, reportOf, type Sent} from './report-stage.ts';

let stage: ReportStage;
let rita: Visitor;
let ravi: Visitor;
beforeAll(async () => {
	const world = await makeWorld();
	stage = await makeReportStage(world);
	rita = await signUpAs(world, 'reviewer', 'rita@example.org', stage.app);
	ravi = await signUpAs(world, 'reviewer', 'ravi@example.org', stage.app);
	for (const each of [rita, ravi]) await said(each.send('/v1/reviews/calibration', {answers: right}));
}, 300_000);

let listings = 0;
const contact = {name: 'Eve', email: 'eve@gmail.com', language: 'en'};
async function report(confirmed = true, by = contact): Promise<Sent> {
	const sent = await stage.send({contact: by, offer: {...reportOf().offer, listing: `m${++listings}`}});
	if (confirmed) await stage.confirm(sent);
	return sent;
}
type Found = {measure: {id: string; kind: string; until: string | null} | null};
async function setAside(sent: Sent, by = rita, more: Record<string, unknown> = {}): Promise<Response> {
	const {version} = await look(by, sent.receipt.case);
	const body = {act: 'set-aside', version, report: sent.receipt.report, reason: 'a picture of another shop'};
	return by.send(`/v1/reviews/cases/${sent.receipt.case}`, {...body, unfounded: true, ...more});
}
const unfounded = (sent: Sent, by = rita) => said<Found>(setAside(sent, by));

describe('who reports without foundation', () => {
	test('is not held to what nobody confirmed: anybody may write another’s address', async () => {
		const victim = {...contact, email: 'victim@gmail.com'};
		for (let n = 0; n < 3; n++) expect((await unfounded(await report(false, victim))).measure).toBeNull();
	});

	test('is warned by letter, then suspended, appeals by the report’s secret, and is heard by another reviewer', async () => {
		const first = await report();
		expect((await unfounded(first)).measure).toBeNull();
		expect(await stage.see(first)).toMatchObject({state: 'set_aside', setAside: 'a picture of another shop'});
		expect((await setAside(first)).status).toBe(409);

		const second = await report();
		expect((await unfounded(second)).measure).toMatchObject({kind: 'warning', until: null});
		expect((await letterTo(stage.world, contact.email))?.subject).toContain('A warning');

		stage.world.clock.pass(3_600_000);
		const [third, fourth] = [await report(), await report()];
		await unfounded(third);
		const {measure} = await unfounded(fourth);
		expect(measure).toMatchObject({kind: 'suspension', until: '2026-12-22T13:00:00.000Z'});
		const refused = await stage.ask(newReportSecret(), 'POST', '/v1/reports', reportOf({contact}));
		expect([refused.status, await refused.json()]).toEqual([
			403,
			expect.objectContaining({type: '/problems/reporter-suspended', detail: expect.stringContaining('2026-12-22')}),
		]);

		const seen = await stage.see(fourth);
		expect(seen.measures.map(({kind}) => kind)).toEqual(['warning', 'suspension']);
		expect(seen.acts).toContain('appeal-measure');
		const path = `measures/${measure?.id}/appeal`;
		const reason = 'The picture is mine: I can show the original.';
		expect((await stage.act(first, path, {reason})).status).toBe(404);
		expect((await ravi.send(`/v1/reviews/measures/${measure?.id}`, {uphold: false, reason: 'x'})).status).toBe(409);
		expect(await said<ReportView>(stage.act(fourth, path, {reason}))).toMatchObject({
			acts: expect.not.arrayContaining(['appeal-measure']),
		});
		expect((await stage.act(fourth, path, {reason})).status).toBe(409);

		expect(await said(ravi.request('/v1/reviews/measures'))).toMatchObject({
			measures: [{id: measure?.id, appeal: reason, report: fourth.receipt.report, mayDecide: true}],
		});
		const decide = (by: Visitor) =>
			by.send(`/v1/reviews/measures/${measure?.id}`, {uphold: false, reason: 'The original is there'});
		expect((await decide(rita)).status).toBe(409);
		expect((await decide(ravi)).status).toBe(204);
		expect((await decide(ravi)).status).toBe(409);
		expect((await letterTo(stage.world, contact.email))?.subject).toContain('appeal was right');
		expect((await stage.see(fourth)).measures.at(-1)).toMatchObject({
			liftedAt: expect.any(String),
			decidedWhy: 'The original is there',
		});
		expect(await stage.see(fourth)).toMatchObject({state: 'received', setAside: null});
		expect((await stage.cases()).find(({id}) => id === fourth.receipt.case)).toMatchObject({state: 'submitted'});
		// What was lifted is not counted: the third and this one are the two after the warning
		expect((await unfounded(await report())).measure).toMatchObject({
			kind: 'suspension',
			until: '2026-12-22T13:00:00.000Z',
		});
	});

	test('is found so by nobody who has an interest, or saw another version; what led to nothing can be undone', async () => {
		const by = {...contact, email: 'carl@gmail.com'};
		const sent = await report(true, by);
		const {version} = await look(ravi, sent.receipt.case);
		expect((await setAside(sent, rita, {version: version + 1})).status).toBe(409);
		await act(ravi, sent.receipt.case, {act: 'step-aside', reason: 'I know the shop'});
		expect((await setAside(sent, ravi)).status).toBe(403);
		await unfounded(sent);
		await act(rita, sent.receipt.case, {act: 'restore', report: sent.receipt.report, reason: 'I erred'});
		expect((await stage.see(sent)).state).toBe('received');
		await unfounded(sent);
		const second = await report(true, by);
		expect((await unfounded(second)).measure).toMatchObject({kind: 'warning'});
		await act(rita, second.receipt.case, {act: 'restore', report: second.receipt.report, reason: 'I erred'}, 409);
	});

	test('is heard by a reviewer who passed the calibration', async () => {
		const by = {...contact, email: 'dora@gmail.com'};
		await unfounded(await report(true, by));
		const sent = await report(true, by);
		const {measure} = await unfounded(sent);
		await said(stage.act(sent, `measures/${measure?.id}/appeal`, {reason: 'The picture is mine, I took it myself.'}));
		const rosa = await signUpAs(stage.world, 'reviewer', 'rosa@example.org', stage.app);
		const body = {uphold: true, reason: 'It was another shop’s picture.'};
		expect(await said(rosa.send(`/v1/reviews/measures/${measure?.id}`, body), 403)).toMatchObject({
			type: '/problems/calibration-needed',
		});
		await said(ravi.send(`/v1/reviews/measures/${measure?.id}`, body), 204);
	});

	test('is told in no audit entry by name', async () => {
		const audit = await stage.world.storage.db.select().from(stage.world.storage.tables.audit);
		expect(audit.map(({act}) => act)).toEqual(
			expect.arrayContaining(['reporter.warning', 'reporter.suspension', 'reporter.lift']),
		);
		expect(JSON.stringify(audit)).not.toMatch(/eve@/i);
	});
});
