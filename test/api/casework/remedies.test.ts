import {eq} from 'drizzle-orm';
import {beforeAll, describe, expect, test} from 'vitest';
import {abandonCases, closeCases, followRemedies} from '../../../api/casework/jobs.ts';
import type {RemedyState} from '../../../shared/cases/remedies.ts';
import {lettersOf} from '../accounts/people.ts';
import {type Parties, said} from '../applications/parties.ts';
import {act, asHolder, day, decideCounterfeit, findingsOf, look, makeCase, makeCaseParties, tell} from './cases.ts';

let parties: Parties;
beforeAll(async () => {
	parties = await makeCaseParties();
}, 120_000);

/** Writes down what became of the remedies of a case, one after another, as the service desk would. */
async function give(id: string, ...states: readonly RemedyState[]): Promise<void> {
	const {db, tables, atomically} = parties.world.storage;
	const rows = await db.select().from(tables.remedies).where(eq(tables.remedies.case, id));
	await atomically(tx =>
		rows.map((row, at) =>
			tx
				.update(tables.remedies)
				.set({state: states[at] ?? row.state})
				.where(eq(tables.remedies.id, row.id)),
		),
	);
}

const stateOf = async (id: string) => (await look(parties.reviewers[0], id)).state;

test('what is owed is waited for from the decision on, in the same change', async () => {
	const {case: id} = await makeCase(parties.world, 2);
	const {whole} = await decideCounterfeit(parties, id);
	expect(whole.state).toBe('remedy_due');
	expect(whole.events.slice(-2).map(({act, by, reason}) => [act, by, reason])).toEqual([
		['decide', 'reviewer', expect.any(String)],
		['owe', 'system', '2 remedies are due'],
	]);
	expect(whole.clock?.due).toBe('the remedy is given');
});

test('what is decided and owes nothing waits for nobody', async () => {
	const [rita] = parties.reviewers;
	const {case: id} = await makeCase(parties.world, 1);
	const secret = await tell(rita, id);
	await asHolder(parties, secret)(`/v1/cases/${id}/answers`, {words: 'They are genuine, see our licence.'});
	const findings = findingsOf(await look(rita, id));
	expect(await act(rita, id, {act: 'decide', findings})).toMatchObject({state: 'decided', clock: null});
	const {cases} = await said<{cases: {id: string}[]}>(rita.request('/v1/reviews/cases'));
	expect(cases.map(each => each.id)).not.toContain(id);
});

test('a case is not closed while something is owed', async () => {
	const {case: id} = await makeCase(parties.world, 1);
	await decideCounterfeit(parties, id);
	await act(parties.reviewers[0], id, {act: 'close', reason: 'enough'}, 409);
	parties.clock.pass(200 * day);
	await closeCases(parties.world);
	expect(await stateOf(id)).toBe('remedy_due');
});

describe('a case rests where all its remedies say', () => {
	test.each([
		[['paid', 'waived'], 'remedy_paid'],
		[['enforced', 'paid'], 'remedy_enforced'],
		[['waived', 'waived'], 'decided'],
		[['paid', 'offered'], 'remedy_due'],
	] as const)('%j: %s', async (states, rest) => {
		const {case: id} = await makeCase(parties.world, 2);
		await decideCounterfeit(parties, id);
		await give(id, ...states);
		await followRemedies(parties.world);
		expect(await stateOf(id)).toBe(rest);
	});

	test('also when it was given while somebody appealed, and the appeal fails', async () => {
		const {case: id} = await makeCase(parties.world, 1);
		const {secret} = await decideCounterfeit(parties, id);
		await asHolder(parties, secret)(`/v1/cases/${id}/appeal`, {reason: 'We were wrong to admit it, see the batch.'});
		await give(id, 'paid');
		await act(parties.reviewers[2], id, {act: 'uphold', reason: 'It was admitted.'});
		expect(await stateOf(id)).toBe('remedy_paid');
	});

	test('and a reviewer who writes down the last one as enforced says so for the case', async () => {
		const {case: id, reports} = await makeCase(parties.world, 2);
		await decideCounterfeit(parties, id);
		const [rita] = parties.reviewers;
		await act(rita, id, {act: 'enforce', report: reports[0], words: 'by the bank'});
		expect(await stateOf(id)).toBe('remedy_due');
		await act(rita, id, {act: 'pay', report: reports[1]});
		expect(await stateOf(id)).toBe('remedy_enforced');
	});
});

test('half a year after it ended, nothing is waited for: the case is closed', async () => {
	const {case: id} = await makeCase(parties.world, 1);
	await decideCounterfeit(parties, id);
	await give(id, 'paid');
	await followRemedies(parties.world);
	parties.clock.pass(182 * day);
	await closeCases(parties.world);
	expect(await stateOf(id)).toBe('remedy_paid');
	parties.clock.pass(2 * day);
	await closeCases(parties.world);
	expect(await stateOf(id)).toBe('closed');
});

test('what was asked for and did not come in 30 days ends the case, and its reporter is told', async () => {
	const [rita] = parties.reviewers;
	const {case: id, reports} = await makeCase(parties.world, 1);
	await act(rita, id, {act: 'ask', report: reports[0], question: 'Which order was it?'});
	parties.clock.pass(29 * day);
	await abandonCases(parties.world);
	expect(await stateOf(id)).toBe('incomplete');
	parties.clock.pass(2 * day);
	await abandonCases(parties.world);
	expect(await stateOf(id)).toBe('refused');
	const told = (await lettersOf(parties.world)).filter(({text}) => text.includes(id));
	expect(told.at(-1)?.text).toContain('did not come in 30 days');
});
