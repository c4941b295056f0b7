import * as v from 'valibot';
import {day, nameOf, words} from '../facts/fields.ts';
import {Day, Instant} from '../lookup/record.ts';
import {markOffices} from './mark-offices.ts';

const office = v.picklist(
	markOffices,
	'must be two letters of WIPO ST.3, such as DE, CN, EM (EUIPO), BX (Benelux) or WO (Madrid)',
);
const optionalDay = v.optional(v.nullable(day), null);
const documentId = v.pipe(
	v.string(),
	v.regex(/^doc_[0-9A-Za-z]{1,60}$/, 'must be the id of a document you uploaded, such as doc_…'),
);
const niceClass = v.pipe(
	v.number('must be a number'),
	v.integer('must be a whole number'),
	v.minValue(1, 'must be a class of Nice, 1 to 45'),
	v.maxValue(45, 'must be a class of Nice, 1 to 45'),
);

/** A trade mark as its certificate says. Days are the office's; `expiresAt` absent: ten years after `registeredAt`. */
export const NewMark = v.strictObject({
	number: v.pipe(words(60), v.regex(/^[\p{L}\p{N}][\p{L}\p{N} ./-]*$/u, 'must be the number as the office writes it')),
	office,
	/** for international registrations: the countries or unions they hold in */
	designated: v.optional(v.array(office), []),
	classes: v.pipe(v.array(niceClass), v.minLength(1, 'must name one class of Nice at least')),
	owner: nameOf(300),
	status: v.picklist(['pending', 'registered'], 'must be "pending" or "registered"'),
	filedAt: day,
	registeredAt: optionalDay,
	expiresAt: optionalDay,
	document: v.optional(v.nullable(documentId), null),
});
export type NewMark = v.InferOutput<typeof NewMark>;

/** What became of a mark since: it was registered, or renewed. Somebody looks at it before it counts. */
export const MarkChange = v.strictObject({
	registeredAt: optionalDay,
	expiresAt: day,
	document: v.optional(v.nullable(documentId), null),
});
export type MarkChange = v.InferOutput<typeof MarkChange>;

export const MarkReview = v.strictObject({
	decision: v.picklist(['confirmed', 'refused'], 'must be "confirmed" or "refused"'),
	/** told to the brand; needed for a refusal */
	reason: v.optional(v.nullable(words(2000)), null),
});
export type MarkReview = v.InferOutput<typeof MarkReview>;

export const TradeMark = v.object({
	id: v.string(),
	brand: v.string(),
	number: v.string(),
	office: v.string(),
	designated: v.array(v.string()),
	/** ISO 3166: where it protects */
	countries: v.array(v.string()),
	classes: v.array(v.number()),
	owner: v.string(),
	status: v.picklist(['pending', 'registered']),
	filedAt: Day,
	registeredAt: v.nullable(Day),
	expiresAt: v.nullable(Day),
	document: v.nullable(v.string()),
	standing: v.picklist(['unreviewed', 'refused', 'pending', 'in-force', 'renewable', 'grace', 'lapsed']),
	/** may a badge be granted on it now? */
	eligible: v.boolean(),
	renewal: v.nullable(v.object({from: Day, until: Day})),
	/** told by the brand and not looked at yet */
	change: v.nullable(
		v.object({registeredAt: v.nullable(Day), expiresAt: Day, document: v.nullable(v.string()), toldAt: Instant}),
	),
	reviewedAt: v.nullable(Instant),
	reason: v.nullable(v.string()),
});
export type TradeMark = v.InferOutput<typeof TradeMark>;
