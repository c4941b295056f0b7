import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {oneLetterSlip} from '../../../../shared/trust/lookalike/one-letter.ts';

/** Optimal string alignment by the book: what `oneLetterSlip` must agree with. */
function distance(a: string, b: string): number {
	const d = Array.from({length: a.length + 1}, (_, i) =>
		Array.from({length: b.length + 1}, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
	);
	for (let i = 1; i <= a.length; i++)
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			let best = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + cost);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				best = Math.min(best, d[i - 2]![j - 2]! + 1);
			d[i]![j] = best;
		}
	return d[a.length]![b.length]!;
}

describe('one slip of the hand', () => {
	test.each([
		['amazon', 'amazon', null],
		['amazon', 'amazom', 'changed'],
		['amazon', 'amzaon', 'swapped'],
		['amazon', 'amazn', 'dropped'],
		['amazon', 'amaazon', 'doubled'],
		['amazon', 'amazone', 'added'],
		['amazon', 'xamazon', 'added'],
		['amazon', 'amason1', null],
		['', 'a', 'added'],
		['', '', null],
	])('%s → %s', (name, text, slip) => expect(oneLetterSlip(name, text)).toBe(slip));

	test('is seen exactly where the Damerau distance is one', () => {
		const word = fc.string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7});
		fc.assert(
			fc.property(word, word, (a, b) => (oneLetterSlip(a, b) !== null) === (distance(a, b) === 1)),
			{numRuns: 3000},
		);
	});
});
