import {canonicalJson, type Json} from '../../shared/log/canonical-json.ts';
import {commitmentOf} from '../../shared/log/entry.ts';
import type {LogKind} from '../../shared/log/kinds.ts';
import type {Db, Step} from '../storage/storage.ts';
import type {World} from '../world.ts';
import {appending} from './appending/queries.ts';
import {takeSalt} from './take-salt.ts';

/**
 * What the public log is to tell. `about`: the id of the badge, decision, warning, brand or case, by which people find it.
 * `tells`: the rest, as everybody may read it for ever or until it is erased; numbers are whole.
 */
export type LogEvent = {kind: LogKind; about: string; tells?: Readonly<Record<string, Json>>};

/**
 * The steps that put an entry into the public log: `steps: tx => [addDecision(…), ...logStep(world, tx, {…})]`. They belong
 * into the change that makes the fact, so both are there or neither. Where in the log it stands is decided in that change,
 * without a gap. Put them last: from them on, no other change can write to the log.
 */
export function logStep({storage, now}: World, tx: Db, {kind, about, tells = {}}: LogEvent): Step[] {
	const payload = canonicalJson({...tells, about});
	const salt = takeSalt();
	const commitment = Buffer.from(commitmentOf(salt, payload));
	const {countEntry, addEntry} = appending(storage, tx);
	return [countEntry(), addEntry({kind, at: now(), commitment, payload, salt, about})];
}
