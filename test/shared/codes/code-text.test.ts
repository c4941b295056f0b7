import fc from 'fast-check';
import * as v from 'valibot';
import {expect, test} from 'vitest';
import {codeLength, inGroups, readCode} from '../../../shared/codes/code-text.ts';
import {drawCode} from '../../../shared/codes/draw-code.ts';
import {OwnForm} from '../../../shared/codes/own-form.ts';

/** Random bytes from a seed: the same codes in every run. */
function someBytes(seed: number) {
	let state = seed;
	return (length: number) =>
		Uint8Array.from({length}, () => {
			state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
			return state >>> 24;
		});
}
const ours = drawCode(someBytes(7));
const someCode = fc.nat().map(seed => drawCode(someBytes(seed)));
const form = (fields: object) => v.parse(OwnForm, fields);
const eightDigits = form({shortest: 8, longest: 8, characters: 'digits'});

test('a code of ours has 20 characters that nobody mistakes for another', () => {
	fc.assert(
		fc.property(someCode, code => {
			expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
			expect(readCode(code)).toEqual({form: 'touchstone', code, also: []});
		}),
	);
});

test('a check character that would be I, L, O or U is not given out: the code is drawn again', () => {
	let draws = 0;
	const random = someBytes(1);
	for (let count = 0; count < 2000; count++)
		drawCode(length => {
			draws++;
			return random(length);
		});
	// 4 of 36 are drawn again
	expect(draws / 2000).toBeGreaterThan(1.09);
	expect(draws / 2000).toBeLessThan(1.16);
});

test('however it is typed, it is the same code', () => {
	const typed = (code: string, way: number): string =>
		[
			inGroups(code),
			code.toLowerCase(),
			` ${inGroups(code).replaceAll('-', ' ')}\n`,
			inGroups(code).replaceAll('-', '–'),
			code.replaceAll('0', 'O').replaceAll('1', 'l'),
			code.replaceAll('1', 'I').replaceAll('0', 'o'),
			[...code].join('\u200b'),
			code.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
			code.replace(/\d/g, digit => String.fromCharCode(0x0660 + Number(digit))),
		][way] ?? code;
	fc.assert(
		fc.property(someCode, fc.nat(8), (code, way) => {
			expect(readCode(typed(code, way))).toMatchObject({form: 'touchstone', code});
		}),
	);
});

test('is printed in groups of four', () => {
	expect(inGroups('0123456789ABCDEFGHJK')).toBe('0123-4567-89AB-CDEF-GHJK');
	expect(inGroups('')).toBe('');
});

test('one wrong character is a mistype and is asked of nobody', () => {
	fc.assert(
		fc.property(someCode, fc.nat(codeLength - 1), fc.constantFrom(...'0123456789ABCDEFGHJK'), (code, at, other) => {
			fc.pre(code[at] !== other);
			const wrong = code.slice(0, at) + other + code.slice(at + 1);
			expect(readCode(wrong)).toEqual({form: 'mistyped', why: 'check'});
			expect(readCode(wrong, [])).toEqual({form: 'mistyped', why: 'check'});
		}),
	);
});

test('of two neighbours that are swapped, one pair in 500 at most is overlooked', () => {
	const swaps = Array.from({length: 1000}, (_, seed) => drawCode(someBytes(seed))).flatMap(code =>
		Array.from({length: codeLength - 1}, (_, at) =>
			[code.slice(0, at), code.charAt(at + 1), code.charAt(at), code.slice(at + 2)].join(''),
		).filter(swapped => swapped !== code),
	);
	const overlooked = swaps.filter(swapped => readCode(swapped).form === 'touchstone');
	expect(overlooked.length / swaps.length).toBeLessThan(1 / 500);
});

test.each([
	['', 'empty'],
	[' - – \t', 'empty'],
	[ours.slice(1), 'too-short'],
	[`${ours}A`, 'too-long'],
	[`U${ours.slice(1)}`, 'characters'],
	['12345678', 'too-short'],
])('where a brand has codes of ours only, %j is mistyped: %s', (text, why) =>
	expect(readCode(text, [])).toEqual({form: 'mistyped', why}),
);

test('where the brand is not known, what has not the form of ours may be a code of somebody’s', () => {
	expect(readCode('1234-5678')).toEqual({form: 'own', code: '12345678', also: []});
	expect(readCode('hd/77.a')).toEqual({form: 'own', code: 'HD/77.A', also: []});
	expect(readCode('7'.repeat(101))).toEqual({form: 'mistyped', why: 'too-long'});
	expect(readCode('')).toEqual({form: 'mistyped', why: 'empty'});
});

test('a brand’s own code is read by its form', () => {
	expect(readCode('1234 5678', [eightDigits])).toEqual({form: 'own', code: '12345678', also: []});
	expect(readCode('1234 567', [eightDigits])).toEqual({form: 'mistyped', why: 'too-short'});
	expect(readCode('1234 567x', [eightDigits])).toEqual({form: 'mistyped', why: 'characters'});
	expect(readCode('', [eightDigits])).toEqual({form: 'mistyped', why: 'empty'});
});

test('a mistyped code of ours is one also where the brand has codes of its own', () => {
	const wrong = ours.slice(0, -1) + (ours.endsWith('7') ? '8' : '7');
	expect(readCode(wrong, [eightDigits])).toEqual({form: 'mistyped', why: 'check'});
});

test('what may be both is looked for as both', () => {
	const twenty = form({shortest: 20, longest: 20, characters: 'alphanumeric'});
	expect(readCode(ours, [twenty])).toEqual({form: 'touchstone', code: ours, also: [ours]});
	const small = form({shortest: 6, longest: 12, characters: 'mixed-case'});
	const capitals = form({shortest: 6, longest: 12, characters: 'alphanumeric'});
	expect(readCode('aBc-123', [small, capitals])).toEqual({form: 'own', code: 'aBc123', also: ['ABC123']});
	expect(readCode('ABC-123', [small, capitals])).toEqual({form: 'own', code: 'ABC123', also: []});
});

test('whatever the text, it is read without a fault, and what was read reads the same again', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string({unit: 'binary'}), someCode), text => {
			const read = readCode(text);
			if (read.form !== 'mistyped') expect(readCode(read.code)).toEqual(read);
		}),
	);
});
