import type * as v from 'valibot';
import {CodeAnswer, CodeClaim, CodePeek, CodeQuery, codePaths, PeekAnswer} from '../../../shared/codes/contract.ts';
import {VerifierQuestion, VerifierSaid, verifierPath} from '../../../shared/codes/contract-verifier.ts';
import type {Asker} from '../guards/create-guards.ts';
import type {Asking} from './ask.ts';

/** One kind of question that shoppers ask by POST, `body` and `answer` in JSON. */
export type QuestionKind = {
	path: string;
	summary: string;
	body: v.GenericSchema;
	answer: v.GenericSchema;
	/** `asked` was parsed by `body` */
	ask(asking: Asking, asked: unknown, asker: Asker): Promise<unknown>;
};

const define = <S extends v.GenericSchema>(
	kind: Omit<QuestionKind, 'body' | 'ask'> & {
		body: S;
		ask(asking: Asking, asked: v.InferOutput<S>, asker: Asker): Promise<unknown>;
	},
	// Whoever serves it parses by this very schema before
): QuestionKind => ({...kind, ask: kind.ask as QuestionKind['ask']});

/** REGISTRY of what shoppers ask of codes. */
export const questions: readonly QuestionKind[] = [
	define({
		path: codePaths.query,
		summary: 'Ask whether a code is genuine, with the goods in the hand; counts once for each holder',
		body: CodeQuery,
		answer: CodeAnswer,
		ask: (asking, asked, asker) => asking.query(asked, asker),
	}),
	define({
		path: codePaths.peek,
		summary: 'Look at a code before buying; not counted',
		body: CodePeek,
		answer: PeekAnswer,
		ask: (asking, asked, asker) => asking.peek(asked, asker),
	}),
	define({
		path: codePaths.claims,
		summary: 'Say that the goods with a code are yours',
		body: CodeClaim,
		answer: CodeAnswer,
		ask: (asking, {country, purchasedOn, ...asked}, asker) =>
			asking.claim({...asked, country}, asker, {country, purchasedOn}),
	}),
	define({
		path: verifierPath,
		summary: 'Have a brand’s own query system asked, which is named and agreed to; its answer is the brand’s',
		body: VerifierQuestion,
		answer: VerifierSaid,
		ask: (asking, asked, asker) => asking.passOn(asked, asker),
	}),
];

/** What is asked fits into this, in bytes. */
export const mostBytes = 4096;

export const isJson = (type: string | undefined): boolean => /^application\/json\b/i.test(type ?? '');

/** Of every answer. */
export const answerHeaders = {
	'Content-Type': 'application/json',
	'Cache-Control': 'no-store',
	'X-Content-Type-Options': 'nosniff',
};
