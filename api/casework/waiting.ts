import {caseStates, waitsForReviewer} from '../../shared/cases/states.ts';
import type {World} from '../world.ts';
import {countCases} from './queries.ts';

/** How many cases wait for a reviewer, and how many of them are past their clock. */
export async function casesWaiting({storage, now}: World) {
	const states = caseStates.filter(waitsForReviewer);
	const [count, due] = await Promise.all([countCases(storage, {states}), countCases(storage, {states, dueBy: now()})]);
	return {one: 'case of reports', many: 'cases of reports', count, due};
}
