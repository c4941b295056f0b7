import * as v from 'valibot';

/** From best to worst is: verified, clear, unknown, caution, warning. */
export const Level = v.picklist(['verified', 'clear', 'unknown', 'caution', 'warning']);
export type Level = v.InferOutput<typeof Level>;

/**
 * proved: checked here, by a signature, a decision, or by comparing what this browser itself sees (address, prices).
 * claimed: the page says so. unknown: nothing was found.
 */
export const Strength = v.picklist(['proved', 'claimed', 'unknown']);
export type Strength = v.InferOutput<typeof Strength>;

/** Who says so. */
export const Witness = v.object({
	/** record: a signed record of the server. page: the page itself. device: what this browser saw before. list: a public authority's list. */
	kind: v.picklist(['record', 'page', 'device', 'list']),
	/** the authority, the host or the source on the page (`json-ld`), for people */
	name: v.nullable(v.string()),
});
export type Witness = v.InferOutput<typeof Witness>;

/**
 * One line of a verdict. `what` is a stable code, the words for it are the locale's;
 * `about` holds the values the words need (names, formatted by the locale; money as {minor, currency}).
 */
export const Finding = v.object({
	signal: v.string(),
	what: v.string(),
	stance: v.picklist(['for', 'against', 'neutral']),
	strength: Strength,
	/** the level this finding asks for; null: listed, changes nothing */
	level: v.nullable(v.picklist(['verified', 'clear', 'caution', 'warning'])),
	witness: Witness,
	about: v.record(v.string(), v.union([v.string(), v.number(), v.object({minor: v.number(), currency: v.string()})])),
	since: v.nullable(v.string()),
	until: v.nullable(v.string()),
	link: v.nullable(v.string()),
	/** who allowed whom, from the owner of a mark to the seller; days */
	chain: v.optional(
		v.array(
			v.object({
				licensor: v.string(),
				licensee: v.string(),
				kind: v.picklist(['exclusive', 'ordinary']),
				territory: v.array(v.string()),
				from: v.string(),
				until: v.string(),
			}),
		),
	),
});
export type Finding = v.InferOutput<typeof Finding>;

export const Verdict = v.object({level: Level, findings: v.array(Finding)});
export type Verdict = v.InferOutput<typeof Verdict>;
