import * as v from 'valibot';
import {brandName, hostName, words} from '../facts/fields.ts';

/** A question to a brand's own query system. The code leaves this server for another, so the asker says which it agrees to. */
export const VerifierQuestion = v.strictObject({
	code: words(200),
	brand: brandName,
	/** the host that may be asked, as the brand's record names it */
	consentTo: hostName,
	/** the asker's */
	language: v.optional(
		v.pipe(v.string('must be text'), v.regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be such as de or pt-BR')),
		'en',
	),
});
export type VerifierQuestion = v.InferOutput<typeof VerifierQuestion>;

/** The brand's own answer, as it came: ours says nothing of it. */
export const VerifierSaid = v.object({
	brand: v.string(),
	host: v.string(),
	/** of HTTP; null: no answer came */
	status: v.nullable(v.number()),
	/** how it begins, as text on one line; never to be shown as anything else */
	said: v.nullable(v.string()),
	/** why no answer came */
	trouble: v.nullable(v.string()),
});
export type VerifierSaid = v.InferOutput<typeof VerifierSaid>;

export const verifierPath = '/v1/codes/verifier';
