import * as v from 'valibot';
import {foldName} from '../address.ts';
import {asciiHost, registrableDomain} from '../domain.ts';

/** Fields of facts as operators write them. Each message says what is right. */

export const words = (most: number) =>
	v.pipe(
		v.string('must be text'),
		v.trim(),
		v.minLength(1, 'must not be empty'),
		v.maxLength(most, `must not be longer than ${most} characters`),
	);

/** What turns the direction of writing, or begins a line: on a page or in a letter it makes a name seem another text. */
const turnsText = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
export const isOneLine = (text: string): boolean => !turnsText.test(text);

/** What somebody or something is called. */
export const nameOf = (most: number) =>
	v.pipe(words(most), v.check(isOneLine, 'must be one line, without signs that turn the direction of writing'));

export const optionalWords = (most: number) => v.optional(v.nullable(words(most)), null);

/** Chosen by whoever states the fact; the same id is the same fact. */
export const factId = v.pipe(
	v.string('must be text'),
	v.regex(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}$/, 'must be 1 to 80 of A-Z a-z 0-9 . _ : / -, such as "case-2026-17"'),
);

export const day = v.pipe(
	v.string('must be text'),
	v.check(
		text => /^\d{4}-\d\d-\d\d$/.test(text) && isReal(`${text}T00:00:00.000Z`, text),
		'must be a day such as 2026-11-22',
	),
);

export const instant = v.pipe(
	v.string('must be text'),
	v.check(
		text => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(text) && isReal(text, text.slice(0, 10)),
		'must be an instant in UTC such as 2026-11-22T12:40:00Z',
	),
	v.transform(text => new Date(text)),
);

export const optionalInstant = v.optional(v.nullable(instant), null);

export const link = v.optional(
	v.nullable(v.pipe(v.string('must be text'), v.maxLength(2048), v.check(isHttps, 'must be an https:// address'))),
	null,
);

/** A marketplace's id, or a registrable domain. */
export const storeId = v.pipe(
	v.string('must be text'),
	v.trim(),
	v.toLowerCase(),
	v.transform(asciiHost),
	v.regex(
		/^(?=.{1,253}$)[a-z0-9-]+(\.[a-z0-9-]+)*$/,
		'must be a marketplace such as "aliexpress" or a domain such as "shop.example"',
	),
	v.check(store => !store.includes('.') || registrableDomain(store) === store, isRegistrable),
);

/** Any host name. */
export const hostName = v.pipe(
	v.string('must be text'),
	v.trim(),
	v.toLowerCase(),
	v.transform(asciiHost),
	v.regex(/^(?=.{4,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a domain such as brand.example, without https://'),
);

/** What a person registers: `brand.example`, `foo.myshopify.com`. Pages are compared by it, so no other would ever be met. */
export const ownDomain = v.pipe(
	hostName,
	v.check(name => registrableDomain(name) === name, isRegistrable),
);

export const brandName = v.pipe(
	nameOf(200),
	v.check(name => foldName(name) !== '', 'must hold at least one letter or digit'),
	// One letter may unfold to eighteen, and the subject key is made of them
	v.check(name => foldName(name).length <= 200, 'must not be longer than 200 characters when written out'),
);

export const country = v.pipe(
	v.string('must be text'),
	v.regex(/^[A-Z]{2}$/, 'must be two capital letters of ISO 3166, such as DE'),
);

/** Which seller a fact is about. `seller` null: the store itself sells. */
export const aboutSeller = {
	store: storeId,
	seller: v.optional(v.nullable(words(200)), null),
	name: nameOf(300),
};

function isReal(text: string, sameDay: string): boolean {
	const at = new Date(text);
	return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(sameDay);
}

function isRegistrable({input}: {input: unknown}): string {
	return `must be a domain that can be registered: “${registrableDomain(String(input))}”, not “${input}”`;
}

function isHttps(text: string): boolean {
	return URL.canParse(text) && new URL(text).protocol === 'https:';
}
