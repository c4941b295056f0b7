import {Problem} from '../../shared/problems.ts';
import type {Principal} from '../accounts/principal.ts';
import {mailStep} from '../mail/index.ts';
import {Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {openContact} from './contact.ts';
import {countLetter, mayWriteTo} from './few-letters/queries.ts';
import {receiptLetter} from './letters.ts';
import {ownReport} from './own-report.ts';
import {confirmedOf, letterStep} from './queries.ts';
import {loadStanding, requireAct} from './standing.ts';

const hourMs = 3_600_000;

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
