import * as v from 'valibot';
import {idOf} from '../applications/contract.ts';
import {nameOf, optionalWords, words} from '../facts/fields.ts';
import {CaseFindings} from './findings-contract.ts';
import {refusalKinds} from './refusals.ts';

/** Which state of the case the act is based on: somebody who was faster makes it a conflict. */
export const version = v.pipe(
	v.number('must be a number'),
	v.integer('must be a whole number'),
	v.minValue(1, 'must be 1 at least'),
);
const harm = v.picklist([0, 1, 2], 'must be 0 (money), 1 (many people or dear goods) or 2 (health)');
const reason = words(2000);
export const documents = v.optional(v.pipe(v.array(idOf('doc')), v.maxLength(10, 'must not be more than 10')), []);

/** What somebody who can tell found out about a sample or about the photos. */
export const examinationFields = {
	/** who made it: the laboratory, the brand’s department */
	name: nameOf(200),
	of: v.picklist(['sample', 'photos'], 'must be "sample" or "photos"'),
	result: v.picklist(['counterfeit', 'genuine', 'undecidable'], 'must be "counterfeit", "genuine" or "undecidable"'),
	words: words(4000),
	documents,
	/** the brand’s signed statement in its own words, which card schemes ask for */
	statement: optionalWords(4000),
};

/** `desk`: to the organization that proved to be this seller. `store-message`: a text to paste into the store’s own box. */
export const NoticeChannel = v.picklist(['desk', 'mail', 'store-message'], 'must be "desk", "mail" or "store-message"');

const ofReport = {report: idOf('rep')};

/** Everything a reviewer does with a case. What may be done now, and why not, the case itself says in `acts`. */
export const ReviewerAct = v.variant(
	'act',
	[
		v.strictObject({act: v.literal('take'), version}),
		/** says that one has an interest: who did has no voice in this case any more */
		v.strictObject({act: v.literal('step-aside'), version, reason}),
		v.strictObject({act: v.literal('ask'), version, ...ofReport, question: words(2000)}),
		v.strictObject({act: v.literal('accept'), version, harm: v.optional(harm)}),
		v.strictObject({
			act: v.literal('refuse'),
			version,
			ground: v.picklist(refusalKinds, `must be one of ${refusalKinds.join(', ')}`),
			reason,
		}),
		v.strictObject({act: v.literal('set-harm'), version, harm, reason}),
		/** takes in all reports of another case about the same seller, which ends by it */
		v.strictObject({act: v.literal('join'), version, other: idOf('cas'), reason}),
		/** these reports go on as a case of their own */
		v.strictObject({
			act: v.literal('split'),
			version,
			reports: v.pipe(v.array(idOf('rep')), v.minLength(1, 'must name one report at least'), v.maxLength(100)),
			reason,
		}),
		/** a report that does not count, and its counting again. `unfounded`: manifestly; who often sends such is warned, then suspended */
		v.strictObject({
			act: v.literal('set-aside'),
			version,
			...ofReport,
			reason,
			unfounded: v.optional(v.boolean('must be true or false'), false),
		}),
		v.strictObject({act: v.literal('restore'), version, ...ofReport, reason}),
		v.strictObject({
			act: v.literal('notify'),
			version,
			channel: NoticeChannel,
			/** the address, or where it will be pasted; left out for `desk` */
			to: v.optional(words(254)),
		}),
		/** the store’s own receipt says that the notice arrived */
		v.strictObject({act: v.literal('reach'), version, notice: idOf('ntc'), proof: words(1000)}),
		v.strictObject({act: v.literal('give-up'), version, reason}),
		v.strictObject({act: v.literal('test'), version, reason}),
		v.strictObject({act: v.literal('end-test'), version, reason}),
		v.strictObject({
			act: v.literal('file-examination'),
			version,
			by: v.picklist(
				['rights-owner', 'neutral', 'seller-chosen'],
				'must be "rights-owner", "neutral" or "seller-chosen"',
			),
			...examinationFields,
		}),
		/** the first of two voices that it is counterfeit */
		v.strictObject({act: v.literal('propose'), version, findings: CaseFindings}),
		/** the second: the case is decided by it */
		v.strictObject({act: v.literal('confirm'), version, words: optionalWords(2000)}),
		/** ends the proposal: a new one has to be made */
		v.strictObject({act: v.literal('object'), version, reason}),
		/** genuine or undecidable, by one reviewer */
		v.strictObject({act: v.literal('decide'), version, findings: CaseFindings}),
		v.strictObject({act: v.literal('pay'), version, ...ofReport, words: optionalWords(1000)}),
		v.strictObject({act: v.literal('enforce'), version, ...ofReport, words: optionalWords(1000)}),
		v.strictObject({act: v.literal('uphold'), version, reason}),
		v.strictObject({act: v.literal('overturn'), version, reason}),
		v.strictObject({act: v.literal('close'), version, reason: optionalWords(1000)}),
	],
	'must have an "act", such as take, accept, refuse, notify, propose, confirm or decide: GET of the case lists them',
);
export type ReviewerAct = v.InferOutput<typeof ReviewerAct>;
export type ReviewerActName = ReviewerAct['act'];
