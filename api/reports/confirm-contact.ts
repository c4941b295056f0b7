import {timingSafeEqual} from 'node:crypto';
import {ownReasons} from '../../shared/cases/reasons.ts';
import {takesReports} from '../../shared/cases/states.ts';
import {Problem} from '../../shared/problems.ts';
import {auditStep} from '../audit/index.ts';
import {caseById} from '../casework/index.ts';
import {Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {confirmToken} from './contact.ts';
import {forgetLetters} from './few-letters/queries.ts';
import {recount} from './independence/recount.ts';
import {moveOwn} from './move-own.ts';
import {changeReport, confirmContactStep, confirmedOf, reportById} from './queries.ts';
import {isSamePurchase, type ReportRow, setAsideBy} from './rules.ts';

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
	const same = (await confirmedOf(storage, row)).find(before => isSamePurchase(before, row));
	const about = await caseById(storage, row.case);
	if (!same || row.state !== 'received' || !about || !takesReports(about.state)) return;
	const reason = ownReasons['reported-before'];
	try {
		await moveOwn(world, row, () => ({
			act: 'set-aside',
			role: 'system',
			actor: 'system',
			reason,
			inner: true,
			steps: tx => [changeReport(storage, tx, row.id, ['received'], setAsideBy('system', reason, world.now()))],
		}));
	} catch (error) {
		// Taken back, or decided, meanwhile: then it is nobody's duplicate any more
		if (!(error instanceof Problem)) throw error;
	}
}
