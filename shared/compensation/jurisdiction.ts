import type {Span} from '../clock.ts';
import type {Money} from '../money.ts';
import type {ConditionName} from './conditions.ts';
import type {Rounding} from './ratio.ts';
import type {Finding, GoodsKind} from './situation.ts';

/** What somebody may ask for. Of the first group one at a time is owed, of the second one on top of it. */
export const remedyKinds = {
	refund: 'the price back',
	withdrawal: 'the price back for the goods, without a reason',
	'price-reduction': 'part of the price back, and the goods are kept',
	repair: 'repair, or a piece that is right',
	multiple: 'a sum on top, by law',
	promise: 'a sum on top, as the store promised',
	damages: 'what was lost beyond the price',
} as const;
export type RemedyKind = keyof typeof remedyKinds;

/** How a sum is found. `null` in a remedy: it is no sum, or nobody can tell it beforehand. */
export type Sum =
	| {is: 'price'}
	/** so many times the price, or where that is more so many times the loss; `floor`: never less */
	| {is: 'times'; price: number; loss: number | null; floor: Money | null}
	| {is: 'loss'}
	| {is: 'promise'};

/** How long one may ask, and from which day on. */
export type TimeLimit = Span & {from: 'delivered' | 'bought'};

/** One thing that a law gives, as data. */
export type Remedy = {
	/** unique within its jurisdiction */
	id: string;
	kind: RemedyKind;
	/** what it is called there, for who has to write it down */
	law: string;
	article: string;
	/** in force from and until these days; a purchase goes by the law of its day */
	since: string;
	until: string | null;
	findings: readonly Finding[];
	/** all goods but these; or these alone */
	goods: {only: readonly GoodsKind[]} | {not: readonly GoodsKind[]};
	conditions: readonly ConditionName[];
	/** how long one may ask for it */
	within: TimeLimit | null;
	sum: Sum | null;
	/** what one ought to know, in a sentence or two; empty: nothing */
	note: string;
};

/** What the law of one place gives to shoppers. */
export type Jurisdiction = {
	/** ISO 3166; EU for its members without a file of their own */
	id: string;
	name: string;
	/** whose law it is, when a country is named */
	countries: readonly string[];
	currency: string;
	/** REGISTRY of what was compared with a text, by the remedies’ ids. What is not named here is not confirmed, and is said to be so. */
	confirmed: Readonly<Record<string, Confirmed>>;
	/** `sums`: what a share of a sum is rounded to; `floors`: what a least sum in another currency is */
	rounding: {sums: Rounding; floors: Rounding};
	/** why a shopper who lives there may rely on it although the contract names another law; null: no such rule */
	home: {article: string; because: string} | null;
	remedies: readonly Remedy[];
};

/** Which text a rule was compared with: where it stands, what of the rule it bears out, and on which day it was read. */
export type Confirmed = {source: string; what: string; on: string};

/** The day on which the texts named here were read. */
export const readOn = '2026-11-29';

/** To the minor unit of the currency: shares to the nearest, least sums up, so that they never fall short. */
export const usualRounding: Jurisdiction['rounding'] = {sums: 'half-up', floors: 'up'};

/** Found on goods that are there and are not right. */
export const notRight: readonly Finding[] = ['counterfeit', 'not-as-described', 'defective', 'unsafe'];
export const anyGoods = {not: []} as const;
/** What cannot be given back without a reason, nearly everywhere. */
export const mayBeGivenBack = {not: ['made-to-order', 'perishable', 'unsealed']} as const;
