import {addSpan, dayOf, endOf} from '../clock.ts';
import type {Forum, ForumClock, Start} from './forum.ts';
import type {DisputeMatter} from './matter.ts';

/** A time limit in this matter. `on` null: the day it runs from is not known. */
export type Deadline = {clock: ForumClock; from: Start; start: string | null; on: string | null};

/** The days that a forum's clocks may run from, as far as the matter knows them. */
export function startsOf({purchase, days}: Pick<DisputeMatter, 'purchase' | 'days'>): Record<Start, string | null> {
	return {
		ordered: purchase?.orderedOn ?? null,
		delivered: purchase?.deliveredOn ?? null,
		'latest-delivery': days.latestDelivery,
		'seller-told': days.sellerTold,
		opened: days.opened,
		'forum-decided': days.forumDecided,
		'found-out': days.foundOut,
	};
}

/** The forum's time limits in this matter: those with a day first, in the order of their days. */
export function deadlinesOf({clocks}: Forum, matter: Pick<DisputeMatter, 'purchase' | 'days'>): readonly Deadline[] {
	const starts = startsOf(matter);
	return clocks
		.map(clock => {
			const from = clock.from.find(each => starts[each] !== null) ?? clock.from[0];
			const start = starts[from];
			return {clock, from, start, on: start && endDay(clock, start)};
		})
		.toSorted((a, b) => (a.on ?? '9').localeCompare(b.on ?? '9'));
}

function endDay({count, unit}: ForumClock, start: string): string {
	if (unit !== 'working-days') return addSpan(start, {count, unit});
	return dayOf(endOf({days: count, counted: 'working'}, new Date(`${start}T00:00:00Z`)));
}
