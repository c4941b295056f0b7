import * as v from 'valibot';
import {Instant} from '../lookup/record.ts';

/** REGISTRY of why a brand is told of one of its codes; the sentence is what it means. */
export const alertReasons = {
	issued: 'it was asked for before it was put on the market',
	blocked: 'it was asked for although it is blocked',
	retired: 'it was asked for although it is out of use',
	recalled: 'it was asked for although it is recalled',
	'over-limit': 'more people asked for it, or claimed it, than one thing can have owners',
	'impossible-travel': 'it was claimed in two countries sooner than a thing can travel',
	velocity: 'more people claimed it within a short time than one thing can have owners',
} as const;
export type AlertReason = keyof typeof alertReasons;

// Object.keys forgets what it was given
const reasonNames = Object.keys(alertReasons) as AlertReason[];

export const alertStates = ['open', 'confirmed', 'dismissed'] as const;

/** A code that a brand should look at. Nothing in it is a person's. */
export const CodeAlert = v.object({
	id: v.string(),
	brand: v.string(),
	batch: v.string(),
	/** which of the batch's codes: the brand's own list says what it is printed on */
	ordinal: v.number(),
	reasons: v.array(v.picklist(reasonNames)),
	at: Instant,
	/** `confirmed`: everybody who asks is told that it is being copied; `dismissed`: nobody is told of what was found */
	state: v.picklist(alertStates),
	holders: v.number(),
	claimants: v.number(),
	firstAt: v.nullable(Instant),
	lastAt: v.nullable(Instant),
	/** where claims said to be, with the instant each came */
	claims: v.array(v.object({country: v.string(), at: Instant, known: v.boolean()})),
});
export type CodeAlert = v.InferOutput<typeof CodeAlert>;

export const AlertPage = v.object({alerts: v.array(CodeAlert), next: v.nullable(v.string())});

export const AlertQuery = v.strictObject({
	/** brand account */
	brand: v.optional(v.string('must be text')),
	state: v.optional(v.picklist(alertStates, `must be one of ${alertStates.join(', ')}`)),
	/** the last alert of the page before */
	after: v.optional(v.string('must be text')),
});

export const AlertDecision = v.strictObject({
	state: v.picklist(['confirmed', 'dismissed'], 'must be "confirmed" or "dismissed"'),
});

/** How often a batch's codes were asked for: by day, country and what was answered. */
export const CodeCount = v.object({
	day: v.string(),
	/** as the asker said; null: not said */
	country: v.nullable(v.string()),
	/** what was answered; `claimed`: it was said to be somebody's own */
	answer: v.string(),
	times: v.number(),
});
export const CodeCounts = v.object({counts: v.array(CodeCount)});
