import type {CaseState} from '../../../shared/cases/states.ts';
import type {MessageKey} from '../../locales/words.ts';
import {caseStateOf} from './standing.ts';

/** What each state waits for, as a message of ours; the server's own words are in its language. Null: for nothing. */
const dues = {
	submitted: 'due.submitted',
	incomplete: 'due.incomplete',
	accepted: 'due.accepted',
	refused: null,
	seller_notified: 'due.seller_notified',
	answered: 'due.decision',
	silent: 'due.decision',
	not_reached: 'due.decision',
	under_test: 'due.under_test',
	decided: 'due.decided',
	settled: null,
	withdrawn: null,
	remedy_due: 'due.remedy_due',
	remedy_paid: null,
	remedy_enforced: null,
	appealed: 'due.appealed',
	reopened: 'due.reopened',
	closed: null,
} as const satisfies Record<CaseState, MessageKey | null>;

/** Null: for nothing, or the server told a state that this version does not know. */
export function dueOf(told: string) {
	const state = caseStateOf(told);
	return state && dues[state];
}
