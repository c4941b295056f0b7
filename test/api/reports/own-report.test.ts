import {beforeEach, describe, expect, test} from 'vitest';
import {caseById, moveCase} from '../../../api/casework/index.ts';
import type {CaseAct} from '../../../shared/cases/states.ts';
import type {ReportView} from '../../../shared/reports/contract.ts';
import {letterTo} from '../accounts/people.ts';
import {said} from '../applications/parties.ts';
import {makeReportStage, newReportSecret, type ReportStage, type Sent} from './report-stage.ts';

let stage: ReportStage;
beforeEach(async () => {
	stage = await makeReportStage();
});

/** As reviewers would. */
async function move(sent: Sent, act: CaseAct, more: Record<string, unknown> = {}) {
	const row = await caseById(stage.world.storage, sent.receipt.case);
	if (!row) throw new Error('the case is there');
	return moveCase(stage.world, row, {act, role: 'reviewer', actor: 'usr_rita', ...more});
}

/** A report whose sender pressed the button of the letter. */
async function sendConfirmed(more: Record<string, unknown> = {}): Promise<Sent> {
	const sent = await stage.send(more);
	await stage.confirm(sent);
	return sent;
}

async function askQuestion({receipt}: Sent, words: string): Promise<string> {
	const {storage, newId, now} = stage.world;
	const id = newId('qst');
	const row = {id, case: receipt.case, report: receipt.report, words, askedBy: 'usr_rita', askedAt: now()};
	await storage.atomically(tx => [tx.insert(storage.tables.reportQuestions).values(row)]);
	return id;
}

describe('a reporter', () => {
	test('sees where the case stands, with its clock and where the figure comes from', async () => {
		const sent = await sendConfirmed();
		expect(await stage.see(sent)).toMatchObject({
			id: sent.receipt.report,
			case: sent.receipt.case,
			state: 'received',
			caseState: 'submitted',
			clock: {
				due: 'a reviewer accepts or refuses',
				until: '2026-12-01T12:00:00.000Z',
				source: expect.stringContaining('art. 14'),
			},
			contactConfirmed: true,
			steps: [{by: 'reporter', act: 'open', state: 'submitted'}],
			acts: ['add-evidence', 'withdraw'],
			measures: [],
		});
	});

	test('opens no report but by its own secret', async () => {
		const [sent, other] = [await stage.send(), await stage.send()];
		for (const secret of [other.secret, newReportSecret()])
			for (const [method, path, body] of [
				['GET', '', undefined],
				['POST', '/evidence', {words: 'more'}],
				['POST', '/answers', {question: 'x', words: 'y'}],
				['POST', '/withdraw', {}],
				['POST', '/appeal', {reason: 'that is not right at all'}],
				['POST', '/remedy', {got: 'paid'}],
				['POST', '/confirm', undefined],
			] as const)
				expect((await stage.ask(secret, method, `/v1/reports/${sent.receipt.report}${path}`, body)).status).toBe(404);
	});

	test('sees nothing of other reporters', async () => {
		const sent = await sendConfirmed();
		const other = await stage.send({facts: 'A secret of somebody else entirely, as it were.'});
		await said(stage.act(other, 'evidence', {words: 'my own words'}), 201);
		const text = JSON.stringify(await stage.see(sent));
		expect(text).not.toMatch(/secret of somebody|my own words/);
		expect(text).not.toContain(other.receipt.report);
	});

	test('adds evidence with photos, which are uploaded by the same secret', async () => {
		const sent = await stage.send();
		const sha256 = 'b'.repeat(64);
		const {evidence, photos} = await said<{evidence: string; photos: {id: string}[]}>(
			stage.act(sent, 'evidence', {words: 'The label from behind', photos: [{place: 0, sha256, bytes: 10}]}),
			201,
		);
		const seen = await stage.see(sent);
		expect(seen.evidence).toEqual([{id: evidence, at: expect.any(String), words: 'The label from behind'}]);
		expect(seen.photos).toEqual([{id: photos[0]?.id, evidence, place: 0, sha256, state: 'expected', problem: null}]);
		expect((await stage.ask(sent.secret, 'GET', `/v1/photos/${photos[0]?.id}`)).status).toBe(200);
	});

	test('answers questions; with the last one the case goes back to the reviewers', async () => {
		const sent = await sendConfirmed();
		await move(sent, 'ask');
		const [first, second] = [await askQuestion(sent, 'Which colour?'), await askQuestion(sent, 'Which size?')];
		expect((await stage.see(sent)).acts).toContain('answer');
		const once = await said<ReportView>(stage.act(sent, 'answers', {question: first, words: 'Blue'}));
		expect(once).toMatchObject({caseState: 'incomplete'});
		expect((await stage.act(sent, 'answers', {question: first, words: 'Red'})).status).toBe(409);
		expect((await stage.act(sent, 'answers', {question: 'qst_none', words: 'Red'})).status).toBe(400);
		const done = await said<ReportView>(stage.act(sent, 'answers', {question: second, words: 'Small'}));
		expect(done).toMatchObject({caseState: 'submitted', questions: [{answer: 'Blue'}, {answer: 'Small'}]});
	});

	test('takes the report back: the case goes on with others, and ends with the last', async () => {
		const [first, second] = [await sendConfirmed(), await sendConfirmed()];
		expect(await said<ReportView>(stage.act(first, 'withdraw', {reason: 'I erred'}))).toMatchObject({
			state: 'withdrawn',
			caseState: 'submitted',
			acts: expect.not.arrayContaining(['withdraw', 'add-evidence']),
		});
		expect((await stage.see(second)).caseState).toBe('submitted');
		expect(JSON.stringify(await stage.see(second))).not.toContain('I erred');
		expect(await said<ReportView>(stage.act(second, 'withdraw', {}))).toMatchObject({caseState: 'withdrawn'});
		expect((await stage.act(second, 'withdraw', {})).status).toBe(409);
		// The goods may be reported anew, in another case
		expect((await stage.send()).receipt).toMatchObject({joined: false});
	});

	test('appeals a refusal once, within six months', async () => {
		const sent = await sendConfirmed();
		const reason = 'The label is plainly wrong: look at photo two.';
		expect((await stage.act(sent, 'appeal', {reason})).status).toBe(409);
		await move(sent, 'refuse', {reason: 'nothing shows it'});
		const refused = await stage.see(sent);
		expect(refused).toMatchObject({caseState: 'refused', appealUntil: '2027-05-24T12:00:00.000Z'});
		expect(refused.steps.at(-1)).toMatchObject({by: 'reviewer', act: 'refuse', reason: 'nothing shows it'});
		stage.world.clock.pass(184 * 86_400_000);
		expect((await stage.act(sent, 'appeal', {reason})).status).toBe(409);
		stage.world.clock.pass(-84 * 86_400_000);
		expect(await said<ReportView>(stage.act(sent, 'appeal', {reason}))).toMatchObject({
			caseState: 'appealed',
			appeal: {by: 'reporter', state: 'open'},
			acts: expect.not.arrayContaining(['appeal']),
		});
		expect((await stage.act(sent, 'appeal', {reason})).status).toBe(409);
	});

	test('says that the remedy came; the case is done when everybody has theirs', async () => {
		const [first, second, tip] = [await sendConfirmed(), await sendConfirmed(), await stage.send()];
		const {storage, newId, now} = stage.world;
		const {cases, caseDecisions, remedies} = storage.tables;
		await storage.atomically(tx => [
			tx.update(cases).set({state: 'remedy_due', decision: 'dec_1', outcome: 'counterfeit', openKey: null}),
			tx.insert(caseDecisions).values({
				id: 'dec_1',
				case: first.receipt.case,
				outcome: 'counterfeit',
				findings: {},
				statement: 'It is not genuine.',
				decidedBy: ['usr_rita', 'usr_ravi'],
				decidedAt: now(),
			}),
			...[first, second].map(({receipt}) =>
				tx.insert(remedies).values({
					id: newId('rmd'),
					case: receipt.case,
					report: receipt.report,
					decision: 'dec_1',
					due: {total: 1},
					state: 'due',
					since: now(),
				}),
			),
		]);
		expect(await stage.see(first)).toMatchObject({
			decision: {outcome: 'counterfeit', statement: 'It is not genuine.'},
			remedy: {state: 'due'},
			acts: expect.arrayContaining(['say-paid', 'say-enforced', 'appeal']),
		});
		expect(await stage.see(tip)).toMatchObject({
			caseState: null,
			decision: {outcome: 'counterfeit', statement: 'It is not genuine.'},
			remedy: null,
			acts: ['add-evidence', 'confirm-contact'],
		});
		expect(await said<ReportView>(stage.act(first, 'remedy', {got: 'paid', words: null}))).toMatchObject({
			state: 'remedied',
			caseState: 'remedy_due',
			remedy: {state: 'paid'},
		});
		expect((await stage.act(first, 'remedy', {got: 'paid'})).status).toBe(409);
		expect(await said<ReportView>(stage.act(second, 'remedy', {got: 'enforced'}))).toMatchObject({
			caseState: 'remedy_enforced',
		});
	});
});

describe('whoever did not confirm an address', () => {
	test('sees their own report and what is public: they may be the seller', async () => {
		const [tip, unconfirmed, buyer] = [
			await stage.send({contact: null, demand: {kind: 'none'}}),
			await stage.send(),
			await sendConfirmed(),
		];
		await move(buyer, 'accept');
		const {storage, newId, now} = stage.world;
		await storage.atomically(tx => [
			tx.insert(storage.tables.sellerAnswers).values({
				id: newId('ans'),
				case: buyer.receipt.case,
				notice: null,
				organization: 'org_pens',
				words: 'We bought them from a dealer.',
				admits: false,
				contests: true,
				documents: [],
				at: now(),
			}),
		]);
		expect(await stage.see(buyer)).toMatchObject({caseState: 'accepted', answers: [{admits: false}]});
		for (const sent of [tip, unconfirmed])
			expect(await stage.see(sent)).toMatchObject({
				state: 'received',
				caseState: null,
				clock: null,
				firstAnsweredAt: null,
				steps: [],
				answers: [],
				decision: null,
				appeal: null,
				acts: expect.arrayContaining(['add-evidence', 'withdraw']),
			});
	});

	test('takes nobody’s appeal away: each reporter with an address has one, and the others are told', async () => {
		const [tip, first, second] = [
			await stage.send({contact: null, demand: {kind: 'none'}}),
			await sendConfirmed(),
			await sendConfirmed(),
		];
		await move(first, 'refuse', {reason: 'nothing shows it'});
		const reason = 'The label is plainly wrong: look at photo two.';
		expect((await stage.act(tip, 'appeal', {reason})).status).toBe(409);
		expect(await said<ReportView>(stage.act(first, 'appeal', {reason}))).toMatchObject({caseState: 'appealed'});
		expect((await letterTo(stage.world, second.email))?.text).toContain('A reporter appeals');
		await move(first, 'uphold', {reason: 'it stays'});
		expect((await stage.act(first, 'appeal', {reason})).status).toBe(409);
		expect(await said<ReportView>(stage.act(second, 'appeal', {reason}))).toMatchObject({caseState: 'appealed'});
	});
});
