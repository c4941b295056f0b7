import * as v from 'valibot';
import {type CodeAnswer, CodeClaim, CodePeek, type PeekAnswer} from '../../shared/codes/contract.ts';
import {VerifierQuestion, type VerifierSaid} from '../../shared/codes/contract-verifier.ts';

const {code, brand, gtin, country} = CodePeek.entries;
const {country: claimedIn, purchasedOn} = CodeClaim.entries;

/**
 * What a shopper asks of one code: a look that is not counted, a check that is, "this is mine", or what the brand's own
 * system says, which is at the host that the shopper agreed to.
 */
export const CodeQuestion = v.variant('act', [
	v.strictObject({act: v.literal('peek'), code, brand, gtin, country}),
	v.strictObject({act: v.literal('query'), code, brand, gtin, country}),
	v.strictObject({act: v.literal('claim'), code, brand, gtin, country: claimedIn, purchasedOn}),
	v.strictObject({act: v.literal('verifier'), ...VerifierQuestion.entries}),
]);
export type CodeQuestion = v.InferOutput<typeof CodeQuestion>;
export type Act = CodeQuestion['act'];

/** What came of a question. Only `answered` says anything of the code. */
export type CodeReply =
	| {is: 'answered'; answer: CodeAnswer | PeekAnswer}
	/** the brand's own system was asked: its words, of which ours say nothing */
	| {is: 'brand-said'; said: VerifierSaid}
	/** nobody to ask was chosen yet */
	| {is: 'no-server'}
	/** no usable answer came; a query may have been counted all the same, and counts once however often it is asked */
	| {is: 'no-answer'; detail: string}
	/** this network or brand was asked for too many codes that are not there; `after`: seconds until it is heard again */
	| {is: 'too-many'; detail: string; after: number | null}
	/** the server understood and said no, or said what does not fit the question */
	| {is: 'refused'; detail: string};

/** Looked at among what was asked before, at most. */
export const checksShown = 200;

/** One question and what came of it, as IndexedDB keeps it. */
export type CodeCheck = {
	id: number;
	/** the code folded as far as codes ever are: by it, one code has one receipt */
	key: string;
	question: CodeQuestion;
	/** ISO instant of asking */
	at: string;
	/** says to the server that this holder asks again; null: a look, which needs none */
	receipt: string | null;
	/** null: under way, or the browser ended before the answer came */
	reply: CodeReply | null;
};
