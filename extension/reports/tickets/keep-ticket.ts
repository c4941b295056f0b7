import type {ShownCoupon, TicketsOfReport, TicketView} from '../../../shared/service-desk/contract.ts';
import type {Report} from '../report.ts';

/** The tickets of a report once one of them was shown anew. One open at a time: while it is, no other may be opened. */
export function withTicket(before: TicketsOfReport | null, ticket: TicketView): TicketsOfReport {
	const others = (before?.tickets ?? []).filter(({id}) => id !== ticket.id);
	const tickets = [ticket, ...others].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
	return {tickets, mayOpen: tickets.every(({state}) => state === 'closed')};
}

/** A coupon's code stays in this browser: the server shows it once. */
export const withCode = (
	before: Report['couponCodes'],
	{id, code}: Pick<ShownCoupon, 'id' | 'code'>,
): Report['couponCodes'] => ({...before, [id]: code});
