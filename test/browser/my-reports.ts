import type {Page} from 'playwright-core';
import type {Letter} from '../../extension/reports/outbox/letter.ts';
import {emptyReport, type Report} from '../../extension/reports/report.ts';
import type {ReportView} from '../../shared/reports/contract.ts';
import type {TicketView} from '../../shared/service-desk/contract.ts';
import {emptyDraft} from '../extension/reports/given-report.ts';
import {ticket} from '../extension/reports/given-ticket.ts';
import {viewOf} from '../extension/reports/report-service.ts';

const at = '2026-11-20T09:00:00.000Z';
const secret = `tsr_${'a'.repeat(43)}`;
const base = 'http://127.0.0.1:9';
/** A name that fills a line, and one word that no line can break at a space. */
const title = 'Nordlicht Lampe No. 3 · Schreibtischlampenschirmhalterungsersatzteilsortiment-2026-11-22/47110815';

const reportOf = (id: string, view: ReportView | null, change: Partial<Report> = {}): Report => ({
	...emptyReport,
	id,
	base,
	secret,
	offer: {...emptyDraft().typed.offer, title},
	sentAt: at,
	receipt: view && {report: view.id, case: 'cas_1', joined: false, receivedAt: at},
	view,
	// Young enough at any time: nobody is asked
	askedAt: '2199-01-01T00:00:00.000Z',
	...change,
});
const step = (act: string, state: string, by: string, reason: string | null = null) => ({at, by, act, state, reason});
const statement =
	'The clip is glued; the brand’s own are riveted since 1998.\nThe seller was heard and contested nothing.';
const decided = {
	decision: {id: 'dec_1', outcome: 'counterfeit', at, statement, liftedAt: null},
	answers: [{at, words: 'We buy from a distributor whose papers we will show on demand.', admits: false}],
} satisfies Partial<ReportView>;

const sum = {minor: 60_000, currency: 'CNY'};
/** A coupon in the place of what is due, to be answered; and one that was taken, with its code. */
const instead: TicketView = {
	...ticket,
	statutory: {sum, state: 'due', says: ''},
	messages: [{id: 'm1', at, by: 'reporter', words: title}],
	proposals: ticket.proposals.map(one => ({...one, stands: 'instead', settles: true})),
};
const given: TicketView = {
	...ticket,
	id: 'tkt_2',
	state: 'coupon',
	waitsFor: null,
	isMediated: true,
	proposals: [],
	acts: ['take-coupon'],
	coupon: {
		id: 'cpn_1',
		state: 'good',
		seller: title,
		case: 'cas_1',
		value: {minor: 1000, currency: 'EUR'},
		minimum: {minor: 2000, currency: 'EUR'},
		expiresAt: '2027-05-20T09:00:00.000Z',
		shownAt: at,
		usedAt: null,
		usedBy: null,
		usedFor: null,
	},
};

/** One report in each state that looks different. */
export const everyReport: readonly Report[] = [
	reportOf('waits', null),
	reportOf(
		'asked',
		viewOf('rep_asked', {
			caseState: 'accepted',
			questions: [
				{id: 'q1', at, words: 'Is there a number on the box?', answer: null},
				{id: 'q2', at, words: 'Which clip was it?', answer: 'The short one.'},
			],
			photos: [{id: 'p', evidence: null, place: 0, sha256: '', state: 'stored', problem: null}],
			acts: ['answer', 'add-evidence', 'withdraw', 'confirm-contact'],
		}),
		{changedAt: at},
	),
	reportOf(
		'decided',
		viewOf('rep_decided', {
			...decided,
			caseState: 'appealed',
			remedy: {due: null, state: 'due', since: at},
			appeal: {at, by: 'seller', state: 'open', reason: 'The sample was not one of ours, see the batch.'},
			appealUntil: '2027-05-20T09:00:00.000Z',
			steps: [
				step('open', 'submitted', 'reporter'),
				step('accept', 'accepted', 'reviewer', 'The photos show another clip.'),
				step('notify', 'seller_notified', 'reviewer'),
				step('answer', 'answered', 'seller'),
				step('decide', 'remedy_due', 'reviewer', '“counterfeit”: dec_1'),
				step('appeal', 'appealed', 'seller'),
			],
			acts: ['say-paid', 'say-enforced', 'appeal', 'add-evidence'],
		}),
		{lostPhotos: [{place: 1, detail: 'The photo is not the one that was announced'}]},
	),
	reportOf(
		'genuine',
		viewOf('rep_genuine', {
			decision: {...decided.decision, outcome: 'genuine', liftedAt: at},
			appeal: {at, by: 'reporter', state: 'overturned', reason: null},
			caseState: 'reopened',
			measures: [
				{
					id: 'm1',
					kind: 'suspension',
					reason: 'Three reports of this browser were without foundation.',
					at,
					until: '2027-02-20T09:00:00.000Z',
					appealedAt: null,
					decidedAt: null,
					decidedWhy: null,
					liftedAt: null,
				},
			],
			acts: ['appeal-measure'],
		}),
		{trouble: 'There is nothing at this address'},
	),
	reportOf('talks', viewOf('rep_talks', {...decided, caseState: 'remedy_due', acts: []}), {
		tickets: {tickets: [instead, given], mayOpen: false},
		couponCodes: {cpn_1: 'C-7K2M-9QXT-4HWB-V3NP-8RDA'},
		saying: {'ticket-words/tkt_1': 'Which nib'},
	}),
	reportOf('withdrawn', viewOf('rep_withdrawn', {state: 'withdrawn', caseState: 'withdrawn', clock: null, acts: []})),
];

/** A letter that waits for its next try, for longer than any test takes. */
const waiting = (): Letter => ({
	id: 'L1',
	kind: 'report',
	report: 'waits',
	base,
	path: '/v1/reports',
	secret,
	body: '{}',
	form: null,
	photos: [],
	stage: 'body',
	tries: 3,
	madeAt: at,
	nextAt: new Date(Date.now() + 50 * 60_000).toISOString(),
	trouble: {is: 'no-answer', detail: 'unreachable'},
});

/** Puts rows into the extension's data base, from a page of it. */
export const keepRows = (page: Page, rows: Record<string, readonly object[]>): Promise<void> =>
	page.evaluate(
		given =>
			new Promise<void>((done, failed) => {
				const opening = indexedDB.open('touchstone');
				opening.onerror = () => failed(opening.error);
				opening.onsuccess = () => {
					const change = opening.result.transaction(Object.keys(given), 'readwrite');
					for (const [table, all] of Object.entries(given)) for (const row of all) change.objectStore(table).put(row);
					change.onerror = () => failed(change.error);
					change.oncomplete = () => {
						opening.result.close();
						done();
					};
				};
			}),
		rows,
	);

export const keepEveryReport = (page: Page): Promise<void> =>
	keepRows(page, {reports: everyReport, outbox: [waiting()]});
