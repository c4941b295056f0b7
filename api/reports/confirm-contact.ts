import {timingSafeEqual} from 'node:crypto';
import {Problem} from '../../shared/problems.ts';
import type {Principal} from '../accounts/principal.ts';
import {auditStep} from '../audit/index.ts';
import {mailStep} from '../mail/index.ts';
import {Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {confirmToken, openContact} from './contact.ts';
import {recount} from './independence/recount.ts';
import {receiptLetter} from './letters.ts';
import {ownReport} from './own-report.ts';
import {confirmContactStep, letterStep, reportById} from './queries.ts';
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

/** Writes down that somebody who got the letter pressed the button. Twice does no harm. Throws `not-found`. */
export async function confirmContact(world: World, id: string, token: string): Promise<void> {
	const {storage} = world;
	const row = await reportOfLink(world, id, token);
	const at = world.now();
	try {
		await storage.atomically(tx => [
			confirmContactStep(storage, tx, id, at),
			auditStep(storage, tx, {id: world.newId('aud'), at, actor: row.holder, act: 'report.confirm', about: id}),
		]);
	} catch (error) {
		if (error instanceof Stale) return;
		throw error;
	}
	await recount(world, row.case);
}

/** Sends the letter with the link again, once an hour. Throws `not-found`, `not-now`. */
export async function sendLetterAgain(world: World, principal: Principal, id: string): Promise<void> {
	const {storage} = world;
	const {report, case: row} = await ownReport(world, principal, id);
	requireAct(world, await loadStanding(world, report, row), 'confirm-contact');
	const contact = openContact(world, report);
	if (!contact) throw new Error('unreachable: a contact that can be confirmed is there');
	const at = world.now();
	try {
		await storage.atomically(tx => [
			letterStep(storage, tx, id, new Date(at.getTime() - hourMs), at),
			mailStep(storage, tx, {...receiptLetter(world, contact, report), id: world.newId('mail'), at}),
		]);
	} catch (error) {
		if (!(error instanceof Stale)) throw error;
		throw new Problem('not-now', 'A letter left within the last hour: look among unwanted mail, or ask again later');
	}
}
