import type {Said} from './language.ts';

/** What a pack may hold, in the order that a forum wants. */
export const documentKinds = [
	'demand',
	'order',
	'listing',
	'photos',
	'codes',
	'parcel',
	'decision',
	'brand-statement',
	'compensation',
	'contact',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Days that clocks run from. Of several the first that is known counts. */
export const starts = [
	'ordered',
	'delivered',
	'latest-delivery',
	'seller-told',
	'opened',
	'forum-decided',
	'found-out',
] as const;
export type Start = (typeof starts)[number];

/** A time limit of a forum, as it stands in the forum's own rules. */
export type ForumClock = {
	id: string;
	from: readonly [Start, ...Start[]];
	count: number;
	unit: 'days' | 'working-days' | 'months' | 'years';
	/** `last`: until then you may; `first`: not before then; `theirs`: by then others have to */
	edge: 'last' | 'first' | 'theirs';
	says: Said;
	/** what one has to know of it besides */
	note?: Said;
	/** where the figure stands */
	source: string;
};

/** A place that can make somebody pay, or take an offer down. */
export type Forum = {
	id: string;
	name: Said;
	/** stores whose purchases it is for first of all */
	stores: readonly string[];
	/**
	 * of purchases at other stores: how near it is where it fits the shopper and where it does not, the least comes first; null: it
	 * takes none of them. Half as far where the money is known to have gone that way
	 */
	elsewhere: {
		fits: {countries: readonly string[]} | {paidWith: 'card' | 'paypal'};
		near: number;
		far: number;
	} | null;
	/** where it is turned to */
	where: Said;
	/** what it wants, in its order, and what each has to say */
	documents: readonly {is: DocumentKind; says: Said}[];
	clocks: readonly ForumClock[];
	/** what becomes of the goods meanwhile: `keep`, `ask-first` before posting them back, or as the forum tells */
	goods: {act: 'keep' | 'ask-first' | 'as-told'; says: Said; source: string};
	/** it writes by post and calls: whoever turns to it gives a telephone number and an address */
	wantsAddress: boolean;
	/** a statement of the brand that they are not genuine */
	brandStatement: 'wanted' | 'helps';
	/** what one ought to know before turning to it; null: nothing */
	beware: Said | null;
	/** the day its rules were last looked at */
	checkedOn: string;
};

export const checkedOn = '2026-11-29';
