import {appealWithin} from '../../shared/cases/clocks.ts';
import {afterDecision, type CaseState, undecided} from '../../shared/cases/states.ts';
import {endOf} from '../../shared/clock.ts';
import type {ReportView} from '../../shared/reports/contract.ts';
import type {ReportRow} from './rules.ts';

export type ReportAct = ReportView['acts'][number];

/** What decides about what a reporter can do. */
export type Standing = {
	report: Pick<ReportRow, 'state' | 'contact' | 'contactConfirmedAt'>;
	state: CaseState;
	openQuestions: number;
	/** when what could be appealed was decided, and whether somebody did; null: nothing was */
	appealable: {at: Date; appealed: boolean} | null;
	remedy: 'due' | 'offered' | 'paid' | 'enforced' | 'waived' | null;
	/** a warning or a suspension that this report may appeal */
	measure: boolean;
};

const isOneOf = (states: readonly CaseState[], state: CaseState): boolean => states.includes(state);

/** REGISTRY: when a reporter can do what. */
const when: Readonly<Record<ReportAct, (standing: Standing, now: Date) => boolean>> = {
	'add-evidence': ({report, state}) =>
		report.state !== 'withdrawn' && isOneOf([...undecided, ...afterDecision, 'appealed'], state),
	answer: ({report, state, openQuestions}) =>
		report.state === 'received' && openQuestions > 0 && isOneOf(undecided, state),
	withdraw: ({report, state}) => report.state === 'received' && isOneOf(undecided, state),
	appeal: ({report, state, appealable}, now) =>
		report.state !== 'withdrawn' &&
		report.state !== 'set_aside' &&
		isOneOf([...afterDecision, 'refused', 'closed'], state) &&
		appealable !== null &&
		!appealable.appealed &&
		now <= appealUntil(appealable.at),
	'say-paid': ({state, remedy}) => state === 'remedy_due' && (remedy === 'due' || remedy === 'offered'),
	'say-enforced': ({state, remedy}) => state === 'remedy_due' && (remedy === 'due' || remedy === 'offered'),
	'confirm-contact': ({report}) => report.contact !== null && report.contactConfirmedAt === null,
	'appeal-measure': ({measure}) => measure,
};

export const appealUntil = (decidedAt: Date): Date => endOf(appealWithin, decidedAt);

/** What a reporter can do now: for buttons, and to refuse the rest. */
export const reportActs = (standing: Standing, now: Date): ReportAct[] =>
	// Object.keys forgets what it was given
	(Object.keys(when) as ReportAct[]).filter(act => when[act](standing, now));
