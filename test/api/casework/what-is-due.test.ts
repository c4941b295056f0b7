import {beforeAll, describe, expect, test} from 'vitest';
import {remedyDue} from '../../../api/casework/deciding/remedy-due.ts';
import type {RemedyRow, ReportRow} from '../../../api/casework/dossier/queries.ts';
import type {ReportFinding} from '../../../shared/cases/findings-contract.ts';
import {sumDue} from '../../../shared/service-desk/statutory-sum.ts';
import {lettersOf} from '../accounts/people.ts';
import type {Parties} from '../applications/parties.ts';
import {act, addReport, asHolder, findingsOf, look, makeCase, makeCaseParties, reportBody, tell} from './cases.ts';

const decidedAt = new Date('2026-12-01T12:00:00Z');
const bought: ReportFinding = {
	report: 'rep_1',
	ownUse: true,
	quantity: 1,
	paid: {minor: 20_000, currency: 'CNY'},
	loss: null,
	promise: null,
};
const reported = (body: Parameters<typeof reportBody>[0] = {}) =>
	({id: 'rep_1', body: reportBody(body), isTip: false, receivedAt: new Date('2026-11-22T12:00:00Z')}) as ReportRow;
const gave = (state: RemedyRow['state'], minor = 80_000) =>
	({state, due: {totals: [{jurisdiction: 'CN', amount: {minor, currency: 'CNY'}}]}}) as RemedyRow;

type Given = {
	body?: Parameters<typeof reportBody>[0];
	finding?: Partial<ReportFinding>;
	before?: readonly RemedyRow[];
};
const foundFor = ({body, finding, before = []}: Given) =>
	remedyDue(reported(body), {...bought, ...finding}, {nonDeception: null}, decidedAt, before);

const promise = {times: 10, words: 'Fake? Ten times the price.'};
const proved = {times: 10, snapshot: 'doc_1', seenOn: '2026-10-31'};
const cases: readonly [string, Given, number | string | null][] = [
	['three times the price on top of the price', {}, 80_000],
	['what was not shown to be paid is not taken from the claim', {finding: {paid: null}}, 'was not shown'],
	['a promise that only the reporter tells of adds nothing', {body: {promise}}, 80_000],
	['a promise that a reviewer found proved does', {body: {promise}, finding: {promise: proved}}, 220_000],
	['a promise seen after the purchase does not', {finding: {promise: {...proved, seenOn: '2026-11-02'}}}, 80_000],
	['where no law is known, nothing is due', {body: {country: 'AQ'}}, 'is not known here'],
	['who asked for nothing is told nothing', {body: {demand: {kind: 'none'}}}, null],
	['what was paid for a lifted decision is not due again', {before: [gave('paid')]}, 'given to you already'],
	['what another forum gave is not due again', {before: [gave('enforced')]}, 'given to you already'],
	['what was agreed in its place holds', {before: [gave('waived')]}, 'something else'],
	['what fell with its decision is due anew', {before: [gave('lifted')]}, 80_000],
	['of a larger sum the rest is due', {before: [gave('paid', 60_000)]}, 20_000],
	['what was paid in parts is counted together', {before: [gave('paid', 60_000), gave('paid', 20_000)]}, 'already'],
];

describe('what is due to a reporter', () => {
	test.each(cases)('%s', (_, given, expected) => {
		const found = foundFor(given);
		if (typeof expected === 'number') expect(sumDue(found.due)?.minor).toBe(expected);
		else expect(found).toEqual({due: null, why: expected && expect.stringContaining(expected)});
	});
});

describe('a case that is decided anew', () => {
	let parties: Parties;
	beforeAll(async () => {
		parties = await makeCaseParties();
	}, 120_000);

	test('owes nobody twice, tells those to whom nothing is due why, and says so in its statement', async () => {
		const {world, reviewers, operator} = parties;
		const [rita, ravi, rosa] = reviewers;
		const {case: id, reports} = await makeCase(world, 2);
		await addReport(world, {id}, reportBody({country: 'AQ'}), 'far@example.org');
		const seller = asHolder(parties, await tell(rita, id));
		await seller(`/v1/cases/${id}/answers`, {words: 'They are copies, we did not know.', admits: true});
		const findings = findingsOf(await look(rita, id));
		await act(rita, id, {act: 'propose', findings});
		const decided = await act(ravi, id, {act: 'confirm'});
		expect(decided.remedies.map(({report}) => report).sort()).toEqual(reports.toSorted());
		expect(decided.decisions[0]?.statement).toContain('A remedy is due to 2 reporters.');
		expect(decided.decisions[0]?.statement).toContain('To 1 reporter who asked for one nothing is due by it');
		const told = (await lettersOf(world)).find(
			({to, subject}) => to === 'far@example.org' && subject.startsWith('Decided'),
		);
		expect(told?.text).toContain('Nothing is due to you by this decision: the law of your country (AQ) is not known');

		await act(rita, id, {act: 'pay', report: reports[0]});
		await seller(`/v1/cases/${id}/appeal`, {reason: 'We did not admit anything of the kind.'});
		await act(rosa, id, {act: 'overturn', reason: 'The admission was about another offer.'});
		await seller(`/v1/cases/${id}/answers`, {words: 'Well, these are copies too.', admits: true});
		await act(rosa, id, {act: 'propose', findings: findingsOf(await look(rosa, id))});
		const anew = await act(operator, id, {act: 'confirm'});
		expect(anew.remedies.map(({report, state}) => `${report} ${state}`).sort()).toEqual(
			[`${reports[0]} paid`, `${reports[1]} due`, `${reports[1]} lifted`].sort(),
		);
	}, 60_000);
});
