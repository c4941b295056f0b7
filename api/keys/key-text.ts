import {createHash, randomInt} from 'node:crypto';
import {crc32} from 'node:zlib';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const random = (length: number) => Array.from({length}, () => letters[randomInt(letters.length)]).join('');

/** Six letters that tell a mistyped or shortened key, and let secret scanners tell ours from noise. */
function checkOf(text: string): string {
	let rest = crc32(text);
	let check = '';
	for (let n = 0; n < 6; n++) {
		check = letters[rest % letters.length] + check;
		rest = Math.floor(rest / letters.length);
	}
	return check;
}

/** `ts_live_<8 letters>_<32 letters><6 of check>`. The first part is public, the 32 are 190 random bits. */
export function makeKeyText(mode: 'live' | 'test'): string {
	const text = `ts_${mode}_${random(8)}_${random(32)}`;
	return text + checkOf(text);
}

/** Can this be a key at all? Said without asking the data base. */
export const isWellFormed = (key: string): boolean => checkOf(key.slice(0, -6)) === key.slice(-6);

export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex');
