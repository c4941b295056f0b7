import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {addressRange, answeredDepths, chooseDepth, paddedSize} from '../../../api/lookup/rules.ts';
import {bucketIndex} from '../../../shared/lookup/bucket.ts';

const MiB = 1 << 20;

describe('the depth of buckets', () => {
	test.each([
		['nobody', 0, 0, 100, 0],
		['the whole fits', 0, 20_000, 2 * MiB, 0],
		['the whole is a byte too big', 0, 20_000, 2 * MiB + 1, 7],
		['too many to measure', 0, 200_000, null, 10],
		['two million', 0, 2_000_000, null, 13],
		['few that are big', 0, 200, 3 * MiB, 0],
		['grown within the depth', 7, 32_000, null, 7],
		['grown past it', 7, 32_768, null, 8],
		['shrunk a little', 8, 20_000, null, 8],
		['shrunk below 64 a bucket', 8, 16_000, null, 6],
		['nearly empty', 8, 10, null, 0],
	])('%s: from %i with %i sellers and %s bytes it becomes %i', (_, now, sellers, bytes, depth) => {
		expect(chooseDepth(now, sellers, bytes)).toBe(depth);
	});

	test('while it grows, a bucket holds 128 sellers or more on average, and not twice as many', () =>
		fc.assert(
			fc.property(fc.integer({min: 70_000, max: 30_000_000}), sellers => {
				const mean = sellers / 2 ** chooseDepth(0, sellers, null);
				expect(mean).toBeGreaterThanOrEqual(128);
				expect(mean).toBeLessThan(256);
			}),
		));

	test('the depth before is answered for 7 days, the one before that not for longer', () => {
		const day = (n: number) => new Date(Date.UTC(2026, 10, n));
		const choices = [
			{depth: 0, chosenAt: day(1)},
			{depth: 7, chosenAt: day(5)},
			{depth: 8, chosenAt: day(10)},
		];
		expect(answeredDepths(choices, 30_000, day(10))).toEqual([8, 7, 0]);
		expect(answeredDepths(choices, 30_000, day(12))).toEqual([8, 7]);
		expect(answeredDepths(choices, 30_000, day(17))).toEqual([8]);
		expect(answeredDepths(choices, 70_000, day(10))).toEqual([8, 7]);
		expect(answeredDepths([], 0, day(17))).toEqual([]);
	});
});

const anyAddress = fc.uint8Array({minLength: 32, maxLength: 32}).map(bytes => Buffer.from(bytes));

test('every address lies in the range of its bucket and in no other', () =>
	fc.assert(
		fc.property(anyAddress, fc.integer({min: 0, max: 28}), fc.nat(), (address, depth, other) => {
			const index = bucketIndex(address.toString('hex'), depth);
			const holds = (at: number) => {
				const {first, last} = addressRange(depth, at);
				return Buffer.compare(first, address) <= 0 && Buffer.compare(address, last) <= 0;
			};
			expect(holds(index)).toBe(true);
			const another = other % 2 ** depth;
			expect(holds(another)).toBe(another === index);
		}),
		{numRuns: 500},
	));

test.each([
	[0, 5, 5],
	[3, 0, 0],
	[3, 1, 16_384],
	[3, 16_384, 16_384],
	[3, 16_385, 32_768],
	[3, 65_536, 65_536],
	[3, 70_000, 70_000],
])('at depth %i, %i bytes are padded to %i', (depth, bytes, padded) => {
	expect(paddedSize(bytes, depth)).toBe(padded);
});
