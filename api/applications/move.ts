import {dueAt} from '../../shared/applications/clocks.ts';
import {type Act, type Actor, transition} from '../../shared/applications/states.ts';
import {Problem} from '../../shared/problems.ts';
import {auditStep} from '../audit/index.ts';
import type {Db, Step} from '../storage/storage.ts';
import {isUniqueViolation, Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {addEvent, applicationById, changeApplication} from './queries.ts';
import type {ApplicationRow} from './rules.ts';
import {settleBadge} from './settle-badge.ts';
import {tellingSteps} from './tell.ts';

export type Move = {
	act: Act;
	/** as whom, and who */
	role: Actor;
	actor: string;
	reason?: string | null;
	/** besides the state and what follows from it */
	fields?: Partial<ApplicationRow>;
	/** what belongs into the same change */
	steps?: (tx: Db) => readonly Step[];
	/** the organizations that are told, by letter and by webhook, and the words of the letter */
	tell?: {to: readonly string[]; said?: string};
};

/** Throws `changed-meanwhile` when the application is not the one that was seen. */
export function requireVersion(row: ApplicationRow, version: number): void {
	if (row.version !== version) throw changedMeanwhile(row);
}

/**
 * The one way in which an application changes: state, event, audit, letters in one transaction, if nobody was faster; then
 * its badge follows. Throws `not-now`, `changed-meanwhile`.
 */
export async function moveApplication(world: World, row: ApplicationRow, move: Move): Promise<ApplicationRow> {
	const {storage} = world;
	const at = world.now();
	const {act, role, actor, reason = null} = move;
	const moved = transition(row.state, act, role);
	if (!moved.ok && moved.why === 'not-by-you') throw new Problem('not-allowed');
	if (!moved.ok) throw new Problem('not-now', `The application is “${row.state}”: it can not be done now`);
	const fields: Partial<ApplicationRow> = {
		state: moved.to,
		reason,
		missing: [],
		suspendedBy: null,
		changedAt: at,
		...(moved.to !== row.state && {since: at, dueAt: dueAt(moved.to, at)}),
		...move.fields,
	};
	const after = {...row, ...fields, version: row.version + 1};
	after.settled = after.badge === null;
	const telling = move.tell ? await tellingSteps(world, after, act, move.tell) : () => [];
	try {
		await storage.atomically(tx => [
			changeApplication(storage, tx, row, {...fields, settled: after.settled}),
			addEvent(storage, tx, {
				id: world.newId('evt'),
				application: row.id,
				version: after.version,
				at,
				actor,
				role,
				act,
				from: row.state,
				to: after.state,
				reason,
			}),
			auditStep(storage, tx, {id: world.newId('aud'), at, actor, act: `application.${act}`, about: row.id, reason}),
			...telling(tx),
			...(move.steps?.(tx) ?? []),
		]);
	} catch (error) {
		if (!(error instanceof Stale) && !isUniqueViolation(error)) throw error;
		throw changedMeanwhile((await applicationById(storage, row.id)) ?? row);
	}
	if (!after.settled) await settleBadge(world, row.id);
	return after;
}

const changedMeanwhile = ({state, version}: ApplicationRow) =>
	new Problem('changed-meanwhile', `It is “${state}” now, version ${version}: look again`, [
		{pointer: '/version', detail: `is ${version} now, and the state “${state}”`},
	]);
