import * as v from 'valibot';
import {remedyStates} from '../cases/remedies.ts';
import {outcomes} from '../cases/states.ts';
import {countryCodes} from '../country.ts';
import {country, day, nameOf, storeId, words} from '../facts/fields.ts';
import {Money} from '../money.ts';
import {mostPhotos, PhotoAnnounced} from '../photos/contract.ts';
import {seenLength} from './shown-text.ts';

const optional = <S extends v.GenericSchema>(schema: S) => v.optional(v.nullable(schema), null);
const plain = (most: number) => optional(nameOf(most));
const webAddress = v.pipe(
	v.string('must be text'),
	v.maxLength(2048, 'must not be longer than 2048 characters'),
	v.check(
		text => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).username === '',
		'must be an http(s) address',
	),
);
const between = (least: number, most: number) =>
	v.check((given: number) => given >= least && given <= most, `must be from ${least} to ${most}`);
const isTrue = (detail: string) => v.literal(true, detail);

/** The offer as the page showed it when it was reported: claims of the page, and which offer is meant. */
export const OfferSeen = v.strictObject({
	url: webAddress,
	store: storeId,
	listing: v.optional(v.nullable(words(200)), null),
	/** what the page says is taken as it stands there: a seller that writes unseen signs into it is not safe from reports */
	title: words(1000),
	/** null: the page does not say which merchant sells; `id` null with `own`: the store itself */
	seller: v.strictObject({own: v.boolean(), id: optional(words(200)), name: optional(words(300))}),
	brand: optional(words(200)),
	gtin: optional(v.pipe(v.string(), v.regex(/^\d{14}$/, 'must be a GTIN of 14 digits'))),
	mpn: optional(words(200)),
	sku: optional(words(200)),
	price: optional(Money),
	image: optional(webAddress),
	/** what the page claimed in its own words, such as “100 % authentic” */
	claims: v.optional(v.pipe(v.array(words(200)), v.maxLength(12, 'must not be more than 12')), []),
	seenOn: day,
});
export type OfferSeen = v.InferOutput<typeof OfferSeen>;

export const Purchase = v.strictObject({
	/** for all pieces together */
	paid: Money,
	quantity: v.pipe(v.number('must be a number'), v.integer('must be a whole number'), between(1, 9999)),
	orderedOn: day,
	deliveredOn: optional(day),
	orderNumber: plain(100),
	variant: plain(300),
	/** bought to use, not to sell again */
	ownUse: v.boolean('must be true or false'),
	goods: v.optional(v.picklist(['ordinary', 'food'], 'must be "ordinary" or "food"'), 'ordinary'),
	/** further loss that came of it, such as of health; with receipts among the evidence */
	loss: optional(Money),
});
export type Purchase = v.InferOutput<typeof Purchase>;

/** REGISTRY of what tells a copy; the reviewer sees them as a list. */
export const signs = [
	'packaging',
	'label',
	'material',
	'smell',
	'workmanship',
	'serial-number',
	'code-answer',
	'brand-said-so',
	'examined',
	'price',
	'other',
] as const;

/** What the reporter wants. A tip asks for nothing. */
export const demands = ['none', 'refund', 'one-for-three', 'other'] as const;
export type DemandKind = (typeof demands)[number];

export const Demand = v.variant('kind', [
	v.strictObject({kind: v.picklist(['none', 'refund', 'one-for-three'])}),
	v.strictObject({kind: v.literal('other'), words: words(500)}),
]);

/** What a code of the goods answered: as the query gave it, with the receipt under which it was asked. */
export const CodeAnswered = v.strictObject({
	answer: words(40),
	at: v.pipe(v.string('must be text'), v.isoTimestamp('must be an instant such as 2026-11-22T12:40:00Z')),
	code: words(200),
});

/** The seller's or store's own promise of more than the law asks, as it stood on the page. */
export const StorePromise = v.strictObject({
	times: v.pipe(v.number('must be a number'), v.integer('must be a whole number'), between(1, 100)),
	words: words(500),
});

export const Contact = v.strictObject({
	name: nameOf(200),
	email: v.pipe(v.string('must be text'), v.trim(), v.maxLength(254), v.email('must be an e-mail address')),
	/** BCP 47, in which we write */
	language: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)), 'en'),
});
export type Contact = v.InferOutput<typeof Contact>;

/**
 * What a reporter sends, with `Authorization: Bearer tsr_…` of its own making. Sent again with the same secret it is the same
 * report. Without `contact` it is an anonymous tip: it can demand nothing.
 */
export const NewReport = v.pipe(
	v.strictObject({
		offer: OfferSeen,
		purchase: optional(Purchase),
		/** what happened, in the reporter's words */
		facts: v.pipe(
			words(5000),
			v.check(text => seenLength(text) >= 20, 'must say in a sentence or two what is wrong (20 characters at least)'),
		),
		signs: v.pipe(
			v.array(v.picklist(signs)),
			v.maxLength(signs.length),
			v.transform(list => [...new Set(list)]),
		),
		demand: Demand,
		/** the shopper's country, by whose law a remedy is reckoned */
		country: v.pipe(
			country,
			v.check(code => countryCodes.includes(code), 'must be a country of ISO 3166, such as DE'),
		),
		promise: optional(StorePromise),
		codes: v.optional(v.pipe(v.array(CodeAnswered), v.maxLength(8, 'must not be more than 8')), []),
		photos: v.pipe(v.array(PhotoAnnounced), v.maxLength(mostPhotos, `must not be more than ${mostPhotos}`)),
		contact: optional(Contact),
		/** where it is being handled already, such as with the store or a bank; null: nowhere */
		elsewhere: optional(v.strictObject({forum: words(200), since: day, decided: v.boolean()})),
		/** "What I say is true as far as I know": Reg. (EU) 2022/2065 art. 16 */
		goodFaith: isTrue('must be true: a report is made in good faith'),
		/** "I am not this seller, nor a rival of it" */
		noParty: isTrue('must be true: who sells this, or sells against it, can not report it'),
		/** when this copy of the extension was installed, to the day; only says how old it claims to be */
		installedOn: optional(day),
	}),
	v.forward(
		v.check(
			({contact, demand}) => contact !== null || demand.kind === 'none',
			'must be "none": an anonymous tip can demand nothing; leave a contact, or demand nothing',
		),
		['demand'],
	),
	v.forward(
		v.check(
			({purchase, demand}) => purchase !== null || demand.kind === 'none',
			'must say what was bought: a demand needs the price that was paid',
		),
		['purchase'],
	),
);
export type NewReport = v.InferOutput<typeof NewReport>;

/** The answer to a report: all that is needed to come back to it, with the secret that the sender holds. */
export const ReportReceipt = v.object({
	report: v.string(),
	/** the number under which people speak of it */
	case: v.string(),
	joined: v.boolean(),
	receivedAt: v.string(),
	/** ids under which the announced photos are uploaded, in the order of `photos` */
	photos: v.array(v.object({id: v.string(), place: v.number(), sha256: v.string()})),
});
export type ReportReceipt = v.InferOutput<typeof ReportReceipt>;

/** The answer to a piece of evidence: where its photos are uploaded, in the order of `photos`. */
export const EvidenceReceipt = v.object({evidence: v.string(), photos: ReportReceipt.entries.photos});
export type EvidenceReceipt = v.InferOutput<typeof EvidenceReceipt>;

/** How one report stands within its case. */
export const reportStates = ['received', 'set_aside', 'withdrawn', 'settled', 'remedied'] as const;
export type ReportState = (typeof reportStates)[number];

/** One step of a case as its parties may read it. */
export const CaseStep = v.object({
	at: v.string(),
	by: v.string(),
	act: v.string(),
	state: v.string(),
	reason: v.nullable(v.string()),
});

export const RemedyView = v.object({
	/** what is due, as the calculator reckoned it with its articles: shared/compensation */
	due: v.unknown(),
	state: v.picklist(remedyStates),
	since: v.string(),
});

/** A report as its reporter sees it. */
export const ReportView = v.object({
	id: v.string(),
	case: v.string(),
	state: v.picklist(reportStates),
	setAside: v.nullable(v.string()),
	receivedAt: v.string(),
	offer: v.unknown(),
	demand: v.unknown(),
	/** null: it is told to whoever confirms the address; an anonymous tip learns what everybody can */
	caseState: v.nullable(v.string()),
	since: v.string(),
	/** what is waited for now, until when, and where the figure comes from */
	clock: v.nullable(v.object({due: v.string(), until: v.string(), source: v.string()})),
	firstAnsweredAt: v.nullable(v.string()),
	contactConfirmed: v.boolean(),
	/** `evidence`: with which piece it came; null: with the report itself */
	photos: v.array(
		v.object({
			id: v.string(),
			evidence: v.nullable(v.string()),
			place: v.number(),
			sha256: v.string(),
			state: v.string(),
			problem: v.nullable(v.string()),
		}),
	),
	steps: v.array(CaseStep),
	questions: v.array(v.object({id: v.string(), at: v.string(), words: v.string(), answer: v.nullable(v.string())})),
	evidence: v.array(v.object({id: v.string(), at: v.string(), words: v.string()})),
	/** the seller's words, once it answered */
	answers: v.array(v.object({at: v.string(), words: v.string(), admits: v.boolean()})),
	decision: v.nullable(
		v.object({
			id: v.string(),
			outcome: v.picklist(outcomes),
			at: v.string(),
			statement: v.string(),
			liftedAt: v.nullable(v.string()),
		}),
	),
	remedy: v.nullable(RemedyView),
	appeal: v.nullable(
		v.object({
			at: v.string(),
			by: v.string(),
			state: v.picklist(['open', 'upheld', 'overturned']),
			reason: v.nullable(v.string()),
		}),
	),
	appealUntil: v.nullable(v.string()),
	/** what followed from reports without foundation: told with each of them, appealed by the report that it names */
	measures: v.array(
		v.object({
			id: v.string(),
			kind: v.picklist(['warning', 'suspension']),
			reason: v.string(),
			at: v.string(),
			until: v.nullable(v.string()),
			appealedAt: v.nullable(v.string()),
			decidedAt: v.nullable(v.string()),
			decidedWhy: v.nullable(v.string()),
			liftedAt: v.nullable(v.string()),
		}),
	),
	/** what the reporter can do now */
	acts: v.array(
		v.picklist([
			'add-evidence',
			'answer',
			'withdraw',
			'appeal',
			'say-paid',
			'say-enforced',
			'confirm-contact',
			'appeal-measure',
		]),
	),
});
export type ReportView = v.InferOutput<typeof ReportView>;

export const Evidence = v.strictObject({
	words: words(5000),
	photos: v.optional(
		v.pipe(v.array(PhotoAnnounced), v.maxLength(mostPhotos, `must not be more than ${mostPhotos}`)),
		[],
	),
});
export type Evidence = v.InferOutput<typeof Evidence>;
export const QuestionAnswer = v.strictObject({question: words(80), words: words(5000)});
export const Withdrawal = v.strictObject({reason: optional(words(1000))});
export const Appeal = v.strictObject({
	reason: v.pipe(words(5000), v.minLength(20, 'must say why (20 characters at least)')),
});
/** `enforced`: another forum, such as the bank, gave the money back */
export const RemedyWord = v.strictObject({
	got: v.picklist(['paid', 'enforced'], 'must be "paid" or "enforced"'),
	words: optional(words(1000)),
});
