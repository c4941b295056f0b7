import {expect, test, vi} from 'vitest';
import {onceMore} from '../../../extension/reports/once-more.ts';

/** A task that takes what lies on a table at its beginning, and ends when it is let go. */
function setOut() {
	const table: string[] = [];
	const took: string[][] = [];
	const ends: ((error?: Error) => void)[] = [];
	const run = onceMore(() => {
		took.push(table.splice(0));
		return new Promise<void>((done, failed) => ends.push(error => (error ? failed(error) : done())));
	});
	return {table, took, run, end: (error?: Error) => ends.shift()?.(error)};
}

test('who asks while it runs is answered by one more run, which takes what came meanwhile', async () => {
	const {table, took, run, end} = setOut();
	table.push('a');
	const first = run();
	table.push('b');
	const second = run();
	table.push('c');
	const third = run();
	end();
	await first;
	await vi.waitFor(() => expect(took).toEqual([['a'], ['b', 'c']]));
	end();
	await Promise.all([second, third]);
	expect(took).toHaveLength(2);
});

test('one that failed keeps nobody waiting', async () => {
	const {table, took, run, end} = setOut();
	const first = run();
	table.push('a');
	const second = run();
	end(new Error('the disk is full'));
	await expect(first).rejects.toThrow('the disk is full');
	await vi.waitFor(() => expect(took).toEqual([[], ['a']]));
	end();
	await second;
	const third = run();
	end();
	await third;
	expect(took).toEqual([[], ['a'], []]);
});
