import {eq} from 'drizzle-orm';
import type * as v from 'valibot';
import {beforeAll, expect, test} from 'vitest';
import {reportById, settleReport} from '../../../api/reports/index.ts';
import {moveOwn} from '../../../api/reports/move-own.ts';
import type {CaseQueue as Queue} from '../../../shared/cases/contract-review.ts';
import {type Parties, said} from '../applications/parties.ts';
import {act, addReport, look, makeCase, makeCaseParties, reportBody} from './cases.ts';

let parties: Parties;
beforeAll(async () => {
	parties = await makeCaseParties();
}, 120_000);

const idsOf = async (id: string) => (await look(parties.reviewers[0], id)).sources.map(source => source.id).sort();

test('cases about one seller are joined, and the other ends; reports that are about something else go on apart', async () => {
	const [rita] = parties.reviewers;
	const one = await makeCase(parties.world, 2);
	const other = await makeCase(parties.world, 1);
	await act(rita, one.case, {act: 'join', other: one.case, reason: 'the same'}, 400);
	await act(rita, one.case, {act: 'join', other: other.case, reason: 'the same pen'});
	expect(await idsOf(one.case)).toEqual([...one.reports, ...other.reports].sort());
	expect((await look(rita, other.case)).state).toBe('withdrawn');
	const [gone = ''] = other.reports;
	await act(rita, one.case, {act: 'split', reports: [...one.reports, gone], reason: 'all of them'}, 400);
	await act(rita, one.case, {act: 'split', reports: [gone], reason: 'another pen'});
	expect(await idsOf(one.case)).toEqual(one.reports.toSorted());
	const begun = (await reportById(parties.world.storage, gone))?.case ?? '';
	expect(await look(rita, begun)).toMatchObject({state: 'submitted', sources: [{id: gone}]});
}, 60_000);

test('what goes on apart is named by its own offer as any case is, with signs that are not seen by their numbers', async () => {
	const {world, reviewers} = parties;
	const {case: id} = await makeCase(world, 1);
	const body = reportBody();
	const gone = await addReport(world, {id}, {...body, offer: {...body.offer, listing: '77', title: 'Pen \u202Eneuf'}});
	await act(reviewers[0], id, {act: 'split', reports: [gone], reason: 'another pen'});
	const {db, tables} = world.storage;
	const rows = await db.select().from(tables.cases).where(eq(tables.cases.listing, '77'));
	expect(rows).toMatchObject([{goods: 'listing:aliexpress/77', title: 'Pen ⟨U+202E⟩neuf'}]);
}, 60_000);

test('what a reporter does goes to the case in which the report is by then', async () => {
	const {world, reviewers} = parties;
	const {reports} = await makeCase(world, 2);
	const report = await reportById(world.storage, reports[0] ?? '');
	if (!report) throw new Error('it was written down');
	const seen: string[] = [];
	const moved = await moveOwn(world, report, async (row, now) => {
		seen.push(row.id, now.case);
		if (seen.length === 2) await act(reviewers[0], row.id, {act: 'split', reports: [report.id], reason: 'another pen'});
		return {act: 'add-evidence', role: 'reporter', actor: report.holder, inner: true};
	});
	expect(seen).toEqual([report.case, report.case, moved.id, moved.id]);
	expect(moved.id).not.toBe(report.case);
}, 60_000);

test('a report that is set aside counts no more until it is restored', async () => {
	const [rita] = parties.reviewers;
	const {case: id, reports} = await makeCase(parties.world, 2);
	const aside = await act(rita, id, {act: 'set-aside', report: reports[0], reason: 'it is about delivery'});
	expect(aside).toMatchObject({reports: 1});
	await act(rita, id, {act: 'set-aside', report: reports[0], reason: 'once more'}, 409);
	expect(await act(rita, id, {act: 'restore', report: reports[0], reason: 'it is about the goods'})).toMatchObject({
		reports: 2,
	});
	await act(rita, id, {act: 'restore', report: reports[0], reason: 'once more'}, 409);
}, 60_000);

test('a report whose sender was given what was agreed stands behind the case still, in the queue as on its page', async () => {
	const {world, reviewers} = parties;
	const {case: id, reports} = await makeCase(world, 2);
	const {storage} = world;
	await storage.atomically(tx => [settleReport(storage, tx, reports[0] ?? '')]);
	const {cases} = await said<v.InferOutput<typeof Queue>>(reviewers[0].request('/v1/reviews/cases'));
	expect(cases.find(each => each.id === id)?.reports).toBe(2);
	expect((await look(reviewers[0], id)).reports).toBe(2);
}, 60_000);

test('who steps aside has no voice in the case any more, and it is free again', async () => {
	const [rita, ravi] = parties.reviewers;
	const {case: id} = await makeCase(parties.world, 1);
	await act(rita, id, {act: 'take'});
	await act(rita, id, {act: 'step-aside', reason: 'my sister sells there'});
	const seen = await look(ravi, id);
	expect(seen.assignee).toBeNull();
	expect(seen.mayDecide).toBe('yes');
	const answer = await rita.send(`/v1/reviews/cases/${id}`, {version: seen.version, act: 'accept'});
	expect(await answer.json()).toMatchObject({type: '/problems/party-to-it'});
}, 60_000);
