import {createHash} from 'node:crypto';
import {compress, initialState} from '../../../shared/sha256.ts';
import {hashBytes} from './entry.ts';

/** Writes the keyed hash of one code of a scope, 16 bytes, to `into` at `at`. */
export type HashCode = (code: string, into: Uint8Array, at: number) => void;

const block = 64;

/** HMAC-SHA-256 (RFC 2104) of `<scope>:<code>` in UTF-8, cut to 16 bytes. The two key blocks are hashed once. */
export function createKeyedHash(secret: Uint8Array) {
	const key = new Uint8Array(block);
	key.set(secret.length > block ? createHash('sha256').update(secret).digest() : secret);
	const inner = afterBlock(key.map(byte => byte ^ 0x36));
	const outer = afterBlock(key.map(byte => byte ^ 0x5c));
	const state = new Int32Array(8);
	const last = new Uint8Array(block);
	last[32] = 0x80;
	putLength(last, block + 32);

	return {
		of(scope: string): HashCode {
			const prefix = Buffer.from(`${scope}:`);
			let message = new Uint8Array(block * 4);
			message.set(prefix);
			/** up to where it was written before: what lies behind has to be 0 */
			let written = prefix.length;
			return (code, into, at) => {
				if (prefix.length + code.length * 3 + 9 > message.length) {
					message = new Uint8Array(Math.ceil((prefix.length + code.length * 3 + 9) / block) * block);
					message.set(prefix);
				} else message.fill(0, prefix.length, written);
				const length = putText(code, message, prefix.length);
				message[length] = 0x80;
				const whole = Math.ceil((length + 9) / block) * block;
				putLength(message.subarray(0, whole), block + length);
				written = whole;
				state.set(inner);
				for (let from = 0; from < whole; from += block) compress(state, message, from);
				putState(state, last, 0, 32);
				state.set(outer);
				compress(state, last);
				putState(state, into, at, hashBytes);
			};
		},
	};
}

function afterBlock(bytes: Uint8Array): Int32Array {
	const state = initialState();
	compress(state, bytes);
	return state;
}

/** The end of a text's UTF-8. Codes are nearly always ASCII, which needs no encoder. */
function putText(text: string, into: Uint8Array, at: number): number {
	for (let n = 0; n < text.length; n++) {
		const unit = text.charCodeAt(n);
		if (unit > 0x7f) return at + new TextEncoder().encodeInto(text, into.subarray(at)).written;
		into[at + n] = unit;
	}
	return at + text.length;
}

/** The length of all that was hashed, in bits, at the end of the last block. */
function putLength(message: Uint8Array, bytes: number) {
	const bits = bytes * 8;
	const end = message.length;
	message[end - 4] = bits >>> 24;
	message[end - 3] = bits >>> 16;
	message[end - 2] = bits >>> 8;
	message[end - 1] = bits;
}

function putState(state: Int32Array, into: Uint8Array, at: number, bytes: number) {
	for (let n = 0; n < bytes; n += 4) {
		const word = state[n >> 2]!;
		into[at + n] = word >>> 24;
		into[at + n + 1] = word >>> 16;
		into[at + n + 2] = word >>> 8;
		into[at + n + 3] = word;
	}
}
