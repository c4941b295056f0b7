import {expect, test} from 'vitest';
import {splitLines} from '../../../api/import/split-lines.ts';

async function* said(pieces: Iterable<string>) {
	yield* pieces;
}
const lines = (pieces: Iterable<string>, longest = 100) => Array.fromAsync(splitLines(said(pieces), longest));

test('lines are whole wherever the pieces were cut', async () => {
	expect(await lines(['a', 'b\nc', '\n', '\nd'])).toEqual(['ab', 'c', '', 'd']);
	expect(await lines(['a\n'])).toEqual(['a']);
	expect(await lines([])).toEqual([]);
});

test('of a line that is too long the beginning is kept, and the next one is whole', async () => {
	expect(await lines(['x'.repeat(60), 'x'.repeat(60), 'x\nnext'])).toEqual(['x'.repeat(101), 'next']);
});

test('a text of 256 MB without a line break fills no memory', async () => {
	function* endless() {
		const piece = 'x'.repeat(1 << 20);
		for (let megabytes = 0; megabytes < 256; megabytes++) yield piece;
	}
	expect(await lines(endless(), 1 << 20)).toHaveLength(1);
});
