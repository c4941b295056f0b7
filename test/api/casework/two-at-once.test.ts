import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Visitor} from '../accounts/people.ts';
import type {Parties} from '../applications/parties.ts';
import {overSockets} from '../over-sockets.ts';
import {act, asHolder, decideCounterfeit, findingsOf, look, makeCase, makeCaseParties, tell} from './cases.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-test-'));
let parties: Parties;
let close = async () => {};
beforeAll(async () => {
	parties = await makeCaseParties(path.join(folder, 'touchstone.db'));
	close = await overSockets(parties.app);
}, 120_000);
afterAll(async () => {
	await close();
	await parties.world.storage.close();
	rmSync(folder, {recursive: true, force: true});
});

type Sent = {visitor: Visitor; body: Record<string, unknown>};

/** Sends acts on one case at the same moment, each as the case was before; answers what came, by status. */
async function atOnce(id: string, ...all: Sent[]) {
	const {version} = await look(parties.reviewers[0], id);
	const answers = await Promise.all(
		all.map(async ({visitor, body}) => {
			const answer = await visitor.send(`/v1/reviews/cases/${id}`, {version, ...body});
			const said: {code?: string; type?: string; errors?: unknown[]} = await answer.json();
			return {status: answer.status, said, by: visitor};
		}),
	);
	const won = answers.filter(({status}) => status === 200);
	const lost = answers.filter(({status}) => status !== 200);
	expect(won).toHaveLength(1);
	for (const {status, said} of lost) {
		expect([status, said.type]).toEqual([409, '/problems/changed-meanwhile']);
		expect(said.errors).toEqual([{pointer: '/version', detail: expect.stringMatching(/^is \d+ now, and the state “/)}]);
	}
	return {winner: won[0]?.by};
}

/** A case of a seller of its own, which admitted it. */
let sellers = 700;
async function admitted() {
	const sellerId = String(++sellers);
	const made = await makeCase(parties.world, 2, {seller: `seller:aliexpress/${sellerId}`, sellerId});
	const secret = await tell(parties.reviewers[0], made.case);
	await asHolder(parties, secret)(`/v1/cases/${made.case}/answers`, {words: 'It is a copy.', admits: true});
	return {...made, secret, seller: `seller:aliexpress/${sellerId}` as const};
}

/** What stands in the data base about a case, counted. */
async function counted(id: string, seller: string) {
	const {db, tables} = parties.world.storage;
	const ofCase = async (table: 'caseVoices' | 'caseDecisions' | 'remedies' | 'caseEvents' | 'appeals') =>
		(await db.select().from(tables[table])).filter(row => row.case === id);
	const decided = await ofCase('caseDecisions');
	const ids = new Set(decided.map(row => row.id));
	const logged = await db.select().from(tables.logEntries);
	const mails = await db.select().from(tables.mails);
	return {
		voices: (await ofCase('caseVoices')).length,
		decisions: decided.length,
		publicDecisions: (await db.select().from(tables.decisions)).filter(row => row.seller === seller).length,
		warnings: (await db.select().from(tables.warnings)).filter(row => row.seller === seller).length,
		remedies: (await ofCase('remedies')).length,
		loggedDecisions: logged.filter(({kind, about}) => kind === 'decision' && about !== null && ids.has(about)).length,
		lettersOfDecision: mails.filter(({text}) => [...ids].some(each => text.includes(each))).length,
	};
}

const nothing = {
	voices: 0,
	decisions: 0,
	publicDecisions: 0,
	warnings: 0,
	remedies: 0,
	loggedDecisions: 0,
	lettersOfDecision: 0,
};
/** Two reporters, each with a letter and something due, and a letter to the brand; the seller was told by its store’s box. */
const once = {
	voices: 2,
	decisions: 1,
	publicDecisions: 1,
	warnings: 1,
	remedies: 2,
	loggedDecisions: 1,
	lettersOfDecision: 3,
};

describe('reviewers who press at the same moment', () => {
	test('two propose: one proposal waits, and the other reviewer is told to look again', async () => {
		const [rita, ravi] = parties.reviewers;
		const {case: id, seller} = await admitted();
		const body = {act: 'propose', findings: findingsOf(await look(rita, id))};
		await atOnce(id, {visitor: rita, body}, {visitor: ravi, body});
		expect(await counted(id, seller)).toEqual({...nothing, voices: 1});
	});

	test('two confirm, one of them by three presses: decided, warned, owed, logged and told once', async () => {
		const [rita, ravi, rosa] = parties.reviewers;
		const {case: id, seller} = await admitted();
		await act(rita, id, {act: 'propose', findings: findingsOf(await look(rita, id))});
		const body = {act: 'confirm'};
		const {winner} = await atOnce(id, ...[ravi, rosa, ravi, parties.operator, ravi].map(visitor => ({visitor, body})));
		const seen = await look(rita, id);
		expect(seen).toMatchObject({state: 'remedy_due', outcome: 'counterfeit'});
		expect(seen.voices.list.map(({reviewer}) => reviewer.id)).toEqual([rita.id, winner?.id]);
		expect(seen.warnings.map(({rule}) => rule)).toEqual([expect.stringMatching(/^Strike 1 of 3/)]);
		expect(await counted(id, seller)).toEqual(once);
	});

	test('one confirms and another objects: what the first did stands, whole', async () => {
		const [rita, ravi, rosa] = parties.reviewers;
		const {case: id, seller} = await admitted();
		await act(rita, id, {act: 'propose', findings: findingsOf(await look(rita, id))});
		const {winner} = await atOnce(
			id,
			{visitor: ravi, body: {act: 'object', reason: 'The admission is of another pen.'}},
			{visitor: rosa, body: {act: 'confirm'}},
		);
		expect(await counted(id, seller)).toEqual(winner === rosa ? once : {...nothing, voices: 2});
	});

	test('two find alone that it can not be decided: one decision', async () => {
		const [rita, ravi] = parties.reviewers;
		const {case: id, seller} = await admitted();
		const findings = findingsOf(await look(rita, id), {counterfeit: 'undecidable', basis: null});
		const body = {act: 'decide', findings};
		await atOnce(id, {visitor: rita, body}, {visitor: ravi, body});
		expect(await counted(id, seller)).toEqual({
			...once,
			voices: 1,
			warnings: 0,
			remedies: 0,
		});
	});

	test('one upholds and another overturns an appeal: one answer to it', async () => {
		const [, , rosa] = parties.reviewers;
		const {case: id, reports} = await admittedUndecided();
		const {secret} = await decideCounterfeit(parties, id);
		await asHolder(parties, secret)(`/v1/cases/${id}/appeal`, {reason: 'We sell what the brand sells us.'});
		const {winner} = await atOnce(
			id,
			{visitor: rosa, body: {act: 'uphold', reason: 'It was admitted.'}},
			{visitor: parties.operator, body: {act: 'overturn', reason: 'It was not shown.'}},
		);
		const seen = await look(rosa, id);
		expect(seen.appeals.map(({state}) => state)).toEqual([winner === rosa ? 'upheld' : 'overturned']);
		expect(seen.decisions.map(({liftedAt}) => liftedAt !== null)).toEqual([winner !== rosa]);
		expect(seen.remedies).toHaveLength(reports.length);
	});

	test('two cases of one seller are confirmed at once: each is decided, and together they are one strike', async () => {
		const [rita, ravi, rosa] = parties.reviewers;
		const one = await admitted();
		const other = await makeCase(parties.world, 1, {seller: one.seller, sellerId: one.seller.split('/')[1] ?? ''});
		const secret = await tell(rita, other.case);
		await asHolder(parties, secret)(`/v1/cases/${other.case}/answers`, {words: 'It is a copy.', admits: true});
		for (const id of [one.case, other.case])
			await act(rita, id, {act: 'propose', findings: findingsOf(await look(rita, id))});
		await Promise.all([act(ravi, one.case, {act: 'confirm'}), act(rosa, other.case, {act: 'confirm'})]);
		const {db, tables} = parties.world.storage;
		const warned = (await db.select().from(tables.warnings)).filter(({seller}) => seller === one.seller);
		expect(warned).not.toEqual([]);
		expect(new Set(warned.map(({rule}) => rule)).size).toBe(1);
		expect(await counted(one.case, one.seller)).toMatchObject({decisions: 1, publicDecisions: 2, remedies: 2});
	});
});

async function admittedUndecided() {
	const sellerId = String(++sellers);
	return makeCase(parties.world, 2, {seller: `seller:aliexpress/${sellerId}`, sellerId});
}
