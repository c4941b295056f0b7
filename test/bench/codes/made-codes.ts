import {closeSync, openSync, writeSync} from 'node:fs';

/** Letters of codes that a brand might print: 12 of these make 60 bits. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The n-th made-up code: no two alike (an odd factor permutes 2^60), and in no order. */
export function madeCode(n: number): string {
	let rest = (BigInt(n) * 0x9e3779b97f4a7c15n) & (2n ** 60n - 1n);
	let code = '';
	for (let place = 0; place < 12; place++) {
		code += letters[Number(rest & 31n)];
		rest >>= 5n;
	}
	return code;
}

/** Writes codes `from`..`to` to a file, one a line, under the header `code` if it is wanted. */
export function writeCodes(file: string, from: number, to: number, {header}: {header: boolean}): void {
	const out = openSync(file, 'w');
	if (header) writeSync(out, 'code\n');
	for (let n = from; n < to; n += 10_000) {
		const lines = Array.from({length: Math.min(10_000, to - n)}, (_, place) => `${madeCode(n + place)}\n`);
		writeSync(out, lines.join(''));
	}
	closeSync(out);
}
