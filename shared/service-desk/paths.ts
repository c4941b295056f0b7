/** POST NewTicket → TicketView: its reporter asks the seller. */
export const ticketsPath = '/v1/tickets';
/** GET → TicketsOfReport. */
export const ticketsOfReportPath = (report: string): string => `/v1/reports/${encodeURIComponent(report)}/tickets`;

/** REGISTRY of what a shopper may do with a ticket, by POST with `Authorization: Bearer tsr_…`, and where. */
const actPaths = {
	/** TicketMessage; this and all but the coupon answer the TicketView as it is then */
	words: 'messages',
	/** Acceptance */
	accept: 'accept',
	/** ProposalRefusal */
	refuse: 'refuse',
	/** TicketWord */
	given: 'given',
	/** TicketClosing */
	close: 'close',
	/** an empty object → ShownCoupon */
	coupon: 'coupon',
} as const;
export type TicketActName = keyof typeof actPaths;

export const ticketActPath = (ticket: string, act: TicketActName): string =>
	`${ticketsPath}/${encodeURIComponent(ticket)}/${actPaths[act]}`;
