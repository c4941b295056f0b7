import {expect, test} from 'vitest';
import {createTurns} from '../../../extension/look/turns.ts';
import {gate} from './fake-world.ts';

test('tasks of a tab run one after another, those of other tabs meanwhile, and a failure stops nobody', async () => {
	const turns = createTurns();
	const done: string[] = [];
	const slow = gate();
	const first = turns.take(1, async () => {
		await slow.opened;
		done.push('first');
		throw new Error('no');
	});
	const second = turns.take(1, async () => done.push('second'));
	await turns.take(2, async () => done.push('other'));
	slow.open();
	await expect(first).rejects.toThrow('no');
	expect(await second).toBe(3);
	expect(done).toEqual(['other', 'first', 'second']);
	expect(await turns.past(1)).toBeUndefined();
});
