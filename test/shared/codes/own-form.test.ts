import fc from 'fast-check';
import * as v from 'valibot';
import {describe, expect, test} from 'vitest';
import {checkSystems} from '../../../shared/codes/check-systems/index.ts';
import {fitOwn, OwnForm, roomInBits} from '../../../shared/codes/own-form.ts';

const form = (fields: object) => v.parse(OwnForm, {shortest: 8, longest: 8, characters: 'digits', ...fields});

describe('a form is refused', () => {
	test.each([
		['with codes that anyone guesses', {shortest: 5}],
		['that ends before it begins', {shortest: 9}],
		['with characters that are no set', {characters: 'runes'}],
		['with a check system that is none', {check: 'mod12'}],
		['whose prefix is the whole code', {prefix: '12345678'}],
		['whose prefix and check characters are the whole code', {prefix: '123456', check: 'mod97_10'}],
		['with a link without {code}', {links: ['https://halden.example/c/']}],
		['with {code} in the host', {links: ['https://{code}.halden.example/']}],
		['with {code} twice', {links: ['https://halden.example/{code}/{code}']}],
		['with a link that is not https', {links: ['http://halden.example/{code}']}],
		['with what it has no field for', {secret: true}],
	])('%s', (_, fields) =>
		expect(v.safeParse(OwnForm, {shortest: 8, longest: 8, characters: 'digits', ...fields}).success).toBe(false),
	);
});

test('a prefix, a check and a range of lengths are held to', () => {
	const halden = form({shortest: 8, longest: 12, characters: 'alphanumeric', prefix: 'hd-', check: 'mod37_36'});
	expect(halden.prefix).toBe('hd');
	const right = `HD12345${checkSystems.mod37_36.check('HD12345')}`;
	expect(fitOwn(`hd-12345${right.slice(-1)}`, halden)).toEqual({ok: true, code: right});
	expect(fitOwn(`HD-54321${right.slice(-1)}`, halden)).toEqual({ok: false, why: 'check'});
	expect(fitOwn('XX-12345', halden)).toEqual({ok: false, why: 'prefix'});
	expect(fitOwn('HD-123', halden)).toEqual({ok: false, why: 'too-short'});
	expect(fitOwn('HD-12345678901', halden)).toEqual({ok: false, why: 'too-long'});
	expect(fitOwn('HD-12_45678', halden)).toEqual({ok: false, why: 'characters'});
});

test('a check character may be one that codes have not otherwise: X, or an asterisk', () => {
	const isbnLike = form({shortest: 9, longest: 9, check: 'mod11_2'});
	const body = ['00000000', '00000001', '00000002', '00000003', '00000004', '00000005', '00000006', '00000007'].find(
		text => checkSystems.mod11_2.check(text) === 'X',
	);
	expect(body).toBeDefined();
	expect(fitOwn(`${body}x`, isbnLike)).toEqual({ok: true, code: `${body}X`});
});

test('the prefix may stand outside what is checked', () => {
	const outside = form({shortest: 10, longest: 10, prefix: 'HD', check: 'luhn', checksPrefix: false});
	expect(fitOwn('HD 7992 7397', outside)).toEqual({ok: false, why: 'check'});
	expect(fitOwn(`HD7992739${checkSystems.luhn.check('7992739')}`, outside)).toMatchObject({ok: true});
});

test('where letters in small and capitals differ, they stay as they are typed', () => {
	expect(fitOwn('aBcD1234', form({characters: 'mixed-case'}))).toEqual({ok: true, code: 'aBcD1234'});
	expect(fitOwn('aBcD1234', form({characters: 'alphanumeric'}))).toEqual({ok: true, code: 'ABCD1234'});
	expect(fitOwn('abcd-O1il', form({characters: 'crockford'}))).toEqual({ok: true, code: 'ABCD0111'});
});

test.each([
	[{}, 26.58],
	[{check: 'luhn'}, 23.25],
	[{shortest: 10, longest: 10, prefix: 'HD'}, 26.58],
	[{shortest: 6, longest: 8}, Math.log2(1e6 + 1e7 + 1e8)],
	[{shortest: 20, longest: 20, characters: 'crockford', check: 'mod37_36'}, 95],
])('the room of %j is %d bits', (fields, bits) => expect(roomInBits(form(fields))).toBeCloseTo(bits, 1));

test('whatever the text, a form says fit or why not', () => {
	const forms = [
		form({}),
		form({characters: 'gs1', shortest: 6, longest: 40}),
		form({check: 's10', longest: 9, shortest: 9}),
	];
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), fc.constantFrom(...forms), (text, some) => {
			const fit = fitOwn(text, some);
			if (fit.ok) expect(fitOwn(fit.code, some)).toEqual(fit);
		}),
	);
});
