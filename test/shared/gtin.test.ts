import fc from 'fast-check';
import {expect, test} from 'vitest';
import {checkDigit, isbn13, toGtin14} from '../../shared/gtin.ts';

test.each([
	['4006381333931', '04006381333931'],
	['036000291452', '00036000291452'],
	['96385074', '00000096385074'],
	['10012345678902', '10012345678902'],
	['978-3-16-148410-0', '09783161484100'],
	['0-306-40615-2', '09780306406157'],
	['080442957X', '09780804429573'],
	['EAN: 4006381333931', '04006381333931'],
])('%s is %s', (text, gtin) => expect(toGtin14(text)).toBe(gtin));

test.each([
	['4006381333932', 'a wrong check digit'],
	['2000000043333', 'a number for use inside one shop'],
	['0200000000004', 'a number for goods sold by weight'],
	['0412345678903', 'a number for use inside one shop'],
	['0000000000000', 'zeros'],
	['12345', 'too few digits'],
	['0-306-40615-3', 'an ISBN with a wrong check digit'],
	['', 'nothing'],
])('%s is no identity: %s', text => expect(toGtin14(text)).toBeNull());

test('an ISBN-10 has one ISBN-13', () => expect(isbn13('0306406152')).toBe('9780306406157'));

test('one wrong digit is always noticed', () => {
	fc.assert(
		fc.property(
			fc.stringMatching(/^[35-9]\d{11}$/),
			fc.integer({min: 0, max: 12}),
			fc.integer({min: 1, max: 9}),
			(start, at, off) => {
				const gtin = start + checkDigit(start);
				const wrong = gtin.slice(0, at) + ((Number(gtin[at]) + off) % 10) + gtin.slice(at + 1);
				expect(toGtin14(gtin)).toBe(`0${gtin}`);
				expect(toGtin14(wrong)).toBeNull();
			},
		),
	);
});
