import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {batchByNumber, rangesOf, rangeWith} from '../../../../api/codes/batches/queries.ts';
import {standingOfCode} from '../../../../api/codes/batches/rules.ts';
import type {CodeBatch, CodeRange} from '../../../../shared/codes/contract-batches.ts';
import {said} from '../../applications/parties.ts';
import {errorsOf} from '../../brands/verified-brand.ts';
import {begin, codesFrom, importFile, newBatch, type Stage, setStage} from '../imports/import-steps.ts';

let stage: Stage;
let batch: CodeBatch;
beforeEach(async () => {
	stage = await setStage();
	batch = await newBatch(stage);
	await importFile(stage, batch, codesFrom(1, 10));
});
afterEach(() => stage.world.storage.close());

const change = (to: object) => stage.owner.send(`/v1/batches/${batch.id}`, to, 'PATCH');
const mark = (range: object) => stage.owner.send(`/v1/batches/${batch.id}/ranges`, range);
const list = () => said<{ranges: CodeRange[]}>(stage.owner.request(`/v1/batches/${batch.id}/ranges`));

/** How a code stands, as whoever asks for it finds it. */
async function stands(ordinal: number): Promise<string> {
	const {storage} = stage.world;
	const row = await batchByNumber(storage, 1);
	const [range] = await rangeWith(storage, storage.db, 1, ordinal);
	return row ? standingOfCode(row, range ?? null).state : 'no batch';
}

describe('a batch', () => {
	test('is told as it was begun, and listed with the newest first', async () => {
		const more = {name: 'Autumn', markets: ['FR', 'DE', 'DE'], contact: 'codes@halden.example', state: 'active'};
		const second = await newBatch(stage, {...more, origin: 'made', form: null, covered: 'open', gtin: '4006381333931'});
		expect(second).toMatchObject({
			brand: stage.brand,
			name: 'Autumn',
			gtin: '04006381333931',
			product: 'Pen',
			covered: 'open',
			markets: ['DE', 'FR'],
			origin: 'made',
			form: null,
			state: 'active',
			why: null,
			codes: 0,
			contact: 'codes@halden.example',
		});
		const {batches} = await said<{batches: CodeBatch[]}>(stage.owner.request('/v1/batches'));
		expect(batches.map(({id}) => id)).toEqual([second.id, batch.id]);
		expect(await said(stage.owner.request('/v1/batches?brand=brd_none'))).toMatchObject({batches: []});
	});

	test('takes the name of the product from the brand’s own', async () => {
		const {owner, brand} = stage;
		const asked = {product: null, gtin: '4006381333931'};
		const body = {brand, name: 'x', covered: 'open', origin: 'made', ...asked};
		expect(await errorsOf(owner.send('/v1/batches', body))).toMatchObject([{pointer: '/product'}]);
		await said(owner.send(`/v1/brands/${brand}/products/4006381333931`, {name: 'Pen No. 7'}, 'PUT'));
		expect(await newBatch(stage, {...asked, origin: 'made', form: null})).toMatchObject({product: 'Pen No. 7'});
	});

	test('is refused with every wrong field told', async () => {
		const {owner, brand} = stage;
		const asked = {
			brand,
			name: '',
			gtin: '4006381333932',
			covered: 'wax',
			markets: ['XX'],
			origin: 'own',
			contact: 'us',
		};
		expect((await errorsOf(owner.send('/v1/batches', asked))).map(({pointer}) => pointer).sort()).toEqual([
			'/contact',
			'/covered',
			'/gtin',
			'/markets/0',
			'/name',
		]);
		const noForm = {brand, name: 'x', product: 'x', covered: 'open', origin: 'own'};
		expect(await errorsOf(owner.send('/v1/batches', noForm))).toMatchObject([{pointer: '/form'}]);
	});

	test('is only begun by a brand that is verified', async () => {
		const {brandMarks} = stage.world.storage.tables;
		await stage.world.storage.atomically(tx => [tx.update(brandMarks).set({decision: null})]);
		const body = {brand: stage.brand, name: 'x', product: 'x', covered: 'open', origin: 'made'};
		const answer = await stage.owner.send('/v1/batches', body);
		expect([answer.status, (await answer.json()).type]).toEqual([409, '/problems/brand-not-registered']);
	});

	test('is blocked and recalled with a reason, and says since when', async () => {
		for (const state of ['blocked', 'recalled'])
			expect(await errorsOf(change({state}))).toMatchObject([{pointer: '/why'}]);
		stage.world.clock.pass(86_400_000);
		const recalled = await said<CodeBatch>(change({state: 'recalled', why: 'The ink leaks'}));
		expect(recalled).toMatchObject({state: 'recalled', why: 'The ink leaks', since: '2026-11-23T12:00:00.000Z'});
		expect(await said(change({name: 'Spring 2'}))).toMatchObject({
			name: 'Spring 2',
			state: 'recalled',
			why: 'The ink leaks',
		});
		const acts = await stage.world.storage.db.select().from(stage.world.storage.tables.audit);
		expect(acts.map(({act}) => act)).toEqual(expect.arrayContaining(['codes.batch.recalled', 'codes.batch.changed']));
	});
});

describe('part of a batch', () => {
	test('stands apart, and the newer word counts', async () => {
		await said(change({state: 'active'}));
		await said(mark({first: 2, last: 5, state: 'blocked', why: 'Stolen'}), 201);
		stage.world.clock.pass(1000);
		const {id} = await said<CodeRange>(mark({first: 4, last: 4, state: 'active'}), 201);
		expect(await Promise.all([1, 2, 4, 5, 6].map(stands))).toEqual([
			'active',
			'blocked',
			'active',
			'blocked',
			'active',
		]);
		expect((await list()).ranges).toMatchObject([
			{first: 4, state: 'active'},
			{first: 2, last: 5, why: 'Stolen'},
		]);
		await said(stage.owner.send(`/v1/batches/${batch.id}/ranges/${id}`, undefined, 'DELETE'), 204);
		expect(await stands(4)).toBe('blocked');
		expect((await stage.owner.send(`/v1/batches/${batch.id}/ranges/${id}`, undefined, 'DELETE')).status).toBe(404);
		expect(await rangesOf(stage.world.storage, 1)).toHaveLength(1);
	});

	test('is reached by a recall of the whole, unless it was said to be well after that', async () => {
		await said(mark({first: 1, last: 5, state: 'active'}), 201);
		await said(mark({first: 6, last: 7, state: 'retired'}), 201);
		stage.world.clock.pass(1000);
		await said(change({state: 'recalled', why: 'The ink leaks'}));
		expect(await Promise.all([1, 6, 8].map(stands))).toEqual(['recalled', 'recalled', 'recalled']);
		stage.world.clock.pass(1000);
		await said(mark({first: 1, last: 2, state: 'active'}), 201);
		expect(await Promise.all([1, 3].map(stands))).toEqual(['active', 'recalled']);
	});

	test('that was blocked stays so when the whole goes on the market', async () => {
		await said(mark({first: 1, last: 5, state: 'blocked', why: 'Stolen'}), 201);
		stage.world.clock.pass(1000);
		await said(change({state: 'active'}));
		expect(await Promise.all([1, 6].map(stands))).toEqual(['blocked', 'active']);
	});

	test('has to be one that there is: what is set aside for an open import is not', async () => {
		await begin(stage, batch);
		expect(await errorsOf(mark({first: 5, last: 11, state: 'active'}))).toMatchObject([
			{pointer: '/last', detail: 'must be 10 at most: the batch has no more codes'},
		]);
		expect(await errorsOf(mark({first: 5, last: 4, state: 'active'}))).toMatchObject([{pointer: '/last'}]);
		expect(await errorsOf(mark({first: 0, last: 4, state: 'gone'}))).toMatchObject([
			{pointer: '/first'},
			{pointer: '/state'},
		]);
	});
});
