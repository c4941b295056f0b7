import {beforeEach, describe, expect, test} from 'vitest';
import {soldBy} from '../page-facts.ts';
import {brandRecord} from './fake-operator.ts';
import {setStage} from './stage.ts';

const {stage, bucketsAsked} = setStage();

describe('a directory in parts', () => {
	beforeEach(() => {
		stage.operator.directory.push({version: 3, key: 'brand:aurelle', record: brandRecord('aurelle')});
		stage.operator.instead.set(
			'/v1/lookup/directory/0',
			async () => new Response(await stage.operator.directoryFile(0, 1)),
		);
		stage.operator.instead.set(
			'/v1/lookup/directory/1',
			async () => new Response(await stage.operator.directoryFile(1, 2)),
		);
	});
	const directoriesAsked = () => stage.operator.asked.filter(path => path.includes('directory'));

	test('is fetched to its end and kept as one', async () => {
		expect(await stage.lookup.refresh('timer')).toEqual({changed: true, trouble: null});
		expect(directoriesAsked()).toEqual([0, 1, 2].map(since => `/v1/lookup/directory/${since}`));
		expect((await stage.lookup.find(soldBy('2202'))).records.seller?.name).toBe('Badge Holder');
		expect((await stage.shelf.brands()).map(({name}) => name)).toEqual(['lumora', 'aurelle']);
	});

	test('of which one is missing is not kept at all: a seller might stand in it', async () => {
		stage.operator.instead.set('/v1/lookup/directory/2', () => new Response('', {status: 500}));
		expect((await stage.lookup.refresh('timer')).trouble).toBe('offline');
		await stage.lookup.find(soldBy('2202'));
		expect(await stage.shelf.part('directory')).toBeNull();
		expect(bucketsAsked()).toEqual([]);
	});

	test('whose first part is served as the whole is not taken for it', async () => {
		// Of the day before, when the directory had come as far as this part
		stage.operator.directory.pop();
		const day = await stage.operator.manifest();
		stage.operator.directory.push({version: 3, key: 'brand:aurelle', record: brandRecord('aurelle')});
		stage.operator.instead.set('/v1/lookup/manifest', () => new Response(day));
		stage.operator.instead.set('/v1/lookup/directory/1', () => new Response('', {status: 404}));
		expect((await stage.lookup.refresh('timer')).trouble).toBe('refused');
		expect(await stage.shelf.part('directory')).toBeNull();
	});
});
