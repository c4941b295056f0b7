import {expect, test} from 'vitest';
import {createFileCache} from '../../../api/lookup/file-cache.ts';

const makeCache = (budget = 10) => createFileCache<string>(budget, text => text.length);

test('what is asked for while it is made is made once', async () => {
	const cache = makeCache();
	let made = 0;
	const maker = async () => {
		made++;
		return 'abc';
	};
	expect(await Promise.all([cache.make('a', maker), cache.make('a', maker)])).toEqual(['abc', 'abc']);
	expect(made).toBe(1);
	expect(cache.get('a')).toBe('abc');
});

test('over the budget, what was asked for longest ago goes first', async () => {
	const cache = makeCache();
	for (const name of ['a', 'b', 'c']) await cache.make(name, async () => 'xxx');
	cache.get('a');
	await cache.make('d', async () => 'xxx');
	expect(cache.get('b')).toBeUndefined();
	expect([cache.get('a'), cache.get('c'), cache.get('d')]).toEqual(['xxx', 'xxx', 'xxx']);
	expect(cache.bytes).toBe(9);
});

test('where all was asked for, the budget holds all the same', async () => {
	const cache = makeCache();
	for (const name of ['a', 'b', 'c']) {
		await cache.make(name, async () => 'xxx');
		cache.get(name);
	}
	await cache.make('d', async () => 'xxx');
	expect(cache.bytes).toBe(9);
	expect(cache.get('d')).toBe('xxx');
});

test('something bigger than the budget is held until the next comes', async () => {
	const cache = makeCache();
	await cache.make('big', async () => 'x'.repeat(50));
	expect(cache.get('big')).toHaveLength(50);
	await cache.make('small', async () => 'x');
	expect(cache.get('big')).toBeUndefined();
	expect(cache.bytes).toBe(1);
});

test('what is forgotten while it is made is not held: it may lack the change', async () => {
	const cache = makeCache();
	const release = Promise.withResolvers<string>();
	const old = cache.make('a', () => release.promise);
	cache.forget('a');
	const fresh = cache.make('a', async () => 'new');
	release.resolve('old');
	expect(await old).toBe('old');
	expect(await fresh).toBe('new');
	expect(cache.get('a')).toBe('new');
});

test('what failed to be made is made again', async () => {
	const cache = makeCache();
	await expect(cache.make('a', async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect(await cache.make('a', async () => 'abc')).toBe('abc');
});
