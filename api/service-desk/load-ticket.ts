import {Problem} from '../../shared/problems.ts';
import type {TicketSide} from '../../shared/service-desk/states.ts';
import type {Principal} from '../accounts/principal.ts';
import type {World} from '../world.ts';
import {noTicket, sideOf} from './parties.ts';
import {proposalsOf, ticketById} from './queries.ts';
import type {ProposalRow, TicketRow} from './rules.ts';

/** A ticket, and who the one who asks is in it. Throws `not-found`. */
export async function ticketOf(
	world: World,
	principal: Principal,
	id: string,
): Promise<{row: TicketRow; side: TicketSide}> {
	const row = await ticketById(world.storage, id);
	if (!row) throw noTicket();
	return {row, side: await sideOf(world, principal, row)};
}

/** Throws `changed-meanwhile` when the ticket is not the one that was seen. */
export function requireVersion({version, state}: TicketRow, seen: number): void {
	if (version !== seen)
		throw new Problem('changed-meanwhile', `It is “${state}” now, version ${version}: look again`, [
			{pointer: '/version', detail: `is ${version} now, and the state “${state}”`},
		]);
}

/** The proposal that waits for an answer, which must be the one that was read. Throws `not-now`. */
export async function openProposal(world: World, ticket: string, proposal: string): Promise<ProposalRow> {
	const open = (await proposalsOf(world.storage, ticket)).find(({state}) => state === 'open');
	if (open?.id === proposal) return open;
	throw new Problem('not-now', 'This proposal is not the one that waits for an answer', [
		{pointer: '/proposal', detail: open ? `is ${open.id} now: read it first` : 'nothing waits for an answer'},
	]);
}
