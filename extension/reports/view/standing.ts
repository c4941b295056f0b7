import {type CaseState, caseStates} from '../../../shared/cases/states.ts';
import type {Words} from '../../locales/index.ts';
import type {Report} from '../report.ts';

/** A state the server told; null: one that this version does not know. */
export const caseStateOf = (told: string): CaseState | null => caseStates.find(state => state === told) ?? null;

/** How a report stands, in a few words. */
export function standingOf({view, receipt}: Report, words: Words): string {
	if (!view) return words.say(receipt ? 'reports.received' : 'reports.on-its-way');
	if (view.state === 'withdrawn' || view.state === 'set_aside') return words.say(`reports.state.${view.state}`);
	const state = view.caseState === null ? null : caseStateOf(view.caseState);
	if ((state === 'decided' || view.caseState === null) && view.decision && !view.decision.liftedAt)
		return words.say(`reports.outcome.${view.decision.outcome}`);
	return state ? words.say(`case.${state}`) : (view.caseState ?? words.say('reports.received'));
}
