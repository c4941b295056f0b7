import type {ProblemError} from '../../../shared/problems.ts';
import type {ReportActName} from '../../../shared/reports/paths.ts';
import type {TicketLetterKind} from '../tickets/ticket-letter.ts';

/** Why the server took something not: its problem (RFC 9457), with the fields that are wrong. */
export type Refusal = {
	/** ISO instant */
	at: string;
	status: number;
	/** its code, such as `invalid-request`; empty when the answer was no problem in our words */
	code: string;
	title: string;
	detail: string | null;
	/** JSON pointers into what was sent */
	errors: readonly ProblemError[];
};

/** What may be sent about a report. */
export type LetterKind = 'report' | 'measure-appeal' | ReportActName | TicketLetterKind;

/** A photo on its way. `id`: the server's, once it knows of it. */
export type PhotoOnItsWay = {
	photo: string;
	place: number;
	bytes: number;
	id: string | null;
	is: 'waiting' | 'there' | 'refused';
	/** why it was refused, as a word that troubleText knows */
	detail: string | null;
};

/**
 * One thing to be sent, frozen as it was when the shopper sent it, and on disk before its first byte leaves. `body`: the words
 * have to be taken; `photos`: they were, and photos follow.
 */
export type Letter = {
	/** random; goes out as Idempotency-Key, so that whatever is sent twice is done once */
	id: string;
	kind: LetterKind;
	/** which report of this browser it is about */
	report: string;
	/** the server that was chosen when it was sent */
	base: string;
	path: string;
	/** opens the report: what the server knows the sender by */
	secret: string;
	/** JSON, to the letter */
	body: string;
	/** in which form its words were written, to which they go back when they are refused; null: in none */
	form: string | null;
	photos: readonly PhotoOnItsWay[];
	stage: 'body' | 'photos';
	/** tries that came to nothing since the last one that got somewhere */
	tries: number;
	/** ISO instants: when it was put here, and before when it is not tried again */
	madeAt: string;
	nextAt: string;
	/** why the last try came to nothing, as a word that troubleText knows; null: it was not tried, or got somewhere */
	trouble: {is: 'no-answer' | 'too-many'; detail: string} | null;
};
