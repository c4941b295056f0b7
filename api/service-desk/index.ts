/*
 * Tickets between a shopper and a seller with a reviewer as mediator, and the coupons that come of them. What may happen to
 * a ticket is a table (shared/service-desk/states); each verb is a file of its own.
 */
export {couponEndpoints} from './coupons/routes.ts';
export {serviceDeskJobs} from './jobs.ts';
export {orderOf} from './order-of-form.ts';
export {ticketPages} from './party/ticket-pages.ts';
export {ticketsBeside} from './party/tickets-beside.ts';
export {tillPages} from './party/till-pages.ts';
export {proposalOf} from './proposal-of-form.ts';
export {moveTickets} from './queries.ts';
export {ticketEndpoints} from './routes.ts';
export {ticketsWaiting} from './waiting.ts';
