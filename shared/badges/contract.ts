import * as v from 'valibot';
import {aboutSeller, brandName, country, day, factId, optionalInstant, optionalWords, words} from '../facts/fields.ts';

const order = 'must not be before "from"';

/** One link of the chain behind a badge, as it is written down. */
const MandateFact = v.pipe(
	v.strictObject({
		licensor: words(300),
		licensee: words(300),
		kind: v.picklist(['exclusive', 'ordinary'], 'must be "exclusive" or "ordinary"'),
		/** empty: everywhere */
		territory: v.optional(v.array(country), []),
		from: day,
		until: day,
		/** SHA-256 of the letter */
		document: v.optional(
			v.nullable(v.pipe(v.string('must be text'), v.regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits'))),
			null,
		),
	}),
	v.forward(
		v.check(({from, until}) => from <= until, order),
		['until'],
	),
);

/** A seller may call itself official or authorized store of a brand. */
export const BadgeFact = v.pipe(
	v.strictObject({
		fact: v.literal('badge'),
		id: factId,
		...aboutSeller,
		brand: brandName,
		kind: v.picklist(['official', 'authorized'], 'must be "official" or "authorized"'),
		/** empty: everywhere */
		territory: v.optional(v.array(country), []),
		from: day,
		until: day,
		/** from the mark's owner to the seller; empty: whoever states the fact vouches */
		chain: v.optional(v.pipe(v.array(MandateFact), v.maxLength(4, 'must not have more than 4 links')), []),
		mark: v.optional(v.nullable(v.strictObject({number: words(80), office: words(120)})), null),
		revokedAt: optionalInstant,
		revokedWhy: optionalWords(300),
	}),
	v.forward(
		v.check(({from, until}) => from <= until, order),
		['until'],
	),
);
export type BadgeFact = v.InferOutput<typeof BadgeFact>;

/** How a badge stands now, whoever asks. */
export const BadgeState = v.picklist(['not-yet', 'valid', 'expired', 'suspended', 'revoked']);
export type BadgeState = v.InferOutput<typeof BadgeState>;

const named = v.object({key: v.string(), name: v.string()});
const nullableText = v.nullable(v.string());

/** A badge as GET /v1/badges/{id} tells it. `token`: the signed credential, which alone proves it. */
export const PublicBadge = v.object({
	id: v.string(),
	state: BadgeState,
	seller: named,
	brand: named,
	kind: v.picklist(['official', 'authorized']),
	territory: v.array(v.string()),
	from: v.string(),
	until: v.string(),
	chain: v.array(
		v.object({
			licensor: v.string(),
			licensee: v.string(),
			kind: v.picklist(['exclusive', 'ordinary']),
			territory: v.array(v.string()),
			from: v.string(),
			until: v.string(),
			document: nullableText,
		}),
	),
	mark: v.nullable(v.object({number: v.string(), office: v.string()})),
	issuedAt: nullableText,
	suspendedAt: nullableText,
	revokedAt: nullableText,
	/** of the suspension or revocation */
	why: nullableText,
	token: nullableText,
});
export type PublicBadge = v.InferOutput<typeof PublicBadge>;

export const badgePaths = {
	keys: '/v1/badges/keys',
	badge: (id: string) => `/v1/badges/${encodeURIComponent(id)}`,
	page: (id: string) => `/badges/${encodeURIComponent(id)}`,
	statusList: (name: string) => `/v1/badges/status/${name}`,
} as const;
