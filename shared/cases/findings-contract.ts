import * as v from 'valibot';
import {idOf} from '../applications/contract.ts';
import {day, optionalWords, words} from '../facts/fields.ts';
import {Money} from '../money.ts';

/** On what "counterfeit" rests: the seller's own word, or what somebody who can tell found out. */
export const FindingBasis = v.variant(
	'is',
	[
		v.strictObject({is: v.literal('admission'), answer: idOf('ans')}),
		v.strictObject({is: v.literal('examination'), examination: idOf('exa')}),
	],
	'must be {"is": "admission", "answer": "ans_…"} or {"is": "examination", "examination": "exa_…"}',
);
export type FindingBasis = v.InferOutput<typeof FindingBasis>;

/** What the store promised beyond the law for goods that are not genuine, as it was proved; the reporter’s word is no proof. */
export const FoundPromise = v.strictObject(
	{
		/** so many times the price, on top of the price back */
		times: v.pipe(
			v.number('must be a number'),
			v.integer('must be a whole number'),
			v.minValue(1, 'must be 1 at least'),
			v.maxValue(100, 'must be 100 at most'),
		),
		/** where what was seen is kept: a document or photo of the case, or an archive's address */
		snapshot: words(500),
		/** the day it was seen: a promise binds who bought on that day or later */
		seenOn: day,
	},
	'must be {"times": 10, "snapshot": "doc_…", "seenOn": "2026-11-01"}, or null',
);

/** What is found about one report: what a remedy is reckoned from. */
export const ReportFinding = v.strictObject({
	report: idOf('rep'),
	/** bought to use, not to sell again */
	ownUse: v.boolean('must be true or false'),
	quantity: v.pipe(
		v.number('must be a number'),
		v.integer('must be a whole number'),
		v.minValue(1, 'must be 1 at least'),
		v.maxValue(9999, 'must be 9999 at most'),
	),
	/** paid for all pieces together; null: it was not shown */
	paid: v.nullable(Money),
	/** what was lost beyond the price; null: nothing was shown */
	loss: v.optional(v.nullable(Money), null),
	/** null: none was proved */
	promise: v.optional(v.nullable(FoundPromise), null),
});
export type ReportFinding = v.InferOutput<typeof ReportFinding>;

/**
 * What a reviewer found, each apart: is it counterfeit, and on what does that rest; did the seller show that it did not
 * deceive (SAMR penalties 2015, art. 5(5) and 16); what each reporter bought.
 */
export const CaseFindings = v.strictObject({
	counterfeit: v.picklist(['yes', 'no', 'undecidable'], 'must be "yes", "no" or "undecidable"'),
	basis: v.optional(v.nullable(FindingBasis), null),
	/** the seller’s proof, in words; null: it showed none */
	nonDeception: optionalWords(2000),
	reports: v.optional(v.pipe(v.array(ReportFinding), v.maxLength(1000, 'must not be more than 1000')), []),
	/** how the evidence was weighed, in the reviewer’s words: everybody reads them */
	weighed: words(4000),
});
export type CaseFindings = v.InferOutput<typeof CaseFindings>;
