import {type TicketActName, ticketActPath, ticketsPath} from '../../../shared/service-desk/paths.ts';

/** What a shopper sends about the tickets of a report: asks the seller, or acts on one of them. */
export type TicketLetterKind = 'ticket-open' | `ticket-${TicketActName}`;

export const isTicketLetter = (kind: string): kind is TicketLetterKind => kind.startsWith('ticket-');

/** Those of one press: done once, nothing of an earlier refusal is left to know. What was written stays. */
const pressed: ReadonlySet<string> = new Set<TicketLetterKind>([
	'ticket-accept',
	'ticket-refuse',
	'ticket-given',
	'ticket-close',
	'ticket-coupon',
]);
export const isPress = (kind: string): boolean => pressed.has(kind);

/** Where it goes; `ticket` is needed by all that act on one. */
export function ticketLetterPath(kind: TicketLetterKind, ticket = ''): string {
	if (kind === 'ticket-open') return ticketsPath;
	// What a template type takes apart, the compiler does not put together again
	return ticketActPath(ticket, kind.slice('ticket-'.length) as TicketActName);
}
