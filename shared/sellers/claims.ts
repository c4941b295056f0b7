import * as v from 'valibot';
import {nameOf, optionalWords, storeId, words} from '../facts/fields.ts';

/** Days in which a claim has to be proved, and for which its proof is good. */
export const claimDays = {open: 30, proved: 365} as const;

/**
 * `open`: the token is not found yet. `found`: it stands where the claimant said, and a reviewer has to see that the place
 * is the seller's. `contested`: proved as well as somebody else's claim; a reviewer decides.
 */
export const claimStates = ['open', 'found', 'contested', 'proved', 'refused', 'expired'] as const;
export type ClaimState = (typeof claimStates)[number];

/**
 * `dns`, `file`, `meta`: the challenge stood where only who runs the domain puts it. `brand`: good for that brand only.
 * `front-page`: of older claims, the token in the text of the front page, which proves nothing any more.
 */
export const claimProofs = ['dns', 'file', 'meta', 'brand', 'reviewer', 'front-page'] as const;
export type ClaimProof = (typeof claimProofs)[number];

const page = v.pipe(
	v.string('must be text'),
	v.maxLength(2048, 'must not be longer than 2048 characters'),
	v.check(
		text => URL.canParse(text) && new URL(text).protocol === 'https:' && new URL(text).username === '',
		'must be an https:// address without a name or password',
	),
);

export const NewClaim = v.strictObject({
	/** may be left out by a key and by who belongs to one organization only */
	organization: v.optional(words(80)),
	store: storeId,
	/** the store's own id of the seller; null: the store itself sells */
	seller: v.optional(v.nullable(words(200)), null),
	name: nameOf(300),
	/** where the token will stand; null: on a shop of its own its front page */
	page: v.optional(v.nullable(page), null),
	/** a brand account that is asked to confirm it */
	brand: v.optional(
		v.nullable(v.pipe(v.string('must be text'), v.regex(/^brd_[A-Za-z0-9]{1,40}$/, 'must be an id such as brd_…'))),
		null,
	),
});
export type NewClaim = v.InferOutput<typeof NewClaim>;

const version = v.pipe(
	v.number('must be a number'),
	v.integer('must be a whole number'),
	v.minValue(1, 'must be 1 at least'),
);

export const ClaimCheck = v.strictObject({page: v.optional(page)});
export const ClaimConfirmation = v.strictObject({version, reason: optionalWords(300)});
/** `admit`: the reviewer saw that the claimant runs this seller's shop, and how is said in `reason`. */
export const ClaimDecision = v.strictObject({
	version,
	admit: v.boolean('must be true or false'),
	reason: words(2000),
});
export type ClaimDecision = v.InferOutput<typeof ClaimDecision>;

const nullableText = v.nullable(v.string());

/** One of the places that prove a shop on a domain of its own, and what has to stand there. */
export const ClaimChallenge = v.object({
	method: v.picklist(['dns', 'file', 'meta']),
	/** the name of a TXT record, or an https address */
	place: v.string(),
	/** the record's text, the whole of the file, or an element of the page's head */
	value: v.string(),
});
export type ClaimChallenge = v.InferOutput<typeof ClaimChallenge>;

export const SellerClaim = v.object({
	id: v.string(),
	version: v.number(),
	state: v.picklist(claimStates),
	organization: v.string(),
	seller: v.object({key: v.string(), store: v.string(), seller: nullableText, name: v.string()}),
	/** what has to stand in the visible text of the page, for a reviewer to see whose page it is */
	token: v.string(),
	/** on a domain of its own, any one of these proves it without a reviewer; else none */
	challenges: v.array(ClaimChallenge),
	page: nullableText,
	brand: nullableText,
	proof: v.nullable(v.picklist(claimProofs)),
	/** of the last check, or of a decision */
	reason: nullableText,
	checkedAt: nullableText,
	provedAt: nullableText,
	expiresAt: v.string(),
	createdAt: v.string(),
});
export type SellerClaim = v.InferOutput<typeof SellerClaim>;

/** A claim as a reviewer sees it, with the others on the same seller. */
export const ClaimCase = v.object({...SellerClaim.entries, others: v.array(SellerClaim)});
