import {gzipSync} from 'node:zlib';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	decodeStatusList,
	encodeStatusList,
	isBitSet,
	statusList,
	statusListBits,
} from '../../../shared/badges/status-list.ts';

const packed = (bytes: Uint8Array) => `u${gzipSync(bytes).toString('base64url')}`;

test('the example that the standard publishes is a list of 131,072 zeros', async () => {
	// Bitstring Status List v1.0, example 2
	const list = await decodeStatusList('uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA');
	expect(list).toEqual(statusList([]));
	expect(list).toHaveLength(16_384);
});

test('the first bit is the highest of the first byte', () => {
	expect([...statusList([0, 9]).subarray(0, 2)]).toEqual([0x80, 0x40]);
});

test('what is set is read again, and nothing else', () =>
	fc.assert(
		fc.asyncProperty(
			fc.uniqueArray(fc.nat(statusListBits - 1), {maxLength: 200}),
			fc.nat(200_000),
			async (set, other) => {
				const list = await decodeStatusList(await encodeStatusList(statusList(set)));
				expect(list && set.every(at => isBitSet(list, at))).toBe(true);
				expect(list && isBitSet(list, other)).toBe(set.includes(other));
				expect(list?.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)).toBe(set.length);
			},
		),
		{numRuns: 30},
	));

test('a hundred that are set take less than half a kilobyte', async () => {
	const set = Array.from({length: 100}, (_, at) => (at * 52_711) % statusListBits);
	expect((await encodeStatusList(statusList(set))).length).toBeLessThan(512);
});

test.each([
	['a bomb of 64 MiB', packed(new Uint8Array(64 << 20))],
	['one byte too many', packed(new Uint8Array(16_385))],
	['one byte too few', packed(new Uint8Array(16_383))],
	['an end that is missing', packed(new Uint8Array(16_384)).slice(0, -8)],
	['no gzip', 'uAAAA'],
	['another multibase', `z${packed(new Uint8Array(16_384)).slice(1)}`],
	['nothing', ''],
	['endless text', `u${'A'.repeat(1 << 20)}`],
])('%s is no list', async (_, text) => {
	expect(await decodeStatusList(text)).toBeNull();
});

test('no text makes it fail otherwise', () =>
	fc.assert(
		fc.asyncProperty(fc.string({maxLength: 300}), async text => {
			expect(await decodeStatusList(`u${text}`)).toBeNull();
		}),
		{numRuns: 100},
	));
