import type {BadgeProof} from '../badges/prove-badge.ts';
import type {BrandRecord, ProductRecord, SellerRecord, StoreRecord} from '../lookup/record.ts';
import type {Money} from '../money.ts';
import type {PageFacts} from '../product.ts';
import type {BrandIndex} from './brand-index.ts';
import type {CategoryIndex} from './category-index.ts';
import type {Finding} from './finding.ts';

/** How sure we are that what was looked up is still so. */
export type Freshness =
	/** a manifest younger than 24 hours vouches for it */
	| {is: 'confirmed'; at: string}
	/** last known, not vouched for */
	| {is: 'as-of'; at: string; why: 'offline' | 'refused' | 'not-yet-asked'}
	/** never got an answer */
	| {is: 'nothing'; why: 'offline' | 'refused' | 'not-yet-asked'};

/** A price of the same product that this device saw on some listing. */
export type Observation = {store: string; listingId: string | null; price: Money; at: string};

/** All that is known about the subjects of one page. */
export type Records = {
	seller: SellerRecord | null;
	/** of the store id and of the domain the page came from */
	store: StoreRecord | null;
	/** of the page's brand, in any of its spellings: `findBrand(brands, facts.brand)` */
	brand: BrandRecord | null;
	product: ProductRecord | null;
	/** what came of checking the tokens of the seller's badges, by badge id; one that is missing was not checked */
	proofs: ReadonlyMap<string, BadgeProof>;
	/** every registered brand, for lookalikes: `indexBrands(records)`, built once per directory */
	brands: BrandIndex;
	/** kinds of goods of which a badge is expected: `indexCategories(records)`, built once per directory */
	categories: CategoryIndex;
	/** stores the reader knows by name, for lookalikes */
	marketplaces: readonly {id: string; name: string; domains: readonly string[]}[];
	/** of this product, newest first, this page's own visits excluded */
	observed: readonly Observation[];
	freshness: Freshness;
};

/** All a signal may weigh. `now` is an ISO instant. `country` the shopper's, ISO 3166, when chosen. */
export type Case = {facts: PageFacts; records: Records; now: string; country: string | null};

export type Signal<Code extends string = string> = {
	id: string;
	/** every `what` it may answer; each has words in every locale */
	codes: readonly Code[];
	weigh(given: Case): readonly (Omit<Finding, 'signal' | 'what'> & {what: Code})[];
};

/** Declares one trust signal. It answers the findings it sees in a case, none when it has nothing to say. */
export const defineSignal = <const Code extends string>(signal: Signal<Code>): Signal<Code> => signal;
