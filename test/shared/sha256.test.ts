import {createHash} from 'node:crypto';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {sha256} from '../../shared/sha256.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const platform = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('SHA-256 is the platform’s for every length around the edges of a block', () => {
	for (let length = 0; length <= 260; length++) {
		const bytes = Uint8Array.from({length}, (_, at) => (at * 31 + length) & 0xff);
		expect(hex(sha256(bytes)), `${length} bytes`).toBe(platform(bytes));
	}
});

test('SHA-256 is the platform’s for any bytes, also when they are a part of a larger array', () =>
	fc.assert(
		fc.property(fc.uint8Array({maxLength: 2000}), fc.nat({max: 70}), (bytes, from) => {
			const part = bytes.subarray(from);
			expect(hex(sha256(part))).toBe(platform(part));
		}),
	));
