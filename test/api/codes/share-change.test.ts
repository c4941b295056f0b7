import {afterEach, beforeEach, expect, test} from 'vitest';
import {shareChange} from '../../../api/codes/asking/share-change.ts';
import type {Step} from '../../../api/storage/storage.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';

let world: TestWorld;
beforeEach(async () => {
	world = await makeWorld();
});
afterEach(() => world.storage.close());

/** Writes a row for each number; 13 is refused by a rule, 66 can't be written. */
function writeNumbers() {
	const {storage} = world;
	const {codeKeys} = storage.tables;
	return shareChange<number, string>(storage, function* (tx, numbers, tell): Iterable<Step> {
		for (const [at, number] of numbers.entries()) {
			if (number === 13) {
				tell(at, {refused: new Error('thirteen')});
				continue;
			}
			const row = tx.insert(codeKeys).values({id: String(number), usedSince: world.now()});
			yield number === 66 ? tx.insert(codeKeys).values({id: '1', usedSince: world.now()}) : row;
			tell(at, {decided: `wrote ${number}`});
		}
	});
}
const written = async () => {
	const {db, tables} = world.storage;
	return (await db.select().from(tables.codeKeys)).map(({id}) => Number(id)).sort((a, b) => a - b);
};
const upTo = (many: number) => Array.from({length: many}, (_, n) => n + 100);

test('who comes together shares one change, however many there are nobody is forgotten', async () => {
	const write = writeNumbers();
	const before = world.storage.commits;
	expect(await Promise.all(upTo(100).map(write))).toEqual(upTo(100).map(number => `wrote ${number}`));
	expect(world.storage.commits - before).toBe(1);
	await Promise.all(upTo(500).slice(100).map(write));
	expect(await written()).toEqual(upTo(500));
});

test('what a rule refuses is refused alone', async () => {
	const write = writeNumbers();
	const answers = await Promise.allSettled([1, 13, 2].map(write));
	expect(answers.map(({status}) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
	expect(answers[1]).toMatchObject({reason: {message: 'thirteen'}});
	expect(await written()).toEqual([1, 2]);
});

test('what can not be written fails alone: the others are written once, in changes of their own', async () => {
	const write = writeNumbers();
	const answers = await Promise.allSettled([1, 66, 2].map(write));
	expect(answers.map(({status}) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
	expect(await written()).toEqual([1, 2]);
});
