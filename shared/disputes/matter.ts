import type * as v from 'valibot';
import type {Compensation} from '../compensation/calculate-compensation.ts';
import type {CodeAnswered, Contact, Demand, OfferSeen, Purchase} from '../reports/contract.ts';
import type {PackLanguage} from './language.ts';

/** A file as somebody gave it. Its name is a stranger's word. */
export type GivenFile = {name: string; bytes: Uint8Array<ArrayBuffer>};

/** `sha256` in hex, as it was told before; `keptAs`: hash of the copy that the server made of it, if it has one. */
export type MatterPhoto = GivenFile & {sha256: string; keptAs: string | null};

/** What a page showed at an instant, as text: page facts, its markup, a picture of it. */
export type MatterSnapshot = GivenFile & {seenAt: string};

export type ParcelEvent = {at: string; what: string; where: string | null};

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
	paidWith: 'card' | 'paypal' | 'other' | null;
	/** what happened, in the reporter's words */
	facts: string;
	demand: v.InferOutput<typeof Demand>;
	contact: Contact | null;
	/** did the reporter say in good faith that it is true? */
	goodFaith: boolean;
	photos: readonly MatterPhoto[];
	snapshots: readonly MatterSnapshot[];
	codes: readonly v.InferOutput<typeof CodeAnswered>[];
	parcel: {carrier: string | null; number: string | null; events: readonly ParcelEvent[]} | null;
	decision: MatterDecision | null;
	/** statements of brands, as compact JWS, and the public keys that are known to be that brand's */
	brandStatements: readonly string[];
	brandKeys: readonly string[];
	compensation: Compensation | null;
};
