import * as v from 'valibot';
import {words} from '../facts/fields.ts';

/** REGISTRY of scopes: what a key may be used for, besides reading what is public. */
export const scopes = {
	'brands:read': 'read the organization’s own brand accounts',
	'brands:write': 'register brands, domains, marks and products',
	'badges:read': 'read the organization’s own applications and badges',
	'badges:write': 'apply for badges, file mandates and documents, revoke own badges',
	'codes:read': 'read the organization’s own batches of codes, and how often they were asked for',
	'codes:write': 'register codes, make and import them, block and recall them',
	'coupons:redeem': 'see what a coupon of the organization’s stores is worth, and redeem it',
	'cases:read': 'read cases about the organization’s own shops and brands',
	'cases:write': 'answer and appeal in such cases, file examinations, send notices of infringement',
	'webhooks:write': 'set up webhooks and replay deliveries',
} as const;
export type Scope = keyof typeof scopes;

const Scope = v.picklist(
	// Object.keys forgets what it was given
	Object.keys(scopes) as Scope[],
	`must be one of ${Object.keys(scopes).join(', ')}`,
);

/** Days a key lasts at most, and if nothing else is said. */
export const keyLastsAtMost = 730;
export const keyLastsUsually = 365;
/** Hours both keys are good when one is rotated, at most and if nothing else is said. */
export const overlapAtMost = 24 * 30;
export const overlapUsually = 24;

const wholeUpTo = (most: number) =>
	v.pipe(
		v.number(),
		v.integer('must be a whole number'),
		v.minValue(0, 'must not be negative'),
		v.maxValue(most, `must be ${most} at most`),
	);

export const NewKey = v.strictObject({
	name: words(80),
	mode: v.picklist(['live', 'test'], 'must be "live" or "test"'),
	scopes: v.pipe(v.array(Scope), v.minLength(1, 'must name one scope at least')),
	days: v.optional(v.pipe(wholeUpTo(keyLastsAtMost), v.minValue(1, 'must be 1 at least')), keyLastsUsually),
});
export type NewKey = v.InferOutput<typeof NewKey>;

export const KeyRotation = v.strictObject({overlapHours: v.optional(wholeUpTo(overlapAtMost), overlapUsually)});
export type KeyRotation = v.InferOutput<typeof KeyRotation>;

/** A key as it is listed. The key itself is shown once, when it is made. */
export const ApiKey = v.object({
	id: v.string(),
	name: v.string(),
	mode: v.picklist(['live', 'test']),
	/** how the key begins, to tell it from others */
	start: v.string(),
	scopes: v.array(v.string()),
	createdAt: v.string(),
	expiresAt: v.string(),
	lastUsedAt: v.nullable(v.string()),
	revokedAt: v.nullable(v.string()),
});
export type ApiKey = v.InferOutput<typeof ApiKey>;

export const MadeKey = v.object({...ApiKey.entries, key: v.string()});
