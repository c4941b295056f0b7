import {beforeAll, expect, test} from 'vitest';
import {decisionsOf, openCasesOf, warningsOf} from '../../../api/cases/queries.ts';
import {shownDecisions} from '../../../api/cases/rules.ts';
import {lettersOf} from '../accounts/people.ts';
import type {Parties} from '../applications/parties.ts';
import {said} from '../applications/parties.ts';
import {act, asHolder, day, findingsOf, look, makeCase, makeCaseParties, tell} from './cases.ts';

const seller = 'seller:aliexpress/500';
let parties: Parties;
beforeAll(async () => {
	parties = await makeCaseParties();
}, 120_000);

const lettersAbout = async (words: string) =>
	(await lettersOf(parties.world)).filter(({subject}) => subject.includes(words));
const logged = async () => {
	const {storage} = parties.world;
	return (await storage.db.select().from(storage.tables.logEntries)).map(({kind}) => kind);
};

/** The newest decision as the seller's public record shows it. */
const shownDecision = async () => shownDecisions(await decisionsOf(parties.world.storage, seller))?.decisions?.at(-1);

test('three reports, one notice, an examination, two voices: a warning, three remedies, an appeal', async () => {
	const {world, reviewers, owner, clock} = parties;
	const [rita, ravi, rosa] = reviewers;
	const {case: id, reports} = await makeCase(world, 3);
	expect((await said<{cases: {id: string}[]}>(rita.request('/v1/reviews/cases'))).cases.map(each => each.id)).toContain(
		id,
	);
	await act(rita, id, {act: 'take'});
	const secret = await tell(rita, id);
	const asSeller = asHolder(parties, secret);

	// Looking proves nothing
	const seen = await asSeller(`/v1/cases/${id}`);
	expect(seen).toMatchObject({as: 'seller', state: 'seller_notified', reporters: 3, acts: ['read', 'answer']});
	expect(seen.said).toHaveLength(3);
	expect(JSON.stringify(seen)).not.toMatch(/anna@mail|8123456789|Anna|rep_|CNY|20000/);
	expect((await look(rita, id)).notices[0]?.reachedAt).toBeNull();
	expect(await openCasesOf(world.storage, seller)).toEqual([]);

	await asSeller(`/v1/cases/${id}/read`, {});
	expect(await openCasesOf(world.storage, seller)).toMatchObject([{id, closedAt: null, reporters: 3}]);
	const answered = await asSeller(`/v1/cases/${id}/answers`, {
		words: 'We buy from the brand’s own distributor.',
		contests: true,
	});
	expect(answered).toMatchObject({state: 'answered', acts: ['answer']});

	// The brand examines; the seller’s time to contest runs
	const filed = await said<{state: string}>(
		owner.send(`/v1/cases/${id}/examinations`, {
			name: 'Halden quality laboratory',
			of: 'sample',
			result: 'counterfeit',
			words: 'The clip is glued; ours are riveted since 1998.',
			statement: 'We declare that we did not make this pen.',
		}),
	);
	expect(filed.state).toBe('answered');
	const early = await look(rita, id);
	const basis = {is: 'examination', examination: early.examinations[0]?.id};
	const yes = findingsOf(early, {counterfeit: 'yes', basis, weighed: 'The laboratory’s words are clear.'});
	expect(await act(rita, id, {act: 'propose', findings: yes}, 422)).toMatchObject({
		errors: [{pointer: '/findings/basis'}],
	});
	clock.pass(8 * day);
	const proposed = await act(rita, id, {act: 'propose', findings: yes});
	expect(proposed.acts.find(each => each.act === 'confirm')).toMatchObject({
		may: false,
		why: {code: 'other-reviewer-needed'},
	});
	await act(rita, id, {act: 'confirm'}, 409);
	const decided = await act(ravi, id, {act: 'confirm', words: 'So do I.'});
	expect(decided).toMatchObject({state: 'remedy_due', outcome: 'counterfeit'});
	expect(decided.decisions[0]?.statement).toContain('rests on the examination by Halden quality laboratory');
	expect(decided.decisions[0]?.statement).toContain('2 reviewers decided');
	expect(decided.remedies).toHaveLength(3);
	expect(JSON.stringify(decided.remedies[0]?.due)).toContain('"minor":80000');
	expect(decided.warnings).toMatchObject([{rule: expect.stringContaining('Strike 1 of 3'), liftedAt: null}]);
	expect(await decisionsOf(world.storage, seller)).toMatchObject([
		{outcome: 'counterfeit', answer: 'We buy from the brand’s own distributor.', liftedAt: null},
	]);
	expect(await openCasesOf(world.storage, seller)).toMatchObject([{closedAt: expect.any(Date)}]);
	expect(await logged()).toEqual(expect.arrayContaining(['decision', 'warning']));
	const told = await lettersAbout('Decided:');
	expect(told.map(({to}) => to).filter(to => to.startsWith('reporter'))).toHaveLength(3);
	expect(told.map(({to}) => to)).toContain('halden@example.org');

	// Paid to one, and to the others: the case is done
	await act(rita, id, {act: 'pay', report: reports[0]});
	expect((await look(rita, id)).state).toBe('remedy_due');

	// The seller appeals; who spoke before has no voice in it
	const appealed = await asSeller(`/v1/cases/${id}/appeal`, {reason: 'The sample was not one of ours, see the batch.'});
	expect(appealed).toMatchObject({state: 'appealed', appeal: {state: 'open', by: 'seller'}});
	expect(await shownDecision()).toMatchObject({liftedAt: null, appeal: 'open'});
	await asSeller(`/v1/cases/${id}/appeal`, {reason: 'Once more, the sample was not one of ours.'}, 409);
	expect((await look(rita, id)).mayDecide).toBe('spoke-before');
	await act(rita, id, {act: 'uphold', reason: 'It was right.'}, 409);
	const upheld = await act(rosa, id, {act: 'uphold', reason: 'The batch is the one of the order.'});
	expect(upheld).toMatchObject({state: 'remedy_due', appeals: [{state: 'upheld'}]});
	expect(await shownDecision()).toMatchObject({liftedAt: null, appeal: 'upheld'});
	await said(owner.send(`/v1/cases/${id}/appeal`, {reason: 'The statement names our laboratory wrongly.'}));
	expect(await shownDecision()).toMatchObject({appeal: 'open'});
	await act(rosa, id, {act: 'overturn', reason: 'x'}, 409);
	const overturned = await act(parties.operator, id, {act: 'overturn', reason: 'The sample’s chain is not proved.'});
	expect(overturned).toMatchObject({state: 'reopened', outcome: null});
	expect(overturned.decisions[0]?.liftedAt).not.toBeNull();
	expect(overturned.remedies.map(({state}) => state).sort()).toEqual(['lifted', 'lifted', 'paid']);
	expect(await decisionsOf(world.storage, seller)).toMatchObject([{liftedAt: expect.any(Date)}]);
	expect(await shownDecision()).not.toHaveProperty('appeal');
	expect(await warningsOf(world.storage, seller)).toMatchObject([{liftedAt: expect.any(Date)}]);
	expect(await logged()).toEqual(
		expect.arrayContaining(['appeal.filed', 'appeal.decided', 'decision.lifted', 'warning.lifted']),
	);
	// Reopened and still behind it are three: it is shown again
	expect(await openCasesOf(world.storage, seller)).toMatchObject([{closedAt: null}]);
	// Who decided what was lifted has no voice in the new decision
	const none = findingsOf(overturned, {counterfeit: 'undecidable', basis: null, weighed: 'Nothing else proves it.'});
	await act(rita, id, {act: 'decide', findings: none}, 409);
	expect(await act(parties.operator, id, {act: 'decide', findings: none})).toMatchObject({
		state: 'decided',
		outcome: 'undecidable',
	});
}, 120_000);
