import * as v from 'valibot';
import {EvidenceReceipt, ReportReceipt, ReportView} from '../../../shared/reports/contract.ts';
import {ShownCoupon, TicketView} from '../../../shared/service-desk/contract.ts';
import {serverUrl} from '../../lookup/server-url.ts';
import {type AskWorld, askServer, jsonOf, refusalOf} from './ask-server.ts';
import {InVain} from './in-vain.ts';
import type {Letter, LetterKind, Refusal} from './letter.ts';

/** What came of the words of a letter. */
export type PostAnswer =
	| {is: 'receipt'; receipt: ReportReceipt}
	| {is: 'evidence'; receipt: EvidenceReceipt}
	/** the report as it is now */
	| {is: 'view'; view: ReportView}
	| {is: 'ticket'; ticket: TicketView}
	| {is: 'coupon'; coupon: ShownCoupon}
	/** it was done before, and the server kept no answer to it */
	| {is: 'done'};
export type Refused = {is: 'refused'; refusal: Refusal};

/** In ms. */
const patience = 30_000;

const parsers: Record<LetterKind, (body: unknown) => PostAnswer | null> = {
	report: body => {
		const read = v.safeParse(ReportReceipt, body);
		return read.success ? {is: 'receipt', receipt: read.output} : null;
	},
	evidence: body => {
		const read = v.safeParse(EvidenceReceipt, body);
		return read.success ? {is: 'evidence', receipt: read.output} : null;
	},
	answer: viewOf,
	withdrawal: viewOf,
	appeal: viewOf,
	remedy: viewOf,
	'measure-appeal': viewOf,
	confirm: () => ({is: 'done'}),
	'ticket-open': ticketOf,
	'ticket-words': ticketOf,
	'ticket-accept': ticketOf,
	'ticket-refuse': ticketOf,
	'ticket-given': ticketOf,
	'ticket-close': ticketOf,
	// A code that can not be read is no loss: another is shown
	'ticket-coupon': body => {
		const read = v.safeParse(ShownCoupon, body);
		return read.success ? {is: 'coupon', coupon: read.output} : {is: 'done'};
	},
};

function viewOf(body: unknown): PostAnswer {
	const read = v.safeParse(ReportView, body);
	return read.success ? {is: 'view', view: read.output} : {is: 'done'};
}

function ticketOf(body: unknown): PostAnswer {
	const read = v.safeParse(TicketView, body);
	return read.success ? {is: 'ticket', ticket: read.output} : {is: 'done'};
}

/** Sends the words of a letter. Throws InVain. */
export async function postLetter(world: AskWorld, letter: Letter): Promise<PostAnswer | Refused> {
	const {base, path, secret, body, id, kind} = letter;
	const answer = await askServer(world, {
		url: serverUrl(base, path),
		method: 'POST',
		secret,
		// A report is known by its secret alone; whatever else is sent twice, by its key
		headers: {'content-type': 'application/json', ...(kind !== 'report' && {'idempotency-key': id})},
		body,
		patience,
	});
	if (answer.status < 300) {
		const taken = parsers[kind](jsonOf(answer.text));
		if (!taken) throw new InVain('no-answer', 'not-readable');
		return taken;
	}
	const refusal = refusalOf(answer, world.now());
	return refusal.code === 'answer-not-kept' ? {is: 'done'} : {is: 'refused', refusal};
}
