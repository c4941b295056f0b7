import * as v from 'valibot';
import {instant, words} from '../facts/fields.ts';

/** REGISTRY of what an organization can be told of, as it happens. */
export const eventKinds = {
	'badge.granted': 'a badge was granted',
	'badge.expiring': 'a badge ends in 30 days',
	'badge.expired': 'a badge has ended',
	'badge.suspended': 'a badge is suspended',
	'badge.revoked': 'a badge was revoked',
	'badge.refused': 'an application for a badge was refused',
	'brand.verified': 'the brand account was verified',
	'brand.disputed': 'another claims the brand’s name',
	'domain.lapsed': 'the proof of a domain is not found any more',
	'codes.imported': 'codes of a batch became live',
	'report.received': 'somebody reported goods under the brand’s name as not genuine',
	'case.notified': 'a case about your shop waits for your answer',
	'case.accepted': 'a case about goods of your brand was accepted',
	'case.decided': 'a case about your shop or your brand was decided',
	'case.appealed': 'a decision in such a case was appealed',
	'case.reopened': 'such a decision was lifted by an appeal',
	'ip-notice.forwarded': 'a brand says that an offer of your shop infringes its mark',
	'ip-notice.countered': 'the seller answered your notice of infringement',
	'ip-notice.ended': 'a notice of infringement came to its end',
	'code.suspicious': 'a code should be looked at: copied, stolen, or on the market too early',
} as const;
export type EventKind = keyof typeof eventKinds;

/** What an endpoint is sent when it is tried out; nobody subscribes to it. */
export const pingKind = 'webhook.ping';

const kinds = v.pipe(
	v.array(
		// Object.keys forgets what it was given
		v.picklist(Object.keys(eventKinds) as EventKind[], `must be one of ${Object.keys(eventKinds).join(', ')}`),
	),
	v.minLength(1, 'must name one kind at least'),
	v.transform(list => [...new Set(list)].sort()),
);
const address = v.pipe(
	v.string('must be text'),
	v.maxLength(500, 'must be 500 characters at most'),
	v.url('must be an address'),
);
const description = v.optional(v.nullable(words(200)), null);
/** Absent: the only one that you belong to. */
export const ofOrganization = v.strictObject({organization: v.optional(v.string('must be text'))});

export const NewWebhook = v.strictObject({...ofOrganization.entries, url: address, kinds, description});
export type NewWebhook = v.InferOutput<typeof NewWebhook>;

export const WebhookChange = v.strictObject({
	url: v.optional(address),
	kinds: v.optional(kinds),
	description: v.optional(v.nullable(words(200))),
	/** false: nothing is sent; what happens meanwhile can be replayed */
	enabled: v.optional(v.boolean('must be true or false')),
});
export type WebhookChange = v.InferOutput<typeof WebhookChange>;

/** Hours in which deliveries are signed with both secrets, at most and if nothing else is said. */
export const secretOverlapAtMost = 24 * 7;
export const secretOverlapUsually = 24;

export const SecretRotation = v.strictObject({
	overlapHours: v.optional(
		v.pipe(
			v.number('must be a number'),
			v.integer('must be a whole number'),
			v.minValue(0, 'must not be negative'),
			v.maxValue(secretOverlapAtMost, `must be ${secretOverlapAtMost} at most`),
		),
		secretOverlapUsually,
	),
});

/** `failing`: three days of attempts came to nothing; it is still tried. `disabled`: nothing is sent. */
export const Webhook = v.object({
	id: v.string(),
	organization: v.string(),
	url: v.string(),
	kinds: v.array(v.string()),
	description: v.nullable(v.string()),
	state: v.picklist(['active', 'failing', 'disabled']),
	failingSince: v.nullable(v.string()),
	createdAt: v.string(),
	/** until when deliveries carry the signature of the secret before too */
	bothSecretsUntil: v.nullable(v.string()),
});
export type Webhook = v.InferOutput<typeof Webhook>;

/** `secret`: whsec_…, shown this once. */
export const MadeWebhook = v.object({...Webhook.entries, secret: v.string()});

export const Delivery = v.object({
	id: v.string(),
	/** the webhook-id header: the same for every attempt and replay */
	event: v.string(),
	kind: v.string(),
	about: v.string(),
	state: v.picklist(['waiting', 'delivered', 'given_up']),
	createdAt: v.string(),
	/** null: it is not tried again */
	nextAt: v.nullable(v.string()),
	attempts: v.array(
		v.object({
			at: v.string(),
			/** null: no answer came */
			status: v.nullable(v.number()),
			/** ms */
			took: v.number(),
			/** how the answer begins, or why none came */
			said: v.string(),
		}),
	),
});
export type Delivery = v.InferOutput<typeof Delivery>;

export const DeliveryPage = v.object({deliveries: v.array(Delivery), next: v.nullable(v.string())});
export const ReplaySince = v.strictObject({since: instant});
export const Replayed = v.object({deliveries: v.number()});

/** What is posted to an endpoint: https://www.standardwebhooks.com, version 1. */
export const WebhookBody = v.object({type: v.string(), timestamp: v.string(), data: v.record(v.string(), v.unknown())});
export type WebhookBody = v.InferOutput<typeof WebhookBody>;
