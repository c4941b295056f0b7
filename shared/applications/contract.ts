import * as v from 'valibot';
import {DocumentOf} from '../documents/contract.ts';
import {aboutSeller, country, day, instant, nameOf, optionalWords, words} from '../facts/fields.ts';
import {applicationStates} from './states.ts';

/** An id of ours: `doc_…`. */
export const idOf = (prefix: string) =>
	v.pipe(
		v.string('must be text'),
		v.regex(new RegExp(`^${prefix}_[A-Za-z0-9]{1,40}$`), `must be an id such as ${prefix}_…`),
	);

export const BadgeKind = v.picklist(['official', 'authorized'], 'must be "official" or "authorized"');
export type BadgeKind = v.InferOutput<typeof BadgeKind>;

export const LicenceKind = v.picklist(['exclusive', 'ordinary'], 'must be "exclusive" or "ordinary"');

const territory = v.optional(v.pipe(v.array(country), v.maxLength(250, 'must not have more than 250 countries')), []);
const order = 'must not be before "from"';

/** One letter of authorization, as it is filed. Names are those of companies, as the letter says them. */
export const NewMandate = v.pipe(
	v.strictObject({
		licensor: nameOf(300),
		licensee: nameOf(300),
		kind: LicenceKind,
		/** may the licensee pass it on? */
		sublicence: v.optional(v.boolean('must be true or false'), false),
		/** empty: everywhere */
		territory,
		from: day,
		until: day,
		document: idOf('doc'),
	}),
	v.forward(
		v.check(({from, until}) => from <= until, order),
		['until'],
	),
);
export type NewMandate = v.InferOutput<typeof NewMandate>;

export const documentUses = ['business-licence', 'trade-mark-certificate', 'power-of-attorney', 'other'] as const;
const NewAttachment = v.strictObject({
	document: idOf('doc'),
	is: v.picklist(documentUses, `must be one of ${documentUses.join(', ')}`),
});
export type NewAttachment = v.InferOutput<typeof NewAttachment>;

const files = {
	mandates: v.optional(v.pipe(v.array(NewMandate), v.maxLength(4, 'must not have more than 4 links')), []),
	/** besides the letters: the business licence at least */
	documents: v.optional(v.pipe(v.array(NewAttachment), v.maxLength(20, 'must not be more than 20')), []),
};

export const NewApplication = v.pipe(
	v.strictObject({
		/** for which organization; may be left out by a key and by who belongs to one only */
		organization: v.optional(words(80)),
		brand: idOf('brd'),
		mark: idOf('trm'),
		seller: v.strictObject({
			...aboutSeller,
			/** the company that runs the shop, as its business licence says it: the chain ends there */
			company: nameOf(300),
		}),
		kind: BadgeKind,
		/** empty: everywhere */
		territory,
		from: day,
		until: day,
		...files,
		/** the application whose badge this one is to follow */
		renews: v.optional(v.nullable(idOf('app')), null),
	}),
	v.forward(
		v.check(({from, until}) => from <= until, order),
		['until'],
	),
);
export type NewApplication = v.InferOutput<typeof NewApplication>;

/** What the applicant's act is based on: somebody who was faster makes it a conflict. */
const version = v.pipe(
	v.number('must be a number'),
	v.integer('must be a whole number'),
	v.minValue(1, 'must be 1 at least'),
);

/** What was missing. What is left out stays as it was; mandates and documents are replaced as a whole. */
export const Completion = v.strictObject({
	version,
	company: v.optional(nameOf(300)),
	mandates: v.optional(v.pipe(v.array(NewMandate), v.maxLength(4, 'must not have more than 4 links'))),
	documents: v.optional(v.pipe(v.array(NewAttachment), v.maxLength(20, 'must not be more than 20'))),
	words: optionalWords(2000),
});
export type Completion = v.InferOutput<typeof Completion>;

export const Appeal = v.strictObject({version, reason: words(4000)});

/** What a reviewer does. `checked`: the items of the checklist that were answered with yes. */
export const ReviewAct = v.variant(
	'act',
	[
		v.strictObject({act: v.literal('take'), version}),
		v.strictObject({act: v.literal('grant'), version, checked: v.array(words(40)), reason: optionalWords(2000)}),
		v.strictObject({
			act: v.literal('refuse'),
			version,
			/** the statement of reasons: the applicant reads it */
			reason: words(4000),
			/** items of the checklist that were not met */
			failed: v.optional(v.array(words(40)), []),
		}),
		v.strictObject({
			act: v.literal('ask'),
			version,
			missing: v.pipe(v.array(words(500)), v.minLength(1, 'must say what is missing'), v.maxLength(20)),
		}),
		v.strictObject({act: v.literal('suspend'), version, reason: words(300)}),
		v.strictObject({act: v.literal('reinstate'), version, reason: words(300)}),
		v.strictObject({act: v.literal('revoke'), version, reason: words(300)}),
	],
	'must have an "act": take, grant, refuse, ask, suspend, reinstate or revoke',
);
export type ReviewAct = v.InferOutput<typeof ReviewAct>;

/** Said in public, with the badge. */
export const PublicReason = v.strictObject({reason: words(300)});

const nullableText = v.nullable(v.string());

export const Application = v.object({
	id: v.string(),
	version: v.number(),
	state: v.picklist(applicationStates),
	/** of a refusal, suspension or revocation */
	reason: nullableText,
	/** what the applicant has to send */
	missing: v.array(v.string()),
	organization: v.string(),
	brand: v.object({id: v.string(), name: v.string()}),
	mark: v.string(),
	seller: v.object({key: v.string(), store: v.string(), seller: nullableText, name: v.string(), company: v.string()}),
	kind: BadgeKind,
	territory: v.array(v.string()),
	from: v.string(),
	until: v.string(),
	mandates: v.array(
		v.object({
			id: v.string(),
			licensor: v.string(),
			licensee: v.string(),
			kind: LicenceKind,
			sublicence: v.boolean(),
			territory: v.array(v.string()),
			from: v.string(),
			until: v.string(),
			document: v.string(),
			endedAt: nullableText,
		}),
	),
	documents: v.array(v.object({document: v.string(), is: v.picklist(documentUses)})),
	badge: nullableText,
	renews: nullableText,
	createdAt: v.string(),
	changedAt: v.string(),
	/** until when the state should have changed; null: it waits for nobody */
	dueAt: nullableText,
});
export type Application = v.InferOutput<typeof Application>;

export const ApplicationEvent = v.object({
	at: v.string(),
	/** a role, never a name: reviewers are not told to the parties */
	by: v.string(),
	act: v.string(),
	from: nullableText,
	to: v.string(),
	reason: nullableText,
});
export type ApplicationEvent = v.InferOutput<typeof ApplicationEvent>;

/** Of queues and lists: `states` as `applied,in_review`, `due` as an instant until which it is due. */
export const ApplicationQuery = v.pipe(
	v.object({
		states: v.optional(
			v.pipe(
				v.string(),
				v.transform(text => text.split(',')),
				v.array(v.picklist(applicationStates, `must be of ${applicationStates.join(', ')}, with commas between`)),
			),
		),
		kind: v.optional(BadgeKind),
		due: v.optional(instant),
		after: v.optional(v.string()),
	}),
	v.transform(({states, kind, due, after}) => ({
		...(states && {states}),
		...(kind && {kind}),
		...(due && {dueBy: due}),
		...(after !== undefined && {after}),
	})),
);

const Fault = v.object({pointer: v.string(), code: v.string(), detail: v.string()});
const standing = {
	/** what keeps it from being granted now, by the rules of the chain */
	faults: v.array(Fault),
	/** of a badge in force: the first day on which it will not be, as far as is known, and why */
	falls: v.nullable(v.object({on: v.string(), code: v.string(), reason: v.string()})),
	/** what whoever asks may do now */
	acts: v.array(v.string()),
};

export const ApplicationDetails = v.object({
	...Application.entries,
	...standing,
	events: v.array(ApplicationEvent),
});

/** An application as a reviewer sees it. */
export const ApplicationCase = v.object({
	...Application.entries,
	...standing,
	/** the mark as it was filed with the brand, and the organization behind the brand account */
	owner: v.object({
		mark: v.string(),
		office: v.string(),
		owner: v.string(),
		classes: v.array(v.number()),
		brand: v.string(),
	}),
	files: v.array(DocumentOf),
	checklist: v.array(v.object({id: v.string(), asks: v.string()})),
	reviews: v.array(
		v.object({
			id: v.string(),
			application: v.string(),
			round: v.number(),
			reviewer: v.string(),
			answer: v.picklist(['grant', 'refuse', 'ask']),
			items: v.array(v.string()),
			reason: nullableText,
			at: v.string(),
		}),
	),
	/** `party`: the reviewer belongs to one; `spoke-before`: reviewed what the appeal is about */
	mayDecide: v.picklist(['yes', 'party', 'spoke-before', 'granted-already']),
	events: v.array(v.object({...ApplicationEvent.entries, actor: v.string()})),
});
