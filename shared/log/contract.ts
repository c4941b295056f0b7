import * as v from 'valibot';

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const HashHex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Instant = v.pipe(v.string(), v.isoTimestamp());

/**
 * One entry of the public log. In the tree stands what is never erased: canonical JSON of kind, at and commitment.
 * `payload` and `salt` may be erased, then both are null and `erased` says when and why.
 */
export const LogEntry = v.object({
	index: whole,
	kind: v.string(),
	at: Instant,
	/** SHA-256 of salt and canonical JSON (RFC 8785) of the payload */
	commitment: HashHex,
	salt: v.nullable(HashHex),
	payload: v.nullable(v.looseObject({about: v.string()})),
	erased: v.nullable(v.object({at: Instant, why: v.string()})),
});
export type LogEntry = v.InferOutput<typeof LogEntry>;

/** Entries in their order; `next`: the index at which the list goes on, null: that was all that `size` holds. */
export const LogEntries = v.object({size: whole, entries: v.array(LogEntry), next: v.nullable(whole)});
export type LogEntries = v.InferOutput<typeof LogEntries>;

/** An entry is in the log of `size`: hashes from the leaf up to the root (RFC 9162, 2.1.3). */
export const InclusionProof = v.object({
	index: whole,
	size: whole,
	leaf: HashHex,
	root: HashHex,
	path: v.array(HashHex),
});
export type InclusionProof = v.InferOutput<typeof InclusionProof>;

/** The log of `second` begins with that of `first` (RFC 9162, 2.1.4). */
export const ConsistencyProof = v.object({
	first: whole,
	second: whole,
	firstRoot: HashHex,
	secondRoot: HashHex,
	path: v.array(HashHex),
});
export type ConsistencyProof = v.InferOutput<typeof ConsistencyProof>;

/** How many entries a list answers at most, and how many when nobody asks for a number. */
export const mostEntries = 1000;
export const usualEntries = 200;

/** A place in the log, or its size, as an address holds it. */
const whole15 = v.pipe(
	v.string('is missing'),
	v.regex(/^(0|[1-9]\d{0,14})$/, 'must be a whole number such as 17'),
	v.transform(Number),
);

export const EntryPath = v.object({index: whole15});
export const EntriesQuery = v.object({
	from: v.optional(whole15),
	count: v.optional(
		v.pipe(whole15, v.minValue(1, 'must be 1 or more'), v.maxValue(mostEntries, `must be ${mostEntries} at most`)),
	),
	about: v.optional(
		v.pipe(v.string(), v.minLength(1, 'must not be empty'), v.maxLength(200, 'must not be longer than 200')),
	),
});
export const ProofQuery = v.object({size: v.optional(whole15)});
/** Of the page: entries before this one, the newest first. */
export const LogPageQuery = v.object({before: v.optional(whole15), about: EntriesQuery.entries.about});
export const ConsistencyPath = v.object({first: whole15, second: whole15});

export const logPaths = {
	head: '/v1/log/head',
	entries: '/v1/log/entries',
	entry: (index: number) => `/v1/log/entries/${index}`,
	inclusion: (index: number, size: number) => `/v1/log/entries/${index}/proof?size=${size}`,
	consistency: (first: number, second: number) => `/v1/log/consistency/${first}/${second}`,
	page: '/log',
	entryPage: (index: number) => `/log/${index}`,
} as const;
