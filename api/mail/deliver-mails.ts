import {dayMs} from '../../shared/clock.ts';
import {Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {dueMails, forgetMailsBefore, type Mail, moveMail} from './queries.ts';
import {waitBeforeNext} from './rules.ts';
import {Undeliverable} from './undeliverable.ts';

const atOnce = 50;
/** For so long a letter is in one process's hands, in ms: longer than the mail server may take. */
const turn = 5 * 60_000;
const keptFor = 30 * dayMs;

/** Sends the letters that are due. At least once each: the id of a letter that is sent twice tells the reader's program. */
export async function deliverMails(world: World): Promise<void> {
	const {storage, now} = world;
	for (const mail of await dueMails(storage, now(), atOnce)) if (!(await deliver(world, mail))) break;
	await storage.atomically(tx => [forgetMailsBefore(storage, tx, new Date(now().getTime() - keptFor))]);
}

/** False: the way is closed, so the others need not be tried now. */
async function deliver(world: World, mail: Mail): Promise<boolean> {
	const taken = {...mail, attempts: mail.attempts + 1};
	const move = (from: Mail, to: Partial<Mail>) =>
		world.storage.atomically(tx => [moveMail(world.storage, tx, from, to)]);
	const after = (ms: number) => new Date(world.now().getTime() + ms);
	try {
		await move(mail, {attempts: taken.attempts, nextAt: after(turn)});
	} catch (error) {
		if (error instanceof Stale) return true;
		throw error;
	}
	try {
		await world.mail.carry(mail, mail.id);
		await move(taken, {state: 'sent', text: '', trouble: null});
		return true;
	} catch (error) {
		const trouble = error instanceof Error ? error.message : String(error);
		const wait = waitBeforeNext(taken.attempts);
		world.log.warn({mail: mail.id, attempts: taken.attempts, trouble}, 'a letter could not be sent');
		if (error instanceof Undeliverable) await move(taken, {state: 'refused', text: '', trouble});
		else if (wait === null) await move(taken, {state: 'given_up', text: '', trouble});
		else await move(taken, {nextAt: after(wait), trouble});
		return error instanceof Undeliverable;
	}
}
