import {type Clock, dayMs, endOf, ours} from '../clock.ts';
import type {ApplicationState} from './states.ts';

/** How long each state may last. A state that is not here waits for nobody. */
export const clocks: Partial<Record<ApplicationState, Clock>> = {
	applied: {
		days: 7,
		counted: 'working',
		due: 'a reviewer takes it up',
		source: 'as for complaints: SAMR complaint rules 2022, art. 14',
	},
	in_review: {days: 14, counted: 'working', due: 'a decision', source: ours},
	incomplete: {days: 30, counted: 'calendar', due: 'the applicant sends what is missing', source: ours},
	refused: {
		days: 183,
		counted: 'calendar',
		due: 'an appeal is possible until then',
		source: 'Reg. (EU) 2022/2065 art. 20',
	},
	appealed: {days: 14, counted: 'working', due: 'another reviewer decides', source: ours},
};

/** When a state that began at `since` is due, in UTC; null: it waits for nobody. */
export function dueAt(state: ApplicationState, since: Date): Date | null {
	const clock = clocks[state];
	return clock ? endOf(clock, since) : null;
}

/** Days before its end from which a badge is `expiring`, and its holder is reminded once. */
export const remindsBefore = 30;

/** Is the last day, such as 2026-11-22, so near? */
export const endsSoon = (untilDay: string, now: Date): boolean =>
	Date.parse(`${untilDay}T00:00:00Z`) - now.getTime() <= remindsBefore * dayMs;
