import {type Clock, endOf, ours} from '../clock.ts';
import type {CaseState} from './states.ts';

/** From when the notice provably reached the seller: nothing is found against it before, unless it answered. */
export const answerWithin: Clock = {days: 5, counted: 'calendar', due: 'the seller answers', source: ours};

/** How long each state may last. A state that is not here waits for nobody. */
export const caseClocks: Partial<Record<CaseState, Clock>> = {
	submitted: {
		days: 7,
		counted: 'working',
		due: 'a reviewer accepts or refuses',
		source: 'SAMR complaint rules 2022, art. 14',
	},
	incomplete: {days: 30, counted: 'calendar', due: 'the reporter sends what is missing', source: ours},
	accepted: {days: 3, counted: 'working', due: 'the seller is told', source: ours},
	/** from when the notice provably reached the seller; until then `reachWithin` counts */
	seller_notified: answerWithin,
	under_test: {days: 60, counted: 'calendar', due: 'the result of the examination', source: ours},
	remedy_due: {days: 30, counted: 'calendar', due: 'the remedy is given', source: ours},
	appealed: {days: 14, counted: 'working', due: 'another reviewer decides', source: ours},
	reopened: {days: 14, counted: 'working', due: 'a new decision', source: ours},
};

/** From the acceptance to the decision; the time of an examination is not counted. */
export const decisionWithin: Clock = {
	days: 45,
	counted: 'working',
	due: 'a decision',
	source: 'SAMR complaint rules 2022, art. 20 and 21',
};
/** How long a notice may be on its way before the seller counts as not reached. */
export const reachWithin: Clock = {days: 15, counted: 'calendar', due: 'proof that the notice arrived', source: ours};
export const appealWithin: Clock = {
	days: 183,
	counted: 'calendar',
	due: 'an appeal is possible until then',
	source: 'Reg. (EU) 2022/2065 art. 20',
};
/** In which an examination that the rights owner had made may be contested by an independent test. */
export const contestWithin: Clock = {
	days: 7,
	counted: 'calendar',
	due: 'the seller contests the examination',
	source: ours,
};
/** After a brand's notice was answered: without a complaint or a suit the measure is lifted. */
export const suitWithin: Clock = {
	days: 15,
	counted: 'calendar',
	due: 'the brand shows a complaint or a suit',
	source: 'PRC E-commerce Law, art. 43',
};
/** Years after the purchase in which a report is taken. */
export const timeBarYears = {years: 3, source: 'SAMR complaint rules 2022, art. 15(4)'};
/** Years for which all of a case is kept; the public part is never deleted. */
export const keptYears = {years: 3, source: 'PRC E-commerce Law, art. 31'};

/** When a state that began at `since` is due, in UTC; null: it waits for nobody. */
export function caseDueAt(state: CaseState, since: Date): Date | null {
	const clock = caseClocks[state];
	return clock ? endOf(clock, since) : null;
}
