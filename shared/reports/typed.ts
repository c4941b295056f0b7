import type * as v from 'valibot';
import type {CodeAnswered, DemandKind, OfferSeen, signs} from './contract.ts';

export type Sign = (typeof signs)[number];

/** What was bought, as it was typed. An empty field says nothing. */
export type PurchaseTyped = {
	/** for all pieces together, in `currency` */
	paid: string;
	/** ISO 4217 */
	currency: string;
	quantity: string;
	/** days as an input of type date has them */
	orderedOn: string;
	deliveredOn: string;
	orderNumber: string;
	variant: string;
	ownUse: boolean | null;
	goods: 'ordinary' | 'food';
	/** in `currency` */
	loss: string;
};

/** A report while it is being written: every field as it was typed, whether it fits or not. */
export type ReportTyped = {
	/** as the page said it; only the title can be empty, and is typed then */
	offer: OfferSeen;
	/** null: not said yet */
	bought: boolean | null;
	purchase: PurchaseTyped;
	facts: string;
	signs: readonly Sign[];
	demand: DemandKind;
	otherDemand: string;
	/** ISO 3166 alpha-2, or empty */
	country: string;
	/** how many times the price the store promises for a copy, and in which words; both empty: it promises nothing */
	promise: {times: string; words: string};
	codes: readonly v.InferOutput<typeof CodeAnswered>[];
	/** null: not chosen yet */
	who: 'contact' | 'tip' | null;
	contact: {name: string; email: string; language: string};
	elsewhere: {is: boolean; forum: string; since: string; decided: boolean};
	goodFaith: boolean;
	noParty: boolean;
};
