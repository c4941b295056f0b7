import {applicationStates, waitsForReview} from '../../shared/applications/states.ts';
import type {World} from '../world.ts';
import {countApplications} from './queries.ts';

/** How many applications wait for a reviewer, and how many of them are past their clock. */
export async function applicationsWaiting({storage, now}: World) {
	const states = applicationStates.filter(waitsForReview);
	const [count, due] = await Promise.all([
		countApplications(storage, states),
		countApplications(storage, states, now()),
	]);
	return {one: 'application for a badge', many: 'applications for badges', count, due};
}
