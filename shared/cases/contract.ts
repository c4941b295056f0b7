import * as v from 'valibot';
import {aboutSeller, factId, instant, link, optionalInstant, optionalWords, words} from '../facts/fields.ts';

const wholeFrom = (least: number, right: string) =>
	v.pipe(v.number('must be a number'), v.safeInteger('must be a whole number'), v.minValue(least, right));

/** The outcome of a case. */
export const DecisionFact = v.strictObject({
	fact: v.literal('decision'),
	id: factId,
	...aboutSeller,
	/** the offer's id in its store; null when it is about the seller */
	listing: optionalWords(200),
	product: optionalWords(300),
	outcome: v.picklist(['counterfeit', 'genuine', 'undecidable'], 'must be "counterfeit", "genuine" or "undecidable"'),
	decidedAt: instant,
	by: words(200),
	answer: optionalWords(2000),
	link,
	liftedAt: optionalInstant,
});
export type DecisionFact = v.InferOutput<typeof DecisionFact>;

/** What a seller got after a decision. */
export const WarningFact = v.pipe(
	v.strictObject({
		fact: v.literal('warning'),
		id: factId,
		...aboutSeller,
		/** id of the decision it follows from */
		decision: factId,
		rule: words(200),
		issuedAt: instant,
		until: instant,
		link,
		liftedAt: optionalInstant,
	}),
	v.forward(
		v.check(({issuedAt, until}) => issuedAt < until, 'must be after "issuedAt"'),
		['until'],
	),
);
export type WarningFact = v.InferOutput<typeof WarningFact>;

/** A case that may be shown before it is decided. */
export const OpenCaseFact = v.strictObject({
	fact: v.literal('case'),
	id: factId,
	...aboutSeller,
	listing: optionalWords(200),
	openSince: instant,
	/** independent ones */
	reporters: wholeFrom(3, 'must be 3 or more: a case is shown when three independent reporters stand behind it'),
	/** when the notice provably reached the seller */
	noticeReachedAt: instant,
	closedAt: optionalInstant,
});
export type OpenCaseFact = v.InferOutput<typeof OpenCaseFact>;
