import {createHash, createHmac, randomBytes} from 'node:crypto';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createKeyedHash} from '../../../../api/codes/keeping/keyed-hash.ts';
import {compress, initialState} from '../../../../shared/sha256.ts';

const ours = (secret: Uint8Array, scope: string, code: string): string => {
	const into = Buffer.alloc(20);
	createKeyedHash(secret).of(scope)(code, into, 2);
	return into.toString('hex', 2, 18);
};
const theirs = (secret: Uint8Array, scope: string, code: string): string =>
	createHmac('sha256', secret).update(`${scope}:${code}`).digest().toString('hex', 0, 16);

describe('the keyed hash of a code', () => {
	test('is HMAC-SHA-256 of scope and code, cut to 16 bytes, whatever their lengths and letters', () =>
		fc.assert(
			fc.property(
				fc.uint8Array({minLength: 1, maxLength: 100}),
				fc.string({maxLength: 40}),
				fc.string({unit: 'grapheme', maxLength: 400}),
				(secret, scope, code) => {
					expect(ours(secret, scope, code)).toBe(theirs(secret, scope, code));
				},
			),
		));

	test('does not remember the code before: a shorter one after a longer one, and back', () => {
		const secret = randomBytes(32);
		const hash = createKeyedHash(secret).of('brand');
		const into = Buffer.alloc(16);
		for (const length of [3, 60, 5, 700, 41, 42, 43, 1, 0, 64, 300]) {
			const code = 'A'.repeat(length);
			hash(code, into, 0);
			expect(into.toString('hex')).toBe(theirs(secret, 'brand', code));
		}
	});

	test('differs by scope: what one brand registers says nothing of another’s', () =>
		expect(ours(Buffer.from('s'), 'brd_1', '12345678')).not.toBe(ours(Buffer.from('s'), 'brd_2', '12345678')));
});

test('a block of SHA-256 is mixed as the platform does it', () => {
	const message = randomBytes(32);
	const block = Buffer.alloc(64);
	message.copy(block);
	block[32] = 0x80;
	block.writeUInt16BE(256, 62);
	const state = initialState();
	compress(state, block);
	expect(Buffer.from(state.buffer).swap32().toString('hex')).toBe(createHash('sha256').update(message).digest('hex'));
});
