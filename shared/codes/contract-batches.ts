import * as v from 'valibot';
import {Gtin} from '../brands/contract-products.ts';
import {countryCodes} from '../country.ts';
import {nameOf, words} from '../facts/fields.ts';
import {Instant} from '../lookup/record.ts';
import {OwnForm} from './own-form.ts';
import {codeStateNames, coverings} from './states.ts';

const state = v.picklist(codeStateNames, `must be one of ${codeStateNames.join(', ')}`);
const whole = v.pipe(
	v.number('must be a number'),
	v.integer('must be a whole number'),
	v.minValue(1, 'must be 1 at least'),
);

/** A person at the brand's whom shoppers may ask. */
const contact = v.nullable(
	v.pipe(
		words(300),
		v.check(
			text => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) || (URL.canParse(text) && new URL(text).protocol === 'https:'),
			'must be an e-mail address or an https:// address',
		),
	),
);

/** ISO 3166; empty: every market. */
const markets = v.pipe(
	v.array(v.picklist(countryCodes, 'must be two capital letters of ISO 3166, such as DE')),
	v.transform(list => [...new Set(list)].sort()),
);

const why = v.optional(v.nullable(words(500)), null);

/** What is told to everybody who asks has to have a reason. */
const needsWhy = (given: string): boolean => given === 'blocked' || given === 'recalled';
const whyMessage = 'must be said: a recall is shown with it, a block is kept with it';

/** Codes of one product. `own`: the brand makes them itself and imports them; then `form` says how they look. */
export const NewBatch = v.pipe(
	v.strictObject({
		brand: v.string('must be text'),
		name: nameOf(120),
		gtin: v.optional(v.nullable(Gtin), null),
		/** what the shopper compares with; the name of the brand's product with this GTIN, if nothing is said */
		product: v.optional(v.nullable(nameOf(300)), null),
		covered: v.picklist(coverings, 'must be "scratch" or "open"'),
		markets: v.optional(markets, []),
		origin: v.picklist(['made', 'own'], 'must be "made" or "own"'),
		form: v.optional(v.nullable(OwnForm), null),
		state: v.optional(v.picklist(['issued', 'active'], 'must be "issued" or "active"'), 'issued'),
		contact: v.optional(contact, null),
	}),
	v.forward(
		v.check(
			({origin, form}) => (origin === 'own') === (form !== null),
			'must be there for codes of your own, and only for them',
		),
		['form'],
	),
);
export type NewBatch = v.InferOutput<typeof NewBatch>;

/** What is absent stays. With `state` goes `why`. */
export const BatchChange = v.pipe(
	v.strictObject({
		name: v.optional(nameOf(120)),
		markets: v.optional(markets),
		contact: v.optional(contact),
		state: v.optional(state),
		why,
	}),
	v.forward(
		v.check(given => !needsWhy(given.state ?? '') || given.why !== null, whyMessage),
		['why'],
	),
);
export type BatchChange = v.InferOutput<typeof BatchChange>;

/** A state of part of a batch: of the codes from `first` to `last`, both included. */
export const NewRange = v.pipe(
	v.strictObject({first: whole, last: whole, state, why}),
	v.forward(
		v.check(({first, last}) => first <= last, 'must not be less than "first"'),
		['last'],
	),
	v.forward(
		v.check(given => !needsWhy(given.state) || given.why !== null, whyMessage),
		['why'],
	),
);
export type NewRange = v.InferOutput<typeof NewRange>;

export const CodeRange = v.object({
	id: v.string(),
	first: v.number(),
	last: v.number(),
	state,
	why: v.nullable(v.string()),
	at: Instant,
});
export type CodeRange = v.InferOutput<typeof CodeRange>;

export const CodeBatch = v.object({
	id: v.string(),
	brand: v.string(),
	name: v.string(),
	gtin: v.nullable(v.string()),
	product: v.string(),
	covered: v.picklist(coverings),
	markets: v.array(v.string()),
	origin: v.picklist(['made', 'own']),
	form: v.nullable(OwnForm),
	state,
	why: v.nullable(v.string()),
	/** since when it stands so */
	since: Instant,
	/** how many are live */
	codes: v.number(),
	/** the highest number that a code of it has */
	lastOrdinal: v.number(),
	contact: v.nullable(v.string()),
	createdAt: Instant,
});
export type CodeBatch = v.InferOutput<typeof CodeBatch>;

export const BatchPage = v.object({batches: v.array(CodeBatch), next: v.nullable(v.string())});
export const Ranges = v.object({ranges: v.array(CodeRange), next: v.nullable(v.string())});

/** Codes that are made at once, at most; on one sheet; and as pictures in one file. */
export const mostMade = 1_000_000;
export const mostOnSheet = 100;
export const mostPictures = 10_000;
export const makingFormats = ['csv', 'ndjson', 'sheet', 'png'] as const;

/** How many to make, and in which form they are answered, this once. `replaces`: codes that the new ones take the place of. */
export const NewCodes = v.pipe(
	v.strictObject({
		count: v.pipe(whole, v.maxValue(mostMade, `must be ${mostMade} at most`)),
		as: v.optional(v.picklist(makingFormats, `must be one of ${makingFormats.join(', ')}`), 'csv'),
		replaces: v.optional(v.nullable(v.strictObject({first: whole, last: whole})), null),
	}),
	v.forward(
		v.check(({count, as}) => as !== 'sheet' || count <= mostOnSheet, `must be ${mostOnSheet} at most on a sheet`),
		['count'],
	),
	v.forward(
		v.check(({count, as}) => as !== 'png' || count <= mostPictures, `must be ${mostPictures} at most as pictures`),
		['count'],
	),
	v.forward(
		v.check(
			({replaces}) => replaces === null || replaces.first <= replaces.last,
			'"first" must not be more than "last"',
		),
		['replaces'],
	),
);
export type NewCodes = v.InferOutput<typeof NewCodes>;
