import {dataOf} from '../documents/index.ts';
import type {PackContext} from './context.ts';

/** The matter as data: what this forum asks for, files by their paths, and the time limits as they were reckoned. */
export const matterData = (context: PackContext): object => ({
	format: 'touchstone-dispute-pack/1',
	madeAt: context.now.toISOString(),
	forum: context.forum.id,
	rulesLookedAtOn: context.forum.checkedOn,
	id: context.matter.id,
	language: context.language,
	...dataOf(context),
	deadlines: context.deadlines.map(({clock, from, start, on}) => ({
		id: clock.id,
		edge: clock.edge,
		from,
		start,
		count: clock.count,
		unit: clock.unit,
		on,
		source: clock.source,
	})),
});
