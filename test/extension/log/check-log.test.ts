import {beforeEach, describe, expect, test} from 'vitest';
import {toHex} from '../../../shared/address.ts';
import {signHead} from '../../../shared/log/checkpoint.ts';
import {growTree, joinPeaks} from '../../../shared/log/growing-tree.ts';
import {consistencyRanges, placesOf} from '../../../shared/log/proof-ranges.ts';
import {leafHash} from '../../../shared/log/tree-hash.ts';
import {newSigner} from '../lookup/fake-operator.ts';
import {hour, iso, setStage, start} from '../lookup/stage.ts';

const {stage, later} = setStage();

/** A public log as the operator shows it: its entries, and which head it signs. */
let entries: string[];
let origin: string;
const more = (count: number) => entries.push(...Array.from({length: count}, (_, n) => `entry ${entries.length + n}`));

function treeOf(size: number) {
	const tree = growTree();
	const kept = entries.slice(0, size).map(entry => tree.append(leafHash(Buffer.from(entry))));
	const hash = ({from, until}: {from: number; until: number}) =>
		joinPeaks(placesOf({from, until}).map(({level, at}) => kept[(at + 1) * 2 ** level - 1]![level]!));
	return {root: tree.root(), hash};
}

const noteOf = async (size = entries.length, signer = stage.operator.signer) =>
	signHead({origin, size, root: treeOf(size).root}, signer);

/** Answers for the head and every proof, as the server does. */
async function show(size = entries.length) {
	const note = await noteOf(size);
	stage.operator.instead.set('/v1/log/head', () => new Response(note));
	for (let second = 1; second <= 40; second++)
		for (let first = 1; first <= second; first++)
			stage.operator.instead.set(`/v1/log/consistency/${first}/${second}`, () => {
				if (second > entries.length) return new Response('{}', {status: 400});
				const tree = treeOf(second);
				const path = consistencyRanges(first, second).map(range => toHex(tree.hash(range)));
				const [firstRoot, secondRoot] = [toHex(treeOf(first).root), toHex(tree.root)];
				return Response.json({first, second, firstRoot, secondRoot, path});
			});
}
const asked = () => stage.operator.asked.filter(path => path.startsWith('/v1/log/'));
const check = async () => {
	later(hour);
	await stage.lookup.checkLog();
	return stage.shelf.log();
};

beforeEach(async () => {
	entries = [];
	origin = 'touchstone-log/11';
	more(5);
	await show();
	await check();
});

describe('a log that grows', () => {
	test('its first head is kept as it was signed', async () => {
		expect(await stage.shelf.log()).toEqual({
			name: 'log',
			origin,
			size: 5,
			root: toHex(treeOf(5).root),
			note: await noteOf(),
			at: iso(start + hour),
			askedAt: iso(start + hour),
			trouble: null,
		});
		expect(asked()).toEqual(['/v1/log/head']);
	});

	test('the next head is kept with the proof that it grew from the one before; the same one asks no proof', async () => {
		await check();
		more(6);
		await show();
		expect(await check()).toMatchObject({size: 11, trouble: null});
		expect(asked()).toEqual(['/v1/log/head', '/v1/log/head', '/v1/log/head', '/v1/log/consistency/5/11']);
	});

	test('is asked once an hour at most, without a query, and told in what was sent', async () => {
		await stage.lookup.checkLog();
		later(hour - 1);
		await stage.lookup.checkLog();
		expect(asked()).toHaveLength(1);
		expect(stage.sent.filter(({url}) => url.includes('/v1/log/'))).toMatchObject([{why: 'timer', status: 200}]);
	});

	test('an old head out of a cache is no news, because the server still proves the rest', async () => {
		more(6);
		await show();
		await check();
		await show(5);
		expect(await check()).toMatchObject({size: 11, trouble: null});
		await show(0);
		expect(await check()).toMatchObject({size: 11, trouble: null});
	});
});

describe('a log that forgets', () => {
	test('a smaller one is kept as trouble, beside the last good head', async () => {
		entries.pop();
		await show();
		const held = await check();
		expect(held).toMatchObject({
			size: 5,
			at: iso(start + hour),
			trouble: {is: 'smaller', size: 4, note: await noteOf(4), at: iso(start + 2 * hour), overAt: null},
		});
		expect((await check())?.trouble?.at).toBe(iso(start + 2 * hour));
	});

	test('an empty one too', async () => {
		entries = [];
		await show();
		expect(await check()).toMatchObject({size: 5, trouble: {is: 'smaller', size: 0}});
	});

	test.each([
		['of the same size', 0],
		['that grew', 3],
		['that is smaller', -2],
	])('one %s whose beginning is another', async (_, by) => {
		entries[2] = 'another';
		if (by > 0) more(by);
		await show(entries.length + Math.min(by, 0));
		expect(await check()).toMatchObject({size: 5, trouble: {is: 'changed'}});
	});

	test('one that grew and can not prove it', async () => {
		more(3);
		await show();
		stage.operator.instead.set('/v1/log/consistency/5/8', () => new Response('{}', {status: 400}));
		expect(await check()).toMatchObject({size: 5, trouble: {is: 'changed', size: 8}});
	});

	test('another log in its place', async () => {
		origin = 'touchstone-log/22';
		await show();
		expect(await check()).toMatchObject({origin: 'touchstone-log/11', trouble: {is: 'another'}});
	});

	test('that is whole again is trouble no more, but it is remembered', async () => {
		const whole = [...entries];
		entries.pop();
		await show();
		await check();
		entries = whole;
		more(1);
		await show();
		expect(await check()).toMatchObject({size: 6, trouble: {is: 'smaller', overAt: iso(start + 3 * hour)}});
	});
});

describe('silence and noise prove nothing', () => {
	test.each([
		['no log at all', '/v1/log/head', () => new Response('{}', {status: 404})],
		['no answer', '/v1/log/head', () => Promise.reject(new TypeError('offline'))],
		['something else', '/v1/log/head', () => new Response('<h1>Sign in to this network</h1>')],
		['a proof that is none', '/v1/log/consistency/5/8', () => new Response('[]')],
		['a limit instead of a proof', '/v1/log/consistency/5/8', () => new Response('', {status: 429})],
		['no answer instead of a proof', '/v1/log/consistency/5/8', () => new Response('', {status: 503})],
	])('%s', async (_, path, answer) => {
		more(3);
		await show();
		stage.operator.instead.set(path, answer);
		expect(await check()).toMatchObject({size: 5, trouble: null});
		await show();
		expect(await check()).toMatchObject({size: 8, trouble: null});
	});

	test('a head that a stranger signed', async () => {
		entries.pop();
		const note = await noteOf(4, await newSigner());
		stage.operator.instead.set('/v1/log/head', () => new Response(note));
		expect(await check()).toMatchObject({size: 5, trouble: null});
	});

	test('a mirror is never asked for it', async () => {
		const {createLookup} = await import('../../../extension/lookup/lookup.ts');
		const {world} = {world: stage};
		stage.operator.instead.set('/v1/log/head', () => new Response('', {status: 503}));
		const lookup = createLookup({
			shelf: world.shelf,
			fetch: world.operator.fetch,
			server: async () => world.server,
			now: () => new Date(world.clock),
			wait: async () => {},
			random: () => 0.5,
			mirrors: async () => ['https://mirror.test'],
			trust: async () => {},
			sent: async () => {},
		});
		later(hour);
		await lookup.checkLog();
		expect(stage.operator.asked.filter(path => path.startsWith('https://mirror.test'))).toEqual([]);
	});
});
