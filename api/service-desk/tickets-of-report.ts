import type {TicketsOfReport} from '../../shared/service-desk/contract.ts';
import type {Principal} from '../accounts/principal.ts';
import {ownReport} from '../reports/index.ts';
import type {World} from '../world.ts';
import {mayAskOneself} from './open-ticket.ts';
import {ticketsOfReport} from './queries.ts';
import {seeTicket} from './see.ts';

/** Everything between a reporter and the seller about one report. Throws `not-found` for everybody but the reporter. */
export async function seeTicketsOfReport(world: World, principal: Principal, id: string): Promise<TicketsOfReport> {
	const {report, case: found} = await ownReport(world, principal, id);
	const rows = await ticketsOfReport(world.storage, report.id);
	return {
		tickets: await Promise.all(rows.map(row => seeTicket(world, principal, row.id))),
		mayOpen: mayAskOneself(report, found) === null && rows.every(({state}) => state === 'closed'),
	};
}
