import {type TicketActName, ticketActPath, ticketsPath} from '../../../shared/service-desk/paths.ts';

/** What a shopper sends about the tickets of a report: asks the seller, or acts on one of them. */
export type TicketLetterKind = 'ticket-open' | `ticket-${TicketActName}`;

export const isTicketLetter = (kind: string): kind is TicketLetterKind => kind.startsWith('ticket-');

/** Where it goes; `ticket` is needed by all that act on one. */
export function ticketLetterPath(kind: TicketLetterKind, ticket = ''): string {
	if (kind === 'ticket-open') return ticketsPath;
	// What a template type takes apart, the compiler does not put together again
	return ticketActPath(ticket, kind.slice('ticket-'.length) as TicketActName);
}
