import {timingSafeEqual} from 'node:crypto';
import {takesReports} from '../../shared/cases/states.ts';
import {Problem} from '../../shared/problems.ts';
import type {Principal} from '../accounts/principal.ts';
import {auditStep} from '../audit/index.ts';
import {caseById} from '../casework/index.ts';
import {mailStep} from '../mail/index.ts';
import {Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {confirmToken, openContact} from './contact.ts';
import {countLetter, forgetLetters, mayWriteTo} from './few-letters/queries.ts';
import {recount} from './independence/recount.ts';
import {receiptLetter} from './letters.ts';
import {moveOwn} from './move-own.ts';
import {ownReport} from './own-report.ts';
import {changeReport, confirmContactStep, confirmedOf, letterStep, reportById} from './queries.ts';
import type {ReportRow} from './rules.ts';
import {loadStanding, requireAct} from './standing.ts';

const hourMs = 3_600_000;

/** The report that the link of a letter is about. Throws `not-found`: a link that is not whole leads nowhere. */
export async function reportOfLink(world: World, id: string, token: string): Promise<ReportRow> {
	const row = await reportById(world.storage, id);
	const right = Buffer.from(row?.contactHash == null ? '' : confirmToken(world, row));
	const given = Buffer.from(token);
	if (!row || right.length === 0 || given.length !== right.length || !timingSafeEqual(given, right))
		throw new Problem('not-found', 'This link is not whole, or leads nowhere any more: open it from the letter again');
	return row;
}

/** Says that the address is the sender's own, to whoever got the letter and pressed its button. Twice does no harm. Throws `not-found`. */
export async function confirmContact(world: World, id: string, token: string): Promise<void> {
	const {storage} = world;
	const row = await reportOfLink(world, id, token);
	const at = world.now();
	try {
		await storage.atomically(tx => [
			confirmContactStep(storage, tx, id, at),
			...(row.contactHash === null ? [] : [forgetLetters(storage, tx, row.contactHash)]),
			auditStep(storage, tx, {id: world.newId('aud'), at, actor: row.holder, act: 'report.confirm', about: id}),
		]);
	} catch (error) {
		if (error instanceof Stale) return;
		throw error;
	}
	await countOnce(world, row);
	await recount(world, row.case);
}

/** A purchase that somebody reported in this case already counts once: what they sent later is set aside, and read all the same. */
async function countOnce(world: World, row: ReportRow): Promise<void> {
	const {storage} = world;
	const [same] = (await confirmedOf(storage, row)).filter(({orderHash}) => orderHash === row.orderHash);
	const about = await caseById(storage, row.case);
	if (!same || row.state !== 'received' || !about || !takesReports(about.state)) return;
	const reason = `You reported this purchase before, as ${same.id} of the same case. Both are read; they count as one.`;
	try {
		await moveOwn(world, row.case, () => ({
			act: 'set-aside',
			role: 'system',
			actor: 'system',
			reason,
			inner: true,
			steps: tx => [
				changeReport(storage, tx, row.id, ['received'], {
					state: 'set_aside',
					setAside: reason,
					setAsideBy: 'system',
					setAsideAt: world.now(),
				}),
			],
		}));
	} catch (error) {
		// Taken back, or decided, meanwhile: then it is nobody's duplicate any more
		if (!(error instanceof Problem)) throw error;
	}
}

/**
 * Sends the letter with the link again, once an hour. An address that got its letters of today gets none, which is not told:
 * it would tell that somebody reports with it. Throws `not-found`, `not-now`.
 */
export async function sendLetterAgain(world: World, principal: Principal, id: string): Promise<void> {
	const {storage} = world;
	const {report, case: row} = await ownReport(world, principal, id);
	requireAct(world, await loadStanding(world, report, row), 'confirm-contact');
	const contact = openContact(world, report);
	const {contactHash} = report;
	if (!contact || contactHash === null) throw new Error('unreachable: a contact that can be confirmed is there');
	const at = world.now();
	const before = new Date(at.getTime() - hourMs);
	if (report.letterAt !== null && report.letterAt > before) throw tooSoon();
	if (!(await mayWriteTo(storage, contactHash, at))) return;
	const again = (await confirmedOf(storage, report)).length > 0;
	try {
		await storage.atomically(tx => [
			letterStep(storage, tx, id, before, at),
			countLetter(storage, tx, contactHash, at),
			mailStep(storage, tx, {...receiptLetter(world, contact, report, again), id: world.newId('mail'), at}),
		]);
	} catch (error) {
		if (!(error instanceof Stale)) throw error;
		if (await mayWriteTo(storage, contactHash, at)) throw tooSoon();
	}
}

const tooSoon = () =>
	new Problem('not-now', 'A letter left within the last hour: look among unwanted mail, or ask again later');
