import {existsSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {CheckSystem} from '../../../shared/codes/check-systems/check-system.ts';
import {checkSystemNames, checkSystems, hasRightCheck} from '../../../shared/codes/check-systems/index.ts';

const vectors = new URL('../../../../shared/vectors/codes/check-characters.json', import.meta.url);
const hasVectors = existsSync(vectors);

test.skipIf(!hasVectors)('published check characters come out in every system (skipped without ../shared)', () => {
	const published: Record<string, [string, string, string][]> = JSON.parse(readFileSync(vectors, 'utf8'));
	const seen: unknown[] = [];
	for (const name of checkSystemNames)
		for (const [body, check] of published[name] ?? []) {
			seen.push(name);
			expect([name, checkSystems[name].check(body)]).toEqual([name, check]);
			expect(hasRightCheck(name, body + check)).toBe(true);
		}
	console.log(`check systems: ${seen.length} published examples`);
	expect(seen.sort()).toEqual([...checkSystemNames].sort());
});

test('an IBAN and an LEI are right by MOD 97-10, with the letters moved to where they are checked', () => {
	// GB82 WEST 1234 5698 7654 32, the example of every text on IBANs: country and check digits go to the end
	expect(checkSystems.mod97_10.check('WEST12345698765432GB')).toBe('82');
	expect(hasRightCheck('mod97_10', '7ZW8QJWVPR4P1J1KQY45')).toBe(true);
});

const bodies: Record<string, fc.Arbitrary<string>> = {
	s10: fc.stringMatching(/^[0-9]{8}$/),
	mod37_36: fc.stringMatching(/^[0-9A-Z]{1,30}$/),
	mod37_2: fc.stringMatching(/^[0-9A-Z]{1,30}$/),
	mod97_10: fc.stringMatching(/^[0-9A-Z]{1,30}$/),
};
/** By design: Luhn 09 and 90, GTIN digits five apart, S10 and the hybrid systems a few, MOD 97-10 some with letters. */
const overlooksSwaps = ['luhn', 'gtin', 's10', 'mod11_10', 'mod37_36', 'mod97_10'];
/** 10 and 0, 11 and 5 are written alike. */
const overlooksDigits = ['s10'];
/** A letter counts as two digits in MOD 97-10, so only a letter for a letter and a digit for a digit is sure to be noticed. */
const sureWithinKind = ['mod97_10'];
const isDigit = (character: string) => /[0-9]/.test(character);

describe.each(checkSystemNames)('%s', name => {
	const system: CheckSystem = checkSystems[name];
	const codes = (bodies[name] ?? fc.stringMatching(/^[0-9]{1,30}$/)).map(body => body + system.check(body));

	test('adds as many characters as it says', () => {
		fc.assert(
			fc.property(bodies[name] ?? fc.stringMatching(/^[0-9]{1,30}$/), body => {
				expect(system.check(body)).toHaveLength(system.length);
			}),
		);
	});

	if (!overlooksDigits.includes(name))
		test('notices every single wrong character', () => {
			const others = fc.constantFrom(...(name in bodies ? '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ' : '0123456789'));
			fc.assert(
				fc.property(codes, fc.nat(), others, (code, at, other) => {
					const place = at % code.length;
					fc.pre(code.charAt(place) !== other);
					if (sureWithinKind.includes(name)) fc.pre(isDigit(code.charAt(place)) === isDigit(other));
					expect(hasRightCheck(name, code.slice(0, place) + other + code.slice(place + 1))).toBe(false);
				}),
			);
		});

	if (!overlooksSwaps.includes(name))
		test('notices two neighbours that are swapped', () => {
			fc.assert(
				fc.property(codes, fc.nat(), (code, at) => {
					const place = at % (code.length - 1);
					const swapped = code.slice(0, place) + code.charAt(place + 1) + code.charAt(place) + code.slice(place + 2);
					fc.pre(swapped !== code);
					expect(hasRightCheck(name, swapped)).toBe(false);
				}),
			);
		});

	test.each(['', '0', ' ', 'é', '12-34', '٣٤٥', 'a'])('refuses %j without a fault', text => {
		expect(hasRightCheck(name, text)).toBe(false);
	});
});
