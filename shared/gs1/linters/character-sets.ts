import {type Fault, fault} from '../fault.ts';

/** Looks at one part of an element's value; `at` counts from that part's start. */
export type Linter = (value: string) => Fault | null;

/** The 82 characters that GS1 allows in text, in the order that gives them their values 0 to 81. */
export const characters82 = `!"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz`;

const only =
	(other: RegExp, why: string): Linter =>
	value => {
		const at = value.search(other);
		return at === -1 ? null : fault(at, why);
	};

export const csetnumeric = only(/[^0-9]/, 'only digits may stand here');
export const cset82 = only(
	/[^!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]/,
	'only letters, digits and !"%&\'()*+,-./:;<=>?_ may stand here',
);
export const cset39 = only(/[^#\-/0-9A-Z]/, 'only capital letters, digits and # - / may stand here');

/** URL-safe base64. GS1's reference pads it to a multiple of 3 characters with one or two `=`. */
export function cset64(value: string): Fault | null {
	const end = value.search(/[^A-Za-z0-9_-]/);
	if (end === -1) return null;
	const padding = value.slice(end);
	if (!/^=+$/.test(padding)) return fault(end, 'only URL-safe base64 may stand here');
	if (padding.length <= 2 && value.length % 3 === 0) return null;
	return fault(end, 'padding is one or two = that fill up to a multiple of 3 characters');
}

export const hasnondigit: Linter = value => (/[^0-9]/.test(value) ? null : fault(0, 'one character must be no digit'));
