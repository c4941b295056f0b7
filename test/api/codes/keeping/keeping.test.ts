import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {CodeKeeping, Repeat} from '../../../../api/codes/keeping/code-keeping.ts';
import {createCodeKeeping} from '../../../../api/codes/keeping/create-code-keeping.ts';
import {sizeOf, tooMany} from '../../../../api/codes/keeping/merge-behind.ts';
import {inFolder, makeWorld, type TestWorld} from '../../../worlds.ts';

const at = (batch: number, ordinal: number) => ({batch, ordinal});

/** Puts codes on disk as parts of one import, each part a run. */
async function stage(codes: CodeKeeping, name: string, parts: string[][], {scope = 'touchstone', batch = 1} = {}) {
	const stager = codes.stage({import: name, scope, batch});
	const repeats: Repeat[] = [];
	let ordinal = 0;
	for (const part of parts) {
		for (const code of part) stager.add(code, ++ordinal);
		await stager.flush(found => {
			repeats.push(...found);
			return () => [];
		});
	}
	return repeats;
}

async function finish(codes: CodeKeeping, name: string, {check = true, may = (_: number): boolean => true} = {}) {
	const repeats: Repeat[] = [];
	let live = 0;
	const result = await codes.finish(name, {
		check,
		onStretch(told) {
			repeats.push(...told.repeats);
			return () => [];
		},
		onLive(many) {
			live = many;
			return () => [];
		},
		mayGoLive: may,
	});
	return {...result, repeats, codes: live};
}

const register = async (world: TestWorld, name: string, parts: string[][], to = {}) => {
	await stage(world.codes, name, parts, to);
	return finish(world.codes, name);
};

const numbered = (from: number, to: number) => Array.from({length: to - from}, (_, n) => `CODE${from + n}`);

describe('codes that were registered', () => {
	test('are found by scope and code, with batch and ordinal, and in no other scope', async () => {
		const {codes} = await makeWorld();
		await stage(codes, 'imp_1', [['A', 'B'], ['C']], {scope: 'brd_1', batch: 7});
		await finish(codes, 'imp_1');
		expect(codes.find('brd_1', 'A')).toEqual(at(7, 1));
		expect(codes.find('brd_1', 'C')).toEqual(at(7, 3));
		expect(codes.find('brd_2', 'A')).toBeNull();
		expect(codes.find('touchstone', 'A')).toBeNull();
		expect(codes.find('brd_1', 'D')).toBeNull();
	});

	test('are nowhere in the data base as they are written', async () =>
		inFolder(async folder => {
			const world = await makeWorld({file: `${folder}/codes.sqlite`});
			await register(world, 'imp_1', [['SECRETCODE']]);
			await world.storage.copyTo(`${folder}/copy.sqlite`);
			await world.storage.close();
			const {readFileSync} = await import('node:fs');
			expect(readFileSync(`${folder}/copy.sqlite`).includes('SECRETCODE')).toBe(false);
		}));

	test('can not be asked for before the import is finished, and never when it is discarded', async () => {
		const {codes, storage} = await makeWorld();
		await stage(codes, 'imp_1', [['A'], ['B']]);
		expect(codes.find('touchstone', 'A')).toBeNull();
		await codes.discard('imp_1');
		expect(await finish(codes, 'imp_1')).toMatchObject({live: true, codes: 0});
		expect(codes.find('touchstone', 'A')).toBeNull();
		expect(await storage.db.select().from(storage.tables.codeBlocks)).toEqual([]);
	});

	test('are found again by whoever opens the data base with the same secret, and it does not start with another', async () =>
		inFolder(async folder => {
			const file = `${folder}/codes.sqlite`;
			const first = await makeWorld({file});
			await register(first, 'imp_1', [['A']]);
			await first.storage.close();
			const second = await makeWorld({file});
			expect(second.codes.find('touchstone', 'A')).toEqual(at(1, 1));
			await expect(createCodeKeeping(second.storage, {secret: 'another', now: second.now})).rejects.toThrow(
				/put the former file back/,
			);
			await second.storage.close();
		}));
});

describe('a code that comes twice', () => {
	test('in one part is told when that part is written; the lower ordinal stays', async () => {
		const {codes} = await makeWorld();
		expect(await stage(codes, 'imp_1', [['A', 'B', 'A', 'A']])).toEqual([
			{ordinal: 3, first: 1},
			{ordinal: 4, first: 1},
		]);
		await finish(codes, 'imp_1');
		expect(codes.find('touchstone', 'A')).toEqual(at(1, 1));
	});

	test('in two parts is told when the import is finished', async () => {
		const {codes} = await makeWorld();
		await stage(codes, 'imp_1', [
			['A', 'B'],
			['C', 'A'],
		]);
		expect(await finish(codes, 'imp_1')).toMatchObject({repeats: [{ordinal: 4, first: 1}], codes: 3});
	});

	test('in two imports is told to the later, and stays where it was', async () => {
		const world = await makeWorld();
		await register(world, 'imp_1', [numbered(0, 1000)], {batch: 1});
		expect(await register(world, 'imp_2', [['NEW', 'CODE500']], {batch: 2})).toMatchObject({
			repeats: [{ordinal: 2, first: null}],
			codes: 1,
		});
		expect(world.codes.find('touchstone', 'CODE500')).toEqual(at(1, 501));
		expect(world.codes.find('touchstone', 'NEW')).toEqual(at(2, 1));
	});

	test('is found whether the later file is much smaller than what there is, or much bigger', async () => {
		const world = await makeWorld();
		await register(world, 'imp_1', [numbered(0, 300)]);
		expect((await register(world, 'imp_2', [numbered(0, 60_000)])).repeats).toHaveLength(300);
		expect((await register(world, 'imp_3', [['CODE59999', 'X']])).repeats).toHaveLength(1);
	});

	test('in two imports that are finished at once counts for one of them only', async () => {
		const {codes} = await makeWorld();
		await stage(codes, 'imp_1', [numbered(0, 500)], {batch: 1});
		await stage(codes, 'imp_2', [numbered(0, 500)], {batch: 2});
		const both = await Promise.all([finish(codes, 'imp_1'), finish(codes, 'imp_2')]);
		expect(both.map(each => each.codes).sort()).toEqual([0, 500]);
	});

	test('in two imports that two processes finish at once counts for one of them only', async () =>
		inFolder(async folder => {
			const file = `${folder}/codes.sqlite`;
			const worlds = [await makeWorld({file}), await makeWorld({file})];
			await Promise.all(worlds.map((world, n) => stage(world.codes, `imp_${n}`, [numbered(0, 3000)], {batch: n})));
			const both = await Promise.all(worlds.map((world, n) => finish(world.codes, `imp_${n}`)));
			expect(both.map(each => each.codes).sort()).toEqual([0, 3000]);
			for (const world of worlds) await world.storage.close();
		}));
});

describe('an import', () => {
	test('that may not go live keeps its runs, and can be discarded', async () => {
		const {codes} = await makeWorld();
		await stage(codes, 'imp_1', [['A', 'A']]);
		expect(await finish(codes, 'imp_1', {may: () => false})).toMatchObject({live: false});
		expect(codes.find('touchstone', 'A')).toBeNull();
		await codes.discard('imp_1');
	});

	test('that was stopped in the middle of finishing goes on, and nothing is lost or doubled', async () => {
		const world = await makeWorld();
		const {codes, storage} = world;
		await stage(codes, 'imp_1', [numbered(0, 90_000), numbered(90_000, 120_000)]);
		const real = storage.atomically;
		let changes = 0;
		storage.atomically = build => (++changes === 3 ? Promise.reject(new Error('the power is gone')) : real(build));
		await expect(finish(codes, 'imp_1')).rejects.toThrow('the power is gone');
		storage.atomically = real;
		expect(codes.find('touchstone', 'CODE1')).toBeNull();
		expect(await finish(codes, 'imp_1')).toMatchObject({live: true, codes: 120_000, repeats: []});
		for (const n of [0, 1, 89_999, 90_000, 119_999]) expect(codes.find('touchstone', `CODE${n}`)).toEqual(at(1, n + 1));
	});
});

describe('runs that lie side by side', () => {
	test('are put together behind, and every code is found before, meanwhile and after', async () => {
		const world = await makeWorld();
		const all: string[] = [];
		for (let n = 0; n < 9; n++) {
			const some = numbered(n * 1000, n * 1000 + 1000);
			all.push(...some);
			await register(world, `imp_${n}`, [some], {batch: n + 1});
		}
		const merging = world.codes.mergeBehind();
		const found = () => all.filter(code => world.codes.find('touchstone', code) !== null).length;
		expect(found()).toBe(9000);
		await merging;
		expect(found()).toBe(9000);
		expect(world.codes.find('touchstone', 'CODE8500')).toEqual(at(9, 501));
		expect(await world.storage.db.select().from(world.storage.tables.codeRuns)).toHaveLength(1);
	});

	test('are at most three of a size, and a run is moved once each time it grows fourfold', () => {
		expect([1, 131_071, 131_072, 524_287, 524_288, 100_000_000].map(sizeOf)).toEqual([0, 0, 1, 1, 2, 5]);
		const runs = (...codes: number[]) =>
			codes.map((many, slot) => ({slot, state: 'live' as const, key: 'k', codes: many, liveAs: slot}));
		expect(tooMany(runs(10, 20, 30))).toEqual([]);
		expect(tooMany(runs(10, 20, 30, 40, 1_000_000)).map(run => run.codes)).toEqual([10, 20, 30, 40]);
	});
});

test('whatever is registered, in whatever parts: exactly what was registered is found', async () => {
	const code = fc.stringMatching(/^[0-3]{1,3}$/);
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.array(fc.array(code, {maxLength: 12}), {maxLength: 4}), {maxLength: 6}),
			async imports => {
				const world = await makeWorld();
				const known = new Map<string, {batch: number; ordinal: number}>();
				for (const [n, parts] of imports.entries()) {
					await register(world, `imp_${n}`, parts, {batch: n + 1});
					for (const [place, each] of parts.flat().entries())
						if (!known.has(each)) known.set(each, at(n + 1, place + 1));
					if (n % 2 === 1) await world.codes.mergeBehind();
				}
				for (const [each, place] of known) expect(world.codes.find('touchstone', each)).toEqual(place);
				expect(world.codes.find('touchstone', 'X')).toBeNull();
				await world.storage.close();
			},
		),
		{numRuns: 30},
	);
});
