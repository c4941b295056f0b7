import {toHex} from '../address.ts';
import type {Money} from '../money.ts';
import type {PageFacts} from '../product.ts';
import type {OfferSeen} from '../reports/contract.ts';
import {offerOf} from '../reports/offer-of.ts';
import {plainJson} from './plain-json.ts';

/** What a page said at an instant: the offer, and what else a dispute may turn on. All of it the page's word. */
export type PageSnapshot = Omit<OfferSeen, 'seenOn'> & {
	/** ISO instant, by this browser's clock */
	seenAt: string;
	/** only where the page showed a range */
	priceTo: Money | null;
	wasPrice: Money | null;
	availability: PageFacts['availability'];
	condition: PageFacts['condition'];
	shipFrom: string | null;
	shippedBy: string | null;
	delivery: string | null;
	returnPolicy: string | null;
	paymentMethods: readonly string[];
};

/** A snapshot with the hash that was noted when it was kept: of `snapshotText`, SHA-256 in hex. */
export type KeptSnapshot = {said: PageSnapshot; sha256: string};

/** `seenAt`: ISO instant at which the page was read. Its size is bounded by that of page facts: no markup, one picture's address. */
export function snapshotOf(facts: PageFacts, seenAt: string): PageSnapshot {
	const {seenOn: _, ...offer} = offerOf(facts, seenAt.slice(0, 10));
	const {price, wasPrice, availability, condition, shipFrom, shippedBy, delivery, returnPolicy, paymentMethods} = facts;
	return {
		seenAt,
		...offer,
		price: inOrder(offer.price),
		priceTo: inOrder(price?.high ?? null),
		wasPrice: inOrder(wasPrice),
		availability,
		condition,
		shipFrom,
		shippedBy,
		delivery,
		returnPolicy,
		paymentMethods,
	};
}

/** What was handed through the browser may come in another order of its fields; the same facts are the same text. */
const inOrder = (money: Money | null): Money | null => money && {minor: money.minor, currency: money.currency};

/** Does a page say the same in both, whenever that was? */
export const saysTheSame = (one: PageSnapshot, other: PageSnapshot): boolean =>
	JSON.stringify({...one, seenAt: ''}) === JSON.stringify({...other, seenAt: ''});

/** The text whose hash is noted, and which lies in a pack. */
export const snapshotText = (said: PageSnapshot): string => plainJson(said);

export async function keptSnapshot(facts: PageFacts, seenAt: string): Promise<KeptSnapshot> {
	const said = snapshotOf(facts, seenAt);
	const bytes = new TextEncoder().encode(snapshotText(said));
	return {said, sha256: toHex(await crypto.subtle.digest('SHA-256', bytes))};
}
