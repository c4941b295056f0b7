import type {LogEntry} from '../../shared/log/contract.ts';
import {Problem} from '../../shared/problems.ts';
import {auditStep} from '../audit/index.ts';
import {Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {logStep} from './log-step.ts';
import {eraseEntryRow} from './queries.ts';
import {readEntry} from './read-log.ts';

/**
 * Erases what an entry tells, because the law asks for it: payload and salt go, the leaf stays, so every proof and head goes
 * on holding. The log itself tells that it was done and why. Answers the entry as it is then. Throws `invalid-request`
 * when there is none of this index, `not-now` when it was erased before.
 */
export async function eraseEntry(world: World, index: number, by: {actor: string; reason: string}): Promise<LogEntry> {
	const {storage} = world;
	const at = world.now();
	const {actor, reason} = by;
	await readEntry(world, index);
	try {
		await storage.atomically(tx => [
			eraseEntryRow(storage, tx, index, at, reason),
			auditStep(storage, tx, {
				id: world.newId('aud'),
				at,
				actor,
				act: 'log.entry.erased',
				about: `log/${index}`,
				reason,
			}),
			...logStep(world, tx, {kind: 'entry.erased', about: `log/${index}`, tells: {entry: index, why: reason}}),
		]);
	} catch (error) {
		if (error instanceof Stale) throw new Problem('not-now', 'It was erased before');
		throw error;
	}
	return readEntry(world, index);
}
