import * as v from 'valibot';
import {brandName, country, day, words} from '../facts/fields.ts';
import {toGtin14} from '../gtin.ts';
import {Day, Instant} from '../lookup/record.ts';
import {adviceNames} from './advice.ts';
import {coverings} from './states.ts';

/** A code as it was typed, pasted or scanned; it is folded by whoever reads it. */
const code = words(200);

const gtin = v.pipe(
	v.string('must be text'),
	v.check(text => toGtin14(text) !== null, 'must be a valid GTIN'),
	v.transform(text => toGtin14(text) ?? text),
);

/**
 * Says that two questions about one code come from the same holder: random, made once for each code by whoever asks and
 * kept there. 22 characters of base64url hold 128 bits.
 */
export const Receipt = v.pipe(
	v.string('must be text'),
	v.regex(/^[A-Za-z0-9_-]{22,64}$/, 'must be 22 to 64 of A-Z a-z 0-9 _ -, random, made once for each code'),
);

const about = {
	code,
	/** whose code it may be: a name of the brand in any script; needed for codes of a brand's own */
	brand: v.optional(v.nullable(brandName), null),
	/** GTIN of the thing, which tells the brand as well */
	gtin: v.optional(v.nullable(gtin), null),
};

/** Before buying: asks without being counted. `country` is where the asker says to be. */
export const CodePeek = v.strictObject({...about, country: v.optional(v.nullable(country), null)});
export type CodePeek = v.InferOutput<typeof CodePeek>;

/** With the thing in the hand: counts once for each holder. */
export const CodeQuery = v.strictObject({...CodePeek.entries, receipt: Receipt});
export type CodeQuery = v.InferOutput<typeof CodeQuery>;

/** "This is mine". Whoever has not asked before asks by it. */
export const CodeClaim = v.strictObject({
	...about,
	country,
	receipt: Receipt,
	purchasedOn: v.optional(v.nullable(day), null),
});
export type CodeClaim = v.InferOutput<typeof CodeClaim>;

/** REGISTRY of what makes a code suspicious in public; the sentence is what it means. */
export const suspicions = {
	blocked: 'the brand has blocked it',
	retired: 'the brand has taken it out of use',
	'impossible-travel': 'it was claimed in two countries sooner than a thing can travel',
	velocity: 'more people claimed it within a short time than one thing can have owners',
	'confirmed-by-brand': 'the brand has confirmed that it is being copied',
} as const;
export type Suspicion = keyof typeof suspicions;
// Object.keys forgets what it was given
const suspicionNames = Object.keys(suspicions) as Suspicion[];

const nullableText = v.nullable(v.string());

const known = {
	/** to be compared with the thing in the hand */
	product: v.object({
		name: v.string(),
		brand: v.string(),
		gtin: nullableText,
		/** https address of a picture of the brand's */
		image: nullableText,
	}),
	covered: v.picklist(coverings),
	/** ISO 3166 countries that the batch was made for; empty: everywhere */
	markets: v.array(v.string()),
	/** the asker's country is not among them: said, never held against it, for parallel imports are genuine */
	otherMarket: v.boolean(),
	/** a person at the brand's who can be asked */
	contact: v.object({name: v.string(), email: nullableText, link: nullableText}),
	/** what to do now */
	advice: v.picklist(adviceNames),
};

/** Who asked, as far as others may know. */
const history = {
	/** holders who asked, this one included; somebody's second look is not counted */
	times: v.number(),
	firstAt: Instant,
	lastAt: Instant,
	/** where the first said to be; null: not said */
	firstCountry: nullableText,
};

/** What is only told to who shows the receipt, and where it stands among the others. */
const holder = {
	receipt: v.string(),
	/** whether this holder asked for the first time now, asked before, or was the first of all */
	yours: v.picklist(['new', 'before', 'first']),
	/** when this holder said that it is theirs */
	claimedAt: v.nullable(Instant),
};

const overLimit = {answer: v.literal('over_limit'), ...known, ...history};
const suspicious = {
	answer: v.literal('suspicious'),
	/** why, one at least */
	reasons: v.array(v.picklist(suspicionNames)),
	...known,
};
const recalled = {
	answer: v.literal('recalled'),
	/** in the brand's words */
	why: v.string(),
	since: Day,
	...known,
};

/** Nothing registered, or another brand's: nothing tells the two apart, nor does the time it took. */
const Unknown = v.strictObject({answer: v.literal('unknown')});

/** What is said to a query and to a claim. */
export const CodeAnswer = v.variant('answer', [
	v.object({answer: v.literal('genuine_first'), at: Instant, ...known, ...holder}),
	v.object({answer: v.literal('genuine_repeat'), ...known, ...history, ...holder}),
	v.object({...overLimit, ...holder}),
	v.object({...suspicious, ...history, ...holder}),
	v.object({...recalled, ...holder}),
	Unknown,
]);
export type CodeAnswer = v.InferOutput<typeof CodeAnswer>;

/** What is said to a peek: the same without a holder. `registered` and `asked` are what a query would call genuine. */
export const PeekAnswer = v.variant('answer', [
	v.object({answer: v.literal('registered'), ...known}),
	v.object({answer: v.literal('asked'), ...known, ...history}),
	v.object(overLimit),
	/** without a history: nobody asked before */
	v.object({...suspicious, ...v.partial(v.object(history)).entries}),
	v.object(recalled),
	Unknown,
]);
export type PeekAnswer = v.InferOutput<typeof PeekAnswer>;

export const codePaths = {query: '/v1/codes/query', peek: '/v1/codes/peek', claims: '/v1/codes/claims'} as const;
