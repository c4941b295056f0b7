import {Problem} from '../../shared/problems.ts';
import {type TicketAct, type TicketRole, ticketMove, waitsFor} from '../../shared/service-desk/states.ts';
import {auditStep} from '../audit/index.ts';
import type {Db, Step} from '../storage/storage.ts';
import {isUniqueViolation, Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {lettersAbout} from './letters.ts';
import {addEvent, changeTicket, eventsOf} from './queries.ts';
import {intoState, type TicketRow} from './rules.ts';

export type TicketChange = {
	act: TicketAct;
	role: TicketRole;
	actor: string;
	reason?: string | null;
	/** besides the state and what follows from it */
	fields?: Partial<TicketRow>;
	/** what belongs into the same change; `version`: the one that it makes */
	steps?: (tx: Db, version: number) => readonly Step[];
	/** the words of the letters: to those sides that did not act themselves */
	said?: string;
};

/**
 * The one way in which a ticket changes: state, event, audit, letters in one transaction, if nobody was faster. Throws
 * `not-allowed`, `not-now`, `changed-meanwhile`.
 */
export async function moveTicket(world: World, row: TicketRow, change: TicketChange): Promise<TicketRow> {
	const {storage} = world;
	const {act, role, actor, reason = null, said = ''} = change;
	const at = world.now();
	const moved = ticketMove(row.state, act, role);
	if (!moved.ok && moved.why === 'not-by-you') throw new Problem('not-allowed', 'This is for another side to do');
	if (!moved.ok) throw new Problem('not-now', `The ticket is “${row.state}”: it can not be done now`);
	const fields: Partial<TicketRow> = {
		...(moved.to !== row.state && {...intoState(moved.to, at), waitsFor: waitsFor(moved.to, role)}),
		...(moved.to === 'closed' && {openKey: null, closedAt: at}),
		...change.fields,
	};
	const after = {...row, ...fields, version: row.version + 1};
	const letters = await lettersAbout(world, after, {act, role, said}, await eventsOf(storage, row.id));
	try {
		await storage.atomically(tx => [
			changeTicket(storage, tx, row, fields),
			addEvent(storage, tx, {
				id: world.newId('evt'),
				ticket: row.id,
				version: after.version,
				at,
				actor,
				role,
				act,
				from: row.state,
				to: after.state,
				reason,
			}),
			auditStep(storage, tx, {id: world.newId('aud'), at, actor, act: `ticket.${act}`, about: row.id, reason}),
			...letters(tx),
			...(change.steps?.(tx, after.version) ?? []),
		]);
	} catch (error) {
		if (!(error instanceof Stale) && !isUniqueViolation(error)) throw error;
		throw new Problem('changed-meanwhile', 'Somebody changed it since you looked: look again', [], {cause: error});
	}
	return after;
}
