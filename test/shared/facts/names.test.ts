import * as v from 'valibot';
import {describe, expect, test} from 'vitest';
import {brandName, nameOf} from '../../../shared/facts/fields.ts';

describe('a name', () => {
	test.each([
		['a line that begins a letter of its own', 'Acme\n\nYour account is closed'],
		['a sign that turns the direction of writing', 'Acme \u202etsap'],
		['an isolate that is never closed', 'Acme\u2067'],
		['a sign nobody can write', 'Acme\u0000'],
	])('is refused with %s', (_, name) => {
		expect(v.is(nameOf(300), name)).toBe(false);
		expect(v.is(brandName, name)).toBe(false);
	});

	test.each(['L’Oréal', '欧莱雅', 'Acme A/S', 'نام\u200cها', 'क्\u200dष', 'H&M'])('may be %s', name => {
		expect(v.is(brandName, name)).toBe(true);
	});
});
