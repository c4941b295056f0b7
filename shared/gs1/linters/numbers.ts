import {type Fault, fault} from '../fault.ts';
import {csetnumeric, type Linter} from './character-sets.ts';

const matches =
	(right: RegExp, why: string): Linter =>
	value =>
		right.test(value) ? null : fault(0, why);

export const hyphen = matches(/^-+$/, 'only a hyphen may stand here');
export const zero = matches(/^0+$/, 'only zero may stand here');
export const yesno = matches(/^[01]$/, 'either 0 (no) or 1 (yes)');
export const winding = matches(/^[019]$/, 'the winding direction is 0, 1 or 9');
export const importeridx = matches(/^[-0-9A-Z_a-z]$/, 'one letter, digit, hyphen or underscore');

export const nonzero: Linter = value =>
	csetnumeric(value) ?? (/[1-9]/.test(value) ? null : fault(0, 'zero may not stand here'));

export const nozeroprefix: Linter = value =>
	csetnumeric(value) ?? (value.startsWith('0') ? fault(0, 'the number may not start with zero') : null);

const degrees =
	(most: number, what: string): Linter =>
	value => {
		if (value.length !== 10) return fault(0, `${what} has 10 digits`);
		return csetnumeric(value) ?? (Number(value) <= most ? null : fault(0, `${what} is at most ${most}`));
	};

/** Ten-millionths of a degree, counted from the south pole, and from Greenwich eastwards. */
export const latitude = degrees(1_800_000_000, 'the latitude');
export const longitude = degrees(3_600_000_000, 'the longitude');

/** Two numbers of the same width, as in 0203: piece 2 of 3. */
export function pieceoftotal(value: string): Fault | null {
	const half = value.length / 2;
	if (half === 0 || !Number.isInteger(half)) return fault(0, 'a piece and a total of the same width');
	const wrong = csetnumeric(value);
	if (wrong) return wrong;
	const [piece, total] = [value.slice(0, half), value.slice(half)];
	if (zero(piece) === null) return fault(0, 'pieces are counted from 1');
	if (zero(total) === null) return fault(half, 'the total is 1 or more');
	return piece <= total ? null : fault(0, 'the piece may not exceed the total');
}

/** As in 2/3: the second of three. Widths may differ, so lengths are compared before digits. */
export function posinseqslash(value: string): Fault | null {
	const [, position = '', end = ''] = /^([0-9]+)\/([0-9]+)$/.exec(value) ?? [];
	if (position === '') return fault(0, 'a position and an end, such as 2/3');
	if (position.startsWith('0')) return fault(0, 'the position may not start with zero');
	if (end.startsWith('0')) return fault(position.length + 1, 'the end may not start with zero');
	const within = position.length === end.length ? position <= end : position.length < end.length;
	return within ? null : fault(0, 'the position may not exceed the end');
}

/** Percent-encoded text: each % has two hexadecimal digits. */
export function pcenc(value: string): Fault | null {
	const at = value.search(/%(?![0-9A-Fa-f]{2})/);
	return at === -1 ? null : fault(at, 'a % needs two hexadecimal digits');
}
