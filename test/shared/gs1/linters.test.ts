import fc from 'fast-check';
import {expect, test} from 'vitest';
import {characters82} from '../../../shared/gs1/linters/character-sets.ts';
import {checkPair, csumalpha} from '../../../shared/gs1/linters/check-digits.ts';
import {linters} from '../../../shared/gs1/linters/index.ts';
import {hasVectors, readVectors} from './vectors.ts';

type Vector = {value: string; ok: boolean; highlight?: string};

test.skipIf(!hasVectors)('every linter agrees with all of its vectors (skipped without ../shared)', () => {
	const vectors = Object.entries(readVectors<Record<string, Vector[]>>('linter-vectors.json'));
	const all = vectors.flatMap(([, list]) => list).length;
	const left = vectors.filter(([name]) => !linters.has(name));
	const known = vectors.flatMap(([name, list]) =>
		list.map(vector => ({name, ...vector})).filter(() => linters.has(name)),
	);
	const wrong = known.filter(({name, value, ok}) => (linters.get(name)!(value) === null) !== ok);
	const refused = known.filter(({ok}) => !ok);
	const samePlace = refused.filter(({name, value, highlight = ''}) => {
		const {at} = linters.get(name)!(value) ?? {at: -1};
		return (
			highlight.startsWith(`${value.slice(0, at)}*`) && highlight.replaceAll('*', '').startsWith(value.slice(0, at))
		);
	});
	console.log(
		`linters: ${known.length - wrong.length} of ${all} vectors right, ${wrong.length} wrong; ` +
			`the place agrees in ${samePlace.length} of ${refused.length} refusals; ` +
			`not built: ${left.map(([name, list]) => `${name} ${list.length}`).join(', ')}`,
	);
	expect(wrong).toEqual([]);
	expect(left.map(([name]) => name)).toEqual(['couponcode', 'couponposoffer', 'gcppos1', 'gcppos2']);
	const checkDigits = vectors.filter(([name]) => name === 'csum' || name === 'csumalpha');
	expect(checkDigits.flatMap(([, list]) => list)).toHaveLength(14 + 44);
});

const text82 = (length: {minLength?: number; maxLength?: number}) =>
	fc.array(fc.constantFrom(...characters82), length).map(characters => characters.join(''));

test('one wrong character is always noticed by the check pair', () => {
	fc.assert(
		fc.property(
			text82({minLength: 1, maxLength: 23}),
			fc.nat(),
			fc.constantFrom(...characters82),
			(body, place, other) => {
				const at = place % body.length;
				fc.pre(body[at] !== other);
				expect(csumalpha(body + checkPair(body))).toBeNull();
				expect(csumalpha(body.slice(0, at) + other + body.slice(at + 1) + checkPair(body))?.at).toBe(body.length);
			},
		),
	);
});

test('no text makes a linter throw, and a place is always inside the text', () => {
	fc.assert(
		fc.property(fc.constantFrom(...linters.keys()), fc.string({unit: 'binary'}), (name, text) => {
			const wrong = linters.get(name)!(text);
			expect(wrong === null || (wrong.at >= 0 && wrong.at <= text.length)).toBe(true);
		}),
	);
});
