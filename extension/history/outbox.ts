import type {Letter, Refusal} from '../reports/outbox/letter.ts';
import type {PostAnswer} from '../reports/outbox/post-letter.ts';
import type {Photo} from '../reports/photos/photo.ts';
import type {Report} from '../reports/report.ts';
import {withCode, withTicket} from '../reports/tickets/keep-ticket.ts';
import {isTicketLetter} from '../reports/tickets/ticket-letter.ts';
import type {Database} from './database.ts';
import {photosOf} from './report-photos.ts';

/** A letter with photos as they lie here at that moment: nothing can change them between being read and being sent. */
type Write = (photos: readonly Photo[]) => Letter;

/** Puts a report on its way: its letter and its row are on disk together, and its draft and photos wait as they are. */
export function postReport(database: Database, report: Report, write: Write): Promise<void> {
	const {outbox, reports, drafts, photos} = database;
	return database.transaction('rw', outbox, reports, drafts, photos, async () => {
		const begun = await drafts
			.where('id')
			.equals(report.id)
			.and(draft => draft.is === 'writing')
			.modify({is: 'sending', refusal: null});
		// Sent from another window a moment before
		if (begun === 0) return;
		await outbox.add(write(await photosOf(database, report.id)));
		await reports.put(report);
	});
}

/**
 * Puts anything else about a report on its way. `of`: under which name its photos are kept; from then on they are no longer
 * among those that can be changed. Null: it has none.
 */
export function postLetterOf(database: Database, of: string | null, write: Write): Promise<void> {
	const {outbox, photos} = database;
	return database.transaction('rw', outbox, photos, async () => {
		const letter = write(of === null ? [] : await photosOf(database, of));
		await outbox.add(letter);
		if (of !== null)
			await photos
				.where('of')
				.equals(of)
				.modify({of: `${letter.report}/${letter.id}`});
	});
}

/** Letters that wait for their next try are due now: all of them, or those that got no answer the last time. */
export async function makeDue({outbox}: Database, which: 'all' | 'no-answer', now: string): Promise<void> {
	await outbox
		.filter(({nextAt, trouble}) => nextAt > now && (which === 'all' || trouble?.is === which))
		.modify({nextAt: now});
}

export const lettersWaiting = ({outbox}: Database): Promise<Letter[]> => outbox.orderBy('madeAt').toArray();

/** The words of a letter were taken: what the server answered is kept, and its photos know their names, in one change. */
export function keepTaken(database: Database, letter: Letter, answer: PostAnswer, at: string): Promise<Letter> {
	const {outbox, reports, drafts} = database;
	const names = 'receipt' in answer ? answer.receipt.photos : [];
	const photos = letter.photos.map(photo => ({
		...photo,
		id: names.find(({place}) => place === photo.place)?.id ?? null,
	}));
	const taken: Letter = {...letter, stage: 'photos', photos, tries: 0, trouble: null};
	return database.transaction('rw', outbox, reports, drafts, async () => {
		await outbox.update(letter.id, taken);
		if (answer.is === 'receipt') {
			const {report, case: number, joined, receivedAt} = answer.receipt;
			await reports.update(letter.report, {receipt: {report, case: number, joined, receivedAt}, changedAt: at});
			await drafts.delete(letter.report);
		}
		if (answer.is === 'view') await reports.update(letter.report, {view: answer.view, askedAt: at, trouble: null});
		const row = isTicketLetter(letter.kind) ? await reports.get(letter.report) : undefined;
		if (row)
			await reports.update(letter.report, {
				...(answer.is === 'ticket' && {tickets: withTicket(row.tickets, answer.ticket)}),
				...(answer.is === 'coupon' && {couponCodes: withCode(row.couponCodes, answer.coupon)}),
				refused: row.refused.filter(({kind}) => kind !== letter.kind),
			});
		return taken;
	});
}

/**
 * The server took it not. A report is a draft again, with everything in it and the server's words; anything else is kept as
 * refused with the report, so that its words are not lost.
 */
export function keepRefused(database: Database, letter: Letter, refusal: Refusal): Promise<void> {
	const {outbox, reports, drafts} = database;
	return database.transaction('rw', outbox, reports, drafts, async () => {
		await outbox.delete(letter.id);
		if (letter.kind === 'report') {
			await reports.delete(letter.report);
			await drafts.update(letter.report, {is: 'writing', refusal});
		} else {
			const report = await reports.get(letter.report);
			const {kind, body, id} = letter;
			const refused = [...(report?.refused ?? []).filter(one => one.kind !== kind), {id, kind, body, refusal}];
			// How it stands is asked anew: what was refused may be because of that
			await reports.update(letter.report, {refused, changedAt: refusal.at, askedAt: null});
		}
	});
}

/** Nothing of a letter is left to send; photos that were refused are told with the report. */
export function keepDone(database: Database, {id, report, photos}: Letter): Promise<void> {
	const {outbox, reports} = database;
	return database.transaction('rw', outbox, reports, async () => {
		await outbox.delete(id);
		const lost = photos
			.filter(photo => photo.is === 'refused')
			.map(({place, detail}) => ({place, detail: detail ?? ''}));
		const row = await reports.get(report);
		if (row) await reports.update(report, {lostPhotos: [...row.lostPhotos, ...lost], askedAt: null});
	});
}
