import {type Clock, endOf, ours} from '../clock.ts';
import type {TicketState} from './states.ts';

/** How long each state of a ticket may last. A state that is not here waits for nobody. */
export const ticketClocks: Partial<Record<TicketState, Clock>> = {
	open: {days: 3, counted: 'working', due: 'the seller or a reviewer takes it up', source: ours},
	assigned: {days: 5, counted: 'calendar', due: 'the next words', source: ours},
	waiting: {days: 5, counted: 'calendar', due: 'the other side’s words', source: ours},
	proposed: {days: 14, counted: 'calendar', due: 'the shopper’s answer; then the proposal lapses', source: ours},
	accepted: {days: 14, counted: 'calendar', due: 'what was accepted is given', source: ours},
	refused: {days: 14, counted: 'calendar', due: 'another proposal; then the ticket is closed', source: ours},
	coupon: {days: 30, counted: 'calendar', due: 'the ticket is closed; the coupon stays good', source: ours},
	paid: {days: 30, counted: 'calendar', due: 'the ticket is closed', source: ours},
};

/** When a state that began at `since` is due, in UTC; null: it waits for nobody. */
export function ticketDueAt(state: TicketState, since: Date): Date | null {
	const clock = ticketClocks[state];
	return clock ? endOf(clock, since) : null;
}
