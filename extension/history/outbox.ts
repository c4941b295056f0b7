import type {Letter, Refusal} from '../reports/outbox/letter.ts';
import type {PostAnswer} from '../reports/outbox/post-letter.ts';
import {wordsIn} from '../reports/outbox/words-in.ts';
import type {Photo} from '../reports/photos/photo.ts';
import {evidenceOf, type Report} from '../reports/report.ts';
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
	const {outbox, photos, reports} = database;
	return database.transaction('rw', outbox, photos, reports, async () => {
		const letter = write(of === null ? [] : await photosOf(database, of));
		const waiting = outbox.where('report').equals(letter.report);
		// Pressed twice, or in another window a moment before
		if ((await waiting.filter(({path, body}) => path === letter.path && body === letter.body).count()) > 0) return;
		await outbox.add(letter);
		const {form} = letter;
		if (form !== null) await modifyOf(database, letter, row => ({saying: {...row.saying, [form]: ''}}));
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
		await modifyOf(database, letter, row => ({
			...(answer.is === 'ticket' && {tickets: withTicket(row.tickets, answer.ticket)}),
			...(answer.is === 'coupon' && {couponCodes: withCode(row.couponCodes, answer.coupon)}),
			refused: row.refused.filter(one => !isDone(one, letter)),
		}));
		return taken;
	});
}

/** Is it what was refused before, and is there now? That a ticket had changed is over once something was done with it. */
const isDone = (before: Report['refused'][number], {kind, form}: Letter): boolean =>
	(before.kind === kind && before.form === form) ||
	(isTicketLetter(kind) && isTicketLetter(before.kind) && before.refusal.code === 'changed-meanwhile');

async function modifyOf({reports}: Database, letter: Letter, change: (row: Report) => Partial<Report>): Promise<void> {
	await reports
		.where('id')
		.equals(letter.report)
		.modify(row => void Object.assign(row, change(row)));
}

/** The photos of a letter that was refused can be changed again, after those that were added meanwhile. */
async function giveBack(database: Database, {report, id}: Letter): Promise<void> {
	const of = evidenceOf(report);
	const after = ((await photosOf(database, of)).at(-1)?.place ?? -1) + 1;
	await database.photos
		.where('of')
		.equals(`${report}/${id}`)
		.modify(photo => void Object.assign(photo, {of, place: photo.place + after}));
}

/**
 * The server took it not. A report is a draft again, with everything in it and the server's words; of anything else the words and
 * photos go back into their form, and the refusal is told with the report.
 */
export function keepRefused(database: Database, letter: Letter, refusal: Refusal): Promise<void> {
	const {outbox, reports, drafts, photos} = database;
	return database.transaction('rw', outbox, reports, drafts, photos, async () => {
		await outbox.delete(letter.id);
		if (letter.kind === 'report') {
			await reports.delete(letter.report);
			await drafts.update(letter.report, {is: 'writing', refusal});
		} else {
			const {kind, body, id, form} = letter;
			await modifyOf(database, letter, row => ({
				refused: [
					...row.refused.filter(one => one.kind !== kind || one.form !== form),
					{id, kind, form, body, refusal},
				],
				...(form !== null && {saying: {...row.saying, [form]: row.saying[form] || wordsIn(body)}}),
				// How it stands is asked anew: what was refused may be because of that
				changedAt: refusal.at,
				askedAt: null,
			}));
			await giveBack(database, letter);
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
