import * as v from 'valibot';
import {words} from '../facts/fields.ts';
import {Instant} from '../lookup/record.ts';

const fieldName = v.pipe(
	v.string('must be text'),
	v.regex(/^[A-Za-z][\w.-]{0,39}$/, 'must be the name of a field, such as code'),
);

/** A brand's own system of code queries: where it is asked, and how it calls things. */
export const NewVerifier = v.strictObject({
	/** https, on a host under a proved domain */
	endpoint: v.pipe(
		v.string('must be text'),
		v.maxLength(1000, 'must not be longer than 1000 characters'),
		v.check(isEndpoint, 'must be an https:// address without user name or #'),
	),
	method: v.picklist(['GET', 'POST'], 'must be "GET" or "POST"'),
	/** under which names the code and the shopper’s language are sent; in the query (GET) or a JSON object (POST) */
	fields: v.optional(
		v.strictObject({
			code: v.optional(fieldName, 'code'),
			language: v.optional(v.nullable(fieldName), null),
		}),
		{},
	),
});
export type NewVerifier = v.InferOutput<typeof NewVerifier>;

export const VerifierChange = v.strictObject({active: v.boolean('must be true or false')});

export const VerifierTry = v.strictObject({
	code: v.optional(words(200), 'TEST-CODE'),
	language: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be such as de or pt-BR')), 'en'),
});

export const Verifier = v.object({
	id: v.string(),
	brand: v.string(),
	endpoint: v.string(),
	method: v.picklist(['GET', 'POST']),
	fields: v.object({code: v.string(), language: v.nullable(v.string())}),
	active: v.boolean(),
	/** its host is under a proved domain; else it is not asked */
	proved: v.boolean(),
	createdAt: Instant,
});
export const MadeVerifier = v.object({
	...Verifier.entries,
	/** signs every query; shown this once */ secret: v.string(),
});

export const VerifierAnswer = v.object({
	/** what was sent, or in a sandbox would be */
	sent: v.object({
		method: v.string(),
		url: v.string(),
		headers: v.record(v.string(), v.string()),
		body: v.nullable(v.string()),
	}),
	/** null: none came, see `trouble` */
	answer: v.nullable(v.object({status: v.number(), type: v.nullable(v.string()), body: v.string()})),
	trouble: v.nullable(v.string()),
});

function isEndpoint(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const {protocol, username, hash} = new URL(text);
	return protocol === 'https:' && username === '' && hash === '';
}
