import * as v from 'valibot';
import {CodeFamily} from '../codes/own-form.ts';

/** UTC, ISO 8601 with milliseconds: 2026-11-22T12:40:00.000Z */
export const Instant = v.pipe(v.string(), v.isoTimestamp());
/** A calendar day: 2026-11-22 */
export const Day = v.pipe(v.string(), v.isoDate());
const Link = v.nullable(v.pipe(v.string(), v.url(), v.startsWith('https://')));
const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const key = v.pipe(v.string(), v.regex(/^(brand|store|seller|product|category):./), v.maxLength(400));

export const Badge = v.object({
	id: text(80),
	/** brand key */
	brand: key,
	brandName: text(200),
	kind: v.picklist(['official', 'authorized']),
	/** ISO 3166 alpha-2; empty means everywhere */
	territory: v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
	from: Day,
	until: Day,
	revokedAt: v.nullable(Instant),
	revokedWhy: v.optional(v.nullable(text(300)), null),
	suspendedAt: v.optional(v.nullable(Instant), null),
	/** the signed credential; without one nothing is proved */
	token: v.optional(v.nullable(text(16_384)), null),
});
export type Badge = v.InferOutput<typeof Badge>;

/** The outcome of a case about one offer. `liftedAt` is set by an appeal that succeeded. */
export const Decision = v.object({
	id: text(80),
	/** the offer's listing id in its store; null when it is about the seller */
	listing: v.nullable(text(200)),
	product: v.nullable(text(300)),
	outcome: v.picklist(['counterfeit', 'genuine', 'undecidable']),
	decidedAt: Instant,
	/** the instance that decided */
	by: text(200),
	/** the seller's answer, in its words */
	answer: v.nullable(text(2000)),
	link: Link,
	liftedAt: v.nullable(Instant),
	/** `open`: another reviewer looks at it again, and it stands meanwhile. `upheld`: one did. Absent: nobody appealed */
	appeal: v.optional(v.nullable(v.picklist(['open', 'upheld']))),
});
export type Decision = v.InferOutput<typeof Decision>;

/** What a seller got after a decision; in force from..until. */
export const Warning = v.object({
	id: text(80),
	rule: text(200),
	issuedAt: Instant,
	until: Instant,
	link: Link,
	liftedAt: v.nullable(Instant),
});
export type Warning = v.InferOutput<typeof Warning>;

/** Only cases that may be shown: accepted, three independent reporters, the notice provably reached the seller. */
export const OpenCase = v.object({id: text(80), listing: v.nullable(text(200)), openSince: Instant});
export type OpenCase = v.InferOutput<typeof OpenCase>;

/** A line of a public source: who, when, what, under which licence. */
export const Notice = v.object({
	id: text(120),
	authority: text(200),
	day: Day,
	title: text(500),
	link: Link,
	licence: text(200),
	/** lot or batch the notice is limited to, as the authority wrote it */
	lots: v.nullable(text(500)),
});
export type Notice = v.InferOutput<typeof Notice>;

const common = {key, name: text(300)};

/** A line that names a site. `host`: only this host of the store and what is below it; absent: the whole store. */
export const StoreNotice = v.object({...Notice.entries, host: v.optional(text(253))});
export type StoreNotice = v.InferOutput<typeof StoreNotice>;

const StatementKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

export const BrandRecord = v.object({
	kind: v.literal('brand'),
	...common,
	/** the name in other scripts and spellings */
	names: v.array(text(200)),
	/** registrable domains the brand proved to be its own */
	domains: v.array(text(253)),
	/** domains of the brand's own code query pages */
	queryDomains: v.array(text(253)),
	/** Ed25519 keys (32 raw bytes, base64url) that the brand signs statements about goods with; absent: none */
	statementKeys: v.optional(v.array(StatementKey)),
	/** how its anti-counterfeit codes look; absent: none are registered */
	codes: v.optional(CodeFamily),
	registeredAt: Instant,
});
export type BrandRecord = v.InferOutput<typeof BrandRecord>;

export const StoreRecord = v.object({
	kind: v.literal('store'),
	...common,
	domains: v.array(text(253)),
	/** lines of public warning lists that name this store */
	listed: v.array(StoreNotice),
});
export type StoreRecord = v.InferOutput<typeof StoreRecord>;

export const SellerRecord = v.object({
	kind: v.literal('seller'),
	...common,
	store: text(253),
	/** when a reviewer last looked at the whole record; null: never */
	reviewed: v.nullable(v.object({at: Instant, by: text(200)})),
	badges: v.array(Badge),
	decisions: v.array(Decision),
	warnings: v.array(Warning),
	cases: v.array(OpenCase),
});
export type SellerRecord = v.InferOutput<typeof SellerRecord>;

export const ProductRecord = v.object({
	kind: v.literal('product'),
	...common,
	/** brand key */
	brand: v.nullable(key),
	recalls: v.array(Notice),
});
export type ProductRecord = v.InferOutput<typeof ProductRecord>;

/** A kind of goods of which the operator expects that whoever sells them holds a badge. */
export const CategoryRecord = v.object({
	kind: v.literal('category'),
	...common,
	/** what shops call it, in other languages and spellings */
	names: v.array(text(200)),
	since: Instant,
	/** the operator's, in its words */
	reason: text(300),
});
export type CategoryRecord = v.InferOutput<typeof CategoryRecord>;

/** What Touchstone knows about one subject. Public. */
export const SubjectRecord = v.variant('kind', [BrandRecord, StoreRecord, SellerRecord, ProductRecord, CategoryRecord]);
export type SubjectRecord = v.InferOutput<typeof SubjectRecord>;
