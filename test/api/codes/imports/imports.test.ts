import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {batchByNumber} from '../../../../api/codes/batches/queries.ts';
import {jobs} from '../../../../api/jobs/index.ts';
import type {CodeBatch} from '../../../../shared/codes/contract-batches.ts';
import type {CodeImport} from '../../../../shared/codes/contract-imports.ts';
import {said} from '../../applications/parties.ts';
import {
	begin,
	codeOf,
	codesFrom,
	errorsIn,
	finish,
	importFile,
	newBatch,
	put,
	type Stage,
	setStage,
} from './import-steps.ts';

let stage: Stage;
let batch: CodeBatch;
beforeEach(async () => {
	stage = await setStage();
	batch = await newBatch(stage);
});
afterEach(() => stage.world.storage.close());

const find = (code: string) => stage.world.codes.find(stage.brand, code);
const imported = (id: string) => said<CodeImport>(stage.owner.request(`/v1/imports/${id}`));
const batchNow = () => said<CodeBatch>(stage.owner.request(`/v1/batches/${batch.id}`));
const codeOfProblem = async (asked: Promise<Response>) => {
	const answer = await asked;
	const {type, detail}: {type: string; detail?: string} = await answer.json();
	return `${answer.status} ${type.slice('/problems/'.length)} ${detail ?? ''}`.trim();
};
const runJob = (name: string) => jobs.find(job => job.name === name)?.run(stage.world);

describe('an import', () => {
	test('registers nothing until it is finished, and then all: a code’s number is its line', async () => {
		const begun = await begin(stage, batch);
		expect(begun).toMatchObject({state: 'open', offset: 0, complete: false, ordinalsAfter: 0});
		const file = `code\n${codesFrom(1, 3)}`;
		expect(await said(put(stage, begun, file))).toMatchObject({
			state: 'open',
			offset: file.length,
			complete: true,
			lines: 4,
			good: 3,
			wrong: 0,
		});
		expect(find(codeOf(1))).toBeNull();
		expect(await finish(stage, begun)).toMatchObject({state: 'finished', good: 3, wrong: 0});
		expect([1, 2, 3].map(n => find(codeOf(n)))).toEqual([2, 3, 4].map(ordinal => ({batch: 1, ordinal})));
		expect(await batchNow()).toMatchObject({codes: 3, lastOrdinal: 4});
		const {webhookEvents, audit} = stage.world.storage.tables;
		expect(await stage.world.storage.db.select().from(webhookEvents)).toMatchObject([
			{kind: 'codes.imported', about: batch.id, data: {batch: batch.id, import: begun.id, codes: 3, wrong: 0}},
		]);
		const acts = (await stage.world.storage.db.select().from(audit)).map(({act}) => act);
		for (const act of ['codes.import.begun', 'codes.import.finishing', 'codes.import.finished'])
			expect(acts).toContain(act);
		// Asked again it says how it ended, and does nothing
		expect(await finish(stage, begun)).toMatchObject({state: 'finished', good: 3});
		expect((await batchNow()).codes).toBe(3);
	});

	test('goes on after the codes that are there', async () => {
		await importFile(stage, batch, codesFrom(1, 3));
		expect(await importFile(stage, batch, codesFrom(4, 2))).toMatchObject({ordinalsAfter: 3, state: 'finished'});
		expect(find(codeOf(5))).toEqual({batch: 1, ordinal: 5});
		expect(await batchNow()).toMatchObject({codes: 5, lastOrdinal: 5});
	});

	test('of NDJSON is like one of CSV', async () => {
		const file = `{"serial":"${codeOf(1)}"}\n{"serial":"${codeOf(2)}","made":2026}\n`;
		expect(await importFile(stage, batch, file, {format: 'ndjson', column: 'serial'})).toMatchObject({good: 2});
		expect(find(codeOf(2))).toEqual({batch: 1, ordinal: 2});
	});

	test('takes its file in any parts, and says where the next one begins', async () => {
		const begun = await begin(stage, batch);
		const file = `code\n${codesFrom(1, 50)}`;
		let offset = 0;
		for (const to of [2, 9, 100, 101, file.length]) {
			const part = file.slice(offset, to);
			const answer = await put(stage, begun, part, {offset, complete: to === file.length});
			offset = (await said<CodeImport>(Promise.resolve(answer.clone()))).offset;
			expect(Number(answer.headers.get('upload-offset'))).toBe(offset);
			// Whole lines only
			expect(file.slice(0, offset)).toMatch(/^$|\n$/);
			const head = await stage.owner.request(`/v1/imports/${begun.id}`, {method: 'HEAD'});
			expect(head.headers.get('upload-offset')).toBe(String(offset));
		}
		expect(await finish(stage, begun)).toMatchObject({state: 'finished', good: 50, lines: 51});
	});

	test('goes on only where it is', async () => {
		const begun = await begin(stage, batch);
		await said(put(stage, begun, codesFrom(1, 2), {complete: false}));
		const wrong = put(stage, begun, codesFrom(1, 2), {offset: 9});
		expect((await wrong).headers.get('upload-offset')).toBe('18');
		expect(await codeOfProblem(wrong)).toBe('409 wrong-offset The upload goes on at byte 18, not at 9');
		const answer = stage.owner.request(`/v1/imports/${begun.id}`, {method: 'PATCH', body: 'x'});
		expect(await codeOfProblem(answer)).toContain('400 invalid-request Upload-Offset must say');
	});

	test('is not finished before its file is complete', async () => {
		const begun = await begin(stage, batch);
		await said(put(stage, begun, codesFrom(1, 2), {complete: false}));
		expect(await codeOfProblem(stage.owner.send(`/v1/imports/${begun.id}/finish`))).toContain(
			'409 not-now The file is not complete: it goes on at byte 18',
		);
		expect(await said(put(stage, begun, '', {offset: 18}))).toMatchObject({complete: true});
		expect(await finish(stage, begun)).toMatchObject({state: 'finished', good: 2});
	});

	test('that is cancelled leaves nothing, and its numbers are given again', async () => {
		const begun = await begin(stage, batch);
		await said(put(stage, begun, codesFrom(1, 2)));
		await said(stage.owner.send(`/v1/imports/${begun.id}`, undefined, 'DELETE'), 204);
		expect(await imported(begun.id)).toMatchObject({state: 'cancelled'});
		expect(await codeOfProblem(put(stage, begun, 'x'))).toContain('409 not-now The import is cancelled');
		expect(await stage.world.storage.db.select().from(stage.world.storage.tables.codeRuns)).toEqual([]);
		expect((await importFile(stage, batch, codesFrom(1, 2))).ordinalsAfter).toBe(0);
		expect((await batchNow()).codes).toBe(2);
	});

	test('that is finished can not be cancelled', async () => {
		const done = await importFile(stage, batch, codesFrom(1, 2));
		expect(await codeOfProblem(stage.owner.send(`/v1/imports/${done.id}`, undefined, 'DELETE'))).toContain(
			'retire them',
		);
	});

	test('is for codes of the brand’s own, for a batch that takes codes, and of a verified brand', async () => {
		const made = await newBatch(stage, {origin: 'made', form: null});
		const ask = (id: string) => stage.owner.send(`/v1/batches/${id}/imports`, {format: 'csv'});
		expect(await codeOfProblem(ask(made.id))).toContain('409 not-now The codes of this batch are made here');
		await said(stage.owner.send(`/v1/batches/${batch.id}`, {state: 'recalled', why: 'Ink leaks'}, 'PATCH'));
		expect(await codeOfProblem(ask(batch.id))).toContain('409 not-now A batch that is recalled takes no codes');
		const {brandDomains} = stage.world.storage.tables;
		const other = await newBatch(stage);
		await stage.world.storage.atomically(tx => [tx.update(brandDomains).set({lapsedAt: stage.world.now()})]);
		expect(await codeOfProblem(ask(other.id))).toContain('409 brand-not-registered');
	});

	test('is one of eight that may be open at once, and two get numbers of their own', async () => {
		const [first, second] = await Promise.all([begin(stage, batch, {bytes: 18}), begin(stage, batch, {bytes: 18})]);
		expect(Math.abs(first.ordinalsAfter - second.ordinalsAfter)).toBe(19);
		for (let n = 0; n < 6; n++) await begin(stage, batch, {bytes: 10});
		expect(await codeOfProblem(stage.owner.send(`/v1/batches/${batch.id}/imports`, {format: 'csv'}))).toContain(
			'409 too-many 8 imports',
		);
	});
});

test('files that come in crumbs leave room for those of others: a brand has so many of them staged', async () => {
	const crumbs = await begin(stage, batch);
	const {number} = (await batchByNumber(stage.world.storage, 1))!;
	for (let n = 0; n < 256; n++) {
		const stager = stage.world.codes.stage({import: crumbs.id, scope: stage.brand, batch: number});
		stager.add(codeOf(n), n + 1);
		await stager.flush(() => () => []);
	}
	const file = codesFrom(1000, 2);
	const next = await begin(stage, await newBatch(stage));
	expect(await codeOfProblem(put(stage, next, file))).toContain('409 too-many');
	await stage.owner.send(`/v1/imports/${crumbs.id}`, undefined, 'DELETE');
	expect((await put(stage, next, file)).status).toBe(200);
});

describe('a dry run', () => {
	test('counts and names everything, and keeps nothing', async () => {
		await importFile(stage, batch, codesFrom(1, 2));
		const done = await importFile(stage, batch, `${codesFrom(2, 3)}bad\n`, {dryRun: true});
		expect(done).toMatchObject({state: 'finished', dryRun: true, good: 2, wrong: 2});
		expect(await errorsIn(stage, done)).toEqual(['1,registered', '4,too-short']);
		expect(find(codeOf(3))).toBeNull();
		expect(await batchNow()).toMatchObject({codes: 2, lastOrdinal: 2});
	});
});

describe('rows that are wrong', () => {
	const file = () => `code\n${codeOf(1)}\nC1\n${codeOf(1)}\n${codeOf(2)}\n${codeOf(9)}\n`;
	beforeEach(() => importFile(stage, batch, codesFrom(9, 1)));

	test('refuse the whole file, and each is named by its line', async () => {
		const done = await importFile(stage, batch, file());
		expect(done).toMatchObject({state: 'refused', good: 2, wrong: 3});
		expect(await errorsIn(stage, done)).toEqual([
			'3,too-short',
			'4,repeated is there before, in line 2',
			'6,registered',
		]);
		expect(find(codeOf(1))).toBeNull();
		expect((await batchNow()).codes).toBe(1);
		expect(await stage.world.storage.db.select().from(stage.world.storage.tables.codeRuns)).toHaveLength(1);
	});

	test('are left out when that was asked for', async () => {
		const done = await importFile(stage, batch, file(), {whenWrong: 'skip'});
		expect(done).toMatchObject({state: 'finished', good: 2, wrong: 3});
		expect([1, 2].map(n => find(codeOf(n))?.ordinal)).toEqual([3, 6]);
		expect(find(codeOf(9))).toEqual({batch: 1, ordinal: 1});
		expect((await batchNow()).codes).toBe(3);
	});

	test('are named up to 10,000, and counted beyond', async () => {
		const done = await importFile(stage, batch, 'x\n'.repeat(25_000));
		expect(done).toMatchObject({state: 'refused', good: 0, wrong: 25_000});
		const errors = await errorsIn(stage, done);
		expect(errors).toHaveLength(10_001);
		expect(errors[9999]).toBe('10000,too-short');
		expect(errors[10_000]).toContain('more');
	});

	test('are found in another batch of the brand too, and not among those of another brand', async () => {
		const second = await newBatch(stage);
		expect(await importFile(stage, second, codesFrom(9, 1))).toMatchObject({state: 'refused', wrong: 1});
		const {brand} = await import('../../applications/parties.ts').then(({makeBrand}) =>
			makeBrand(stage.world, stage.organization, 'Spare'),
		);
		const foreign = await newBatch({...stage, brand});
		expect(await importFile(stage, foreign, codesFrom(9, 1))).toMatchObject({state: 'finished', good: 1});
		expect(find(codeOf(9))?.batch).toBe(1);
		expect(stage.world.codes.find(brand, codeOf(9))?.batch).toBe(3);
	});
});

describe('jobs', () => {
	test('go on with an import whose process ended while it finished it', async () => {
		const begun = await begin(stage, batch);
		await said(put(stage, begun, codesFrom(1, 3)));
		const {codeImports} = stage.world.storage.tables;
		await stage.world.storage.atomically(tx => [tx.update(codeImports).set({state: 'finishing'})]);
		await runJob('codes.imports');
		expect(await imported(begun.id)).toMatchObject({state: 'finishing'});
		stage.world.clock.pass(121_000);
		await runJob('codes.imports');
		expect(await imported(begun.id)).toMatchObject({state: 'finished', good: 3});
		expect(find(codeOf(3))).not.toBeNull();
	});

	test('give up an import that nobody goes on with for a week', async () => {
		const begun = await begin(stage, batch);
		await said(put(stage, begun, codesFrom(1, 3)));
		stage.world.clock.pass(6 * 86_400_000);
		await runJob('codes.imports-left');
		expect(await imported(begun.id)).toMatchObject({state: 'open'});
		stage.world.clock.pass(2 * 86_400_000);
		await runJob('codes.imports-left');
		expect(await imported(begun.id)).toMatchObject({state: 'cancelled'});
		expect((await batchNow()).lastOrdinal).toBe(0);
	});

	test('throw away what is left of an import that is over', async () => {
		const begun = await begin(stage, batch);
		await said(put(stage, begun, codesFrom(1, 3)));
		const {codeImports, codeRuns} = stage.world.storage.tables;
		await stage.world.storage.atomically(tx => [tx.update(codeImports).set({state: 'refused'})]);
		await runJob('codes.imports-left');
		expect(await stage.world.storage.db.select().from(codeRuns)).toEqual([]);
	});
});
