import type {RemedyState} from '../../shared/cases/remedies.ts';
import {afterDecision, type CaseState, undecided} from '../../shared/cases/states.ts';
import type {ReportView} from '../../shared/reports/contract.ts';
import type {ReportRow} from './rules.ts';

export type ReportAct = ReportView['acts'][number];

/** What decides about what a reporter can do. */
export type Standing = {
	report: Pick<ReportRow, 'state' | 'contact' | 'contactConfirmedAt'>;
	state: CaseState;
	openQuestions: number;
	/** until when this reporter may appeal what was decided; null: nothing was, or they did */
	appealUntil: Date | null;
	remedy: RemedyState | null;
	/** a warning or a suspension that this report may appeal */
	measure: boolean;
};

/** Whoever did not show that an address is theirs may be anybody, the seller too: they act for their own report, not in the case. */
export const isConfirmed = ({contactConfirmedAt}: Pick<ReportRow, 'contactConfirmedAt'>): boolean =>
	contactConfirmedAt !== null;
const isOneOf = (states: readonly CaseState[], state: CaseState): boolean => states.includes(state);

function isOwed({report, state, remedy}: Standing): boolean {
	return isConfirmed(report) && state === 'remedy_due' && (remedy === 'due' || remedy === 'offered');
}

/** REGISTRY: when a reporter can do what. */
const when: Readonly<Record<ReportAct, (standing: Standing, now: Date) => boolean>> = {
	'add-evidence': ({report, state}) =>
		report.state !== 'withdrawn' && isOneOf([...undecided, ...afterDecision, 'appealed'], state),
	answer: ({report, state, openQuestions}) =>
		report.state === 'received' && openQuestions > 0 && isOneOf(undecided, state),
	withdraw: ({report, state}) => report.state === 'received' && isOneOf(undecided, state),
	appeal: ({report, state, appealUntil}, now) =>
		isConfirmed(report) &&
		report.state !== 'withdrawn' &&
		report.state !== 'set_aside' &&
		isOneOf([...afterDecision, 'refused', 'closed'], state) &&
		appealUntil !== null &&
		now <= appealUntil,
	'say-paid': isOwed,
	'say-enforced': isOwed,
	'confirm-contact': ({report}) => report.contact !== null && report.contactConfirmedAt === null,
	'appeal-measure': ({measure}) => measure,
};

/** What a reporter can do now: for buttons, and to refuse the rest. */
export const reportActs = (standing: Standing, now: Date): ReportAct[] =>
	// Object.keys forgets what it was given
	(Object.keys(when) as ReportAct[]).filter(act => when[act](standing, now));
