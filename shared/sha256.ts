/**
 * SHA-256 (FIPS 180-4) one block at a time, so that HMAC can begin from a state kept ready. Millions of short texts are hashed
 * one by one, and a call into the platform's own costs 2.5 to 12 µs each, this 0.3 (measured, Node 24); a test holds both equal.
 * It answers at once, where the browser's own only promises to.
 */

const primes: number[] = [];
for (let n = 2; primes.length < 64; n++) if (primes.every(prime => n % prime !== 0)) primes.push(n);

/** The first 32 bits of the fractional part. */
const fraction = (value: number): number => ((value % 1) * 2 ** 32) | 0;
const rounds = Int32Array.from(primes, prime => fraction(Math.cbrt(prime)));
const words = new Int32Array(64);

const begin = Int32Array.from(primes.slice(0, 8), prime => fraction(Math.sqrt(prime)));

export const initialState = (): Int32Array => begin.slice();

/** Mixes 64 bytes into the state. */
export function compress(state: Int32Array, bytes: Uint8Array, from = 0): void {
	const w = words;
	for (let i = 0, at = from; i < 16; i++, at += 4)
		w[i] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
	for (let i = 16; i < 64; i++) {
		const x = w[i - 15]!;
		const y = w[i - 2]!;
		const low = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
		const high = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
		w[i] = (w[i - 16]! + low + w[i - 7]! + high) | 0;
	}
	// (One by one: taking an array apart made the whole 2.3 times as slow)
	let a = state[0]!;
	let b = state[1]!;
	let c = state[2]!;
	let d = state[3]!;
	let e = state[4]!;
	let f = state[5]!;
	let g = state[6]!;
	let h = state[7]!;
	for (let i = 0; i < 64; i++) {
		const turnE = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
		const one = (h + turnE + (g ^ (e & (f ^ g))) + rounds[i]! + w[i]!) | 0;
		const turnA = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
		const two = (turnA + ((a & b) | (c & (a | b)))) | 0;
		h = g;
		g = f;
		f = e;
		e = (d + one) | 0;
		d = c;
		c = b;
		b = a;
		a = (one + two) | 0;
	}
	state[0] = state[0]! + a;
	state[1] = state[1]! + b;
	state[2] = state[2]! + c;
	state[3] = state[3]! + d;
	state[4] = state[4]! + e;
	state[5] = state[5]! + f;
	state[6] = state[6]! + g;
	state[7] = state[7]! + h;
}

const blockSize = 64;
const tail = new Uint8Array(blockSize * 2);

/** SHA-256 of some bytes: 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	const state = initialState();
	const whole = bytes.length - (bytes.length % blockSize);
	for (let from = 0; from < whole; from += blockSize) compress(state, bytes, from);

	const rest = bytes.length - whole;
	const end = rest < blockSize - 8 ? blockSize : blockSize * 2;
	tail.fill(0, rest);
	tail.set(bytes.subarray(whole));
	tail[rest] = 0x80;
	const view = new DataView(tail.buffer);
	view.setUint32(end - 8, Math.floor(bytes.length / 2 ** 29));
	view.setUint32(end - 4, bytes.length << 3);
	for (let from = 0; from < end; from += blockSize) compress(state, tail, from);

	const digest = new Uint8Array(32);
	const words = new DataView(digest.buffer);
	for (let n = 0; n < 8; n++) words.setInt32(n * 4, state[n]!);
	return digest;
}
