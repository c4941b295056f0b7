import {beforeAll, describe, expect, test} from 'vitest';
import type {ReportView} from '../../../shared/reports/contract.ts';
import {makeWorld} from '../../worlds.ts';
import {letterTo, signUpAs, type Visitor} from '../accounts/people.ts';
import {said} from '../applications/parties.ts';
import {makeReportStage, newReportSecret, type ReportStage, reportOf, type Sent} from './report-stage.ts';

let stage: ReportStage;
let rita: Visitor;
let ravi: Visitor;
beforeAll(async () => {
	const world = await makeWorld();
	stage = await makeReportStage(world);
	rita = await signUpAs(world, 'reviewer', 'rita@example.org', stage.app);
	ravi = await signUpAs(world, 'reviewer', 'ravi@example.org', stage.app);
}, 300_000);

let listings = 0;
const contact = {name: 'Eve', email: 'eve@gmail.com', language: 'en'};
async function report(confirmed = true, by = contact): Promise<Sent> {
	const sent = await stage.send({contact: by, offer: {...reportOf().offer, listing: `m${++listings}`}});
	if (confirmed) await stage.confirm(sent);
	return sent;
}
type Found = {measure: {id: string; kind: string; until: string | null} | null};
const unfounded = (sent: Sent, by = rita) =>
	said<Found>(by.send(`/v1/reviews/reports/${sent.receipt.report}/unfounded`, {reason: 'a picture of another shop'}));

describe('who reports without foundation', () => {
	test('is not held to what nobody confirmed: anybody may write another’s address', async () => {
		const victim = {...contact, email: 'victim@gmail.com'};
		for (let n = 0; n < 3; n++) expect((await unfounded(await report(false, victim))).measure).toBeNull();
	});

	test('is warned by letter, then suspended, appeals by the report’s secret, and is heard by another reviewer', async () => {
		const first = await report();
		expect((await unfounded(first)).measure).toBeNull();
		expect(await stage.see(first)).toMatchObject({state: 'set_aside', setAside: 'a picture of another shop'});
		expect((await rita.send(`/v1/reviews/reports/${first.receipt.report}/unfounded`, {reason: 'x'})).status).toBe(409);

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
		await report();
	});

	test('is told in no audit entry by name', async () => {
		const audit = await stage.world.storage.db.select().from(stage.world.storage.tables.audit);
		expect(audit.map(({act}) => act)).toEqual(
			expect.arrayContaining(['reporter.warning', 'reporter.suspension', 'reporter.lift']),
		);
		expect(JSON.stringify(audit)).not.toMatch(/eve@/i);
	});
});
