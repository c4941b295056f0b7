import * as v from 'valibot';
import {Money} from './money.ts';

/** Where on the page a fact stood, from the best structured to the least. */
const sourceNames = ['json-ld', 'microdata', 'rdfa', 'open-graph', 'meta', 'state', 'page', 'url'] as const;
export const Source = v.picklist(sourceNames);
export type Source = v.InferOutput<typeof Source>;

/** What a page says of itself that only evidence can prove. */
export const ClaimKind = v.picklist(['official-store', 'authorized', 'authentic', 'brand-new', 'buyer-protection']);
export type ClaimKind = v.InferOutput<typeof ClaimKind>;

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const address = v.pipe(v.string(), v.url(), v.maxLength(2048));

/** A claim in the page's own words. */
export const Claim = v.object({kind: ClaimKind, text: text(200)});
export type Claim = v.InferOutput<typeof Claim>;

/**
 * Who sells. `marketplace`: a merchant inside a store, `id` is the store's own stable id for it.
 * `own`: the store itself sells, then `id` is null.
 */
export const Seller = v.object({
	kind: v.picklist(['marketplace', 'own']),
	name: v.nullable(text(300)),
	id: v.nullable(text(200)),
	url: v.nullable(address),
	/** What the page shows of the seller's past, as written there. */
	rating: v.nullable(text(60)),
	since: v.nullable(text(60)),
	country: v.nullable(text(100)),
});
export type Seller = v.InferOutput<typeof Seller>;

/** Two places of one page that do not agree, for instance structured data against what a person sees. */
export const Contradiction = v.object({
	field: text(40),
	values: v.pipe(v.array(v.object({source: Source, value: text(300)})), v.minLength(2), v.maxLength(8)),
});
export type Contradiction = v.InferOutput<typeof Contradiction>;

/** The page asks for the code on a thing, to tell whether that is genuine. */
export const CodeForm = v.object({
	/** by which words */
	text: text(200),
	/** where the page may name whose codes, the most prominent first: title, site, headings, pictures */
	names: v.pipe(v.array(text(200)), v.maxLength(12)),
});
export type CodeForm = v.InferOutput<typeof CodeForm>;

const factFields = {
	title: v.nullable(text(1000)),
	brand: v.nullable(text(200)),
	/** What one pays now; `high` only when the page shows a range. Both in the same currency. */
	price: v.nullable(v.object({low: Money, high: v.nullable(Money)})),
	/** The crossed-out price. */
	wasPrice: v.nullable(Money),
	availability: v.nullable(v.picklist(['InStock', 'OutOfStock'])),
	seller: v.nullable(Seller),
	sku: v.nullable(text(200)),
	/** GTIN-14, check digit right. */
	gtin: v.nullable(v.pipe(v.string(), v.regex(/^\d{14}$/))),
	mpn: v.nullable(text(200)),
	condition: v.nullable(v.picklist(['new', 'used', 'refurbished', 'damaged'])),
	/** A place: country or town the goods leave from. */
	shipFrom: v.nullable(text(200)),
	/** A party: who sends the goods. */
	shippedBy: v.nullable(text(200)),
	/** The delivery promise in the page's words. */
	delivery: v.nullable(text(300)),
	/** 0..5 */
	rating: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(5))),
	reviewCount: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
	images: v.pipe(v.array(address), v.maxLength(12)),
	breadcrumbs: v.pipe(v.array(text(200)), v.maxLength(12)),
	/** What the page says about returns, in its words. */
	returnPolicy: v.nullable(text(500)),
	paymentMethods: v.pipe(v.array(text(60)), v.maxLength(20)),
	claims: v.pipe(v.array(Claim), v.maxLength(12)),
	/** BCP 47 */
	language: v.nullable(text(20)),
};

export type FactField = keyof typeof factFields;

/** What the reader took from one page. All of it is the page's word. Absent is null, never a guess. */
export const PageFacts = v.object({
	url: address,
	/** A marketplace's id (`aliexpress`) or the registrable domain of a shop. */
	store: text(253),
	/** Registrable domain the page was served from (private suffixes count: foo.myshopify.com). */
	domain: text(253),
	listingId: v.nullable(text(200)),
	...factFields,
	asksForCode: v.nullable(CodeForm),
	/** Which source each field was taken from. */
	from: v.pipe(v.record(text(40), Source), v.maxEntries(40)),
	contradictions: v.pipe(v.array(Contradiction), v.maxLength(20)),
});
export type PageFacts = v.InferOutput<typeof PageFacts>;

export {noFacts} from './no-facts.ts';
