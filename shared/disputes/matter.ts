import type * as v from 'valibot';
import type {Compensation} from '../compensation/calculate-compensation.ts';
import type {CodeAnswered, Contact, Demand, OfferSeen, Purchase} from '../reports/contract.ts';
import type {PackLanguage} from './language.ts';
import type {KeptSnapshot} from './page-snapshot.ts';

/** A file as somebody gave it. Its name is a stranger's word. */
export type GivenFile = {name: string; bytes: Uint8Array<ArrayBuffer>};

/** `sha256` in hex, as it was told before. */
export type MatterPhoto = GivenFile & {sha256: string};

/** How the money went: some of those who carry it can give it back. */
export const meansOfPayment = ['card', 'paypal', 'other'] as const;
export type MeansOfPayment = (typeof meansOfPayment)[number];

/** What a brand's record tells: its names, the public keys (base64url) that it signs statements with, and as of which instant. */
export type BrandKnown = {names: readonly string[]; keys: readonly string[]; asOf: string | null};

/** What the seller answered, in its words. */
export type SellerAnswer = {at: string; words: string; admits: boolean};

export type MatterDecision = {
	id: string;
	outcome: string;
	at: string;
	/** by which instance */
	by: string;
	/** the statement of reasons */
	statement: string;
	/** since when an appeal against it is open; null: none is */
	appealedAt: string | null;
};

/**
 * All that is known of one purchase that went wrong. Everything that pages, sellers and people wrote stands in it as it came;
 * the pack makes it harmless. Days are `YYYY-MM-DD`, instants ISO.
 */
export type DisputeMatter = {
	/** of the case or the report; the same matter has the same id, or its deadlines are in a calendar twice */
	id: string;
	language: PackLanguage;
	offer: OfferSeen;
	purchase: Purchase | null;
	/** the shopper's country, ISO 3166 */
	country: string | null;
	/** `latestDelivery`: the latest day the seller said; `foundOut`: when it became known that the goods are not genuine */
	days: {
		latestDelivery: string | null;
		sellerTold: string | null;
		foundOut: string | null;
		/** when the dispute was opened at the forum, and when the forum decided */
		opened: string | null;
		forumDecided: string | null;
	};
	/** the shopper says that nothing came */
	notArrived: boolean;
	paidWith: MeansOfPayment | null;
	/** what happened, in the reporter's words */
	facts: string;
	demand: v.InferOutput<typeof Demand>;
	contact: Contact | null;
	/** told to those alone who have to have them */
	telephone: string | null;
	postalAddress: string | null;
	/** did the reporter say in good faith that it is true? */
	goodFaith: boolean;
	photos: readonly MatterPhoto[];
	/** what the page said, the earliest first */
	snapshots: readonly KeptSnapshot[];
	codes: readonly v.InferOutput<typeof CodeAnswered>[];
	answers: readonly SellerAnswer[];
	decision: MatterDecision | null;
	/** statements of the brand, as the shopper got them: signed ones can be checked, others are only handed on */
	brandStatements: readonly GivenFile[];
	/** of brands that are registered and speak in these statements, by their keys such as `brand:halden` */
	brandsKnown: Readonly<Record<string, BrandKnown>>;
	compensation: Compensation | null;
};
