import type * as v from 'valibot';
import {type CaseLine, CaseQueue} from '../../../shared/cases/contract-review.ts';
import {caseStates} from '../../../shared/cases/states.ts';
import {askApi} from '../ask-api.ts';
import type {AtDesk} from '../desk-page.ts';

type Queue = Pick<v.InferOutput<typeof CaseQueue>, 'firstAnswer' | 'calibrated'> & {cases: CaseLine[]};

/** Every case that waits for a reviewer, or every one there is: to be counted, filtered and sorted as a whole. */
export async function allCases(at: AtDesk, scope: 'waiting' | 'all'): Promise<Queue> {
	const states: Record<string, string> = scope === 'all' ? {states: caseStates.join(',')} : {};
	const ask = (after: Record<string, string>) =>
		askApi(at, 'get /v1/reviews/cases', CaseQueue, {query: {...states, ...after}});
	let page = await ask({});
	const {firstAnswer, calibrated} = page;
	const cases = [...page.cases];
	while (page.next !== null) {
		page = await ask({after: page.next});
		cases.push(...page.cases);
	}
	return {cases, firstAnswer, calibrated};
}
