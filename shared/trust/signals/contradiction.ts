import {pageLine} from '../line.ts';
import {defineSignal} from '../signal.ts';

/** Two places of the page that do not agree, such as its structured data and what a person sees. Listed, held against nobody. */
export const contradiction = defineSignal({
	id: 'contradiction',
	codes: ['page-contradicts-itself'],
	weigh: ({facts}) =>
		facts.contradictions.flatMap(({field, values}) => {
			const [first, second] = values;
			if (!first || !second) return [];
			const about = {
				field,
				one: first.value,
				oneSource: first.source,
				other: second.value,
				otherSource: second.source,
			};
			return [
				{
					...pageLine('page-contradicts-itself', facts, 'contradictions', about),
					witness: {kind: 'page', name: null},
				} as const,
			];
		}),
});
