import {dayMs} from '../../../shared/clock.ts';
import {type Kind, kinds, type Waiting} from './waiting.ts';

/** How a reviewer looks at the queue; every field as it stands in the address. */
export type QueueFilter = {kind: Kind | ''; state: string; due: string; sort: Sort};

export const dues = [
	['', 'any'],
	['over', 'due now'],
	['7', 'within a week'],
] as const;
export const sorts = [
	['due', 'what is due first'],
	['since', 'who waits longest'],
	['kind', 'kind'],
	['about', 'name'],
] as const;
type Sort = (typeof sorts)[number][0];

/** The filter of an address. What it does not know is as if it were not said. */
export const filterOf = (query: Readonly<Record<string, string>>): QueueFilter => ({
	kind: query.kind !== undefined && Object.hasOwn(kinds, query.kind) ? (query.kind as Kind) : '',
	state: query.state ?? '',
	due: query.due ?? '',
	sort: sorts.find(([sort]) => sort === query.sort)?.[0] ?? 'due',
});

/** What the filter lets through, in its order. Without a clock comes after what has one. */
export function filtered(rows: readonly Waiting[], {kind, state, due, sort}: QueueFilter, now: Date): Waiting[] {
	const until = due === 'over' ? now.getTime() : due === '7' ? now.getTime() + 7 * dayMs : null;
	const fits = rows.filter(
		row =>
			(kind === '' || row.kind === kind) &&
			(state === '' || row.state === state) &&
			(until === null || (row.due !== null && Date.parse(row.due) <= until)),
	);
	const key = (row: Waiting): string => (sort === 'due' ? (row.due ?? '~') : row[sort]);
	return fits.toSorted((a, b) => compare(key(a), key(b)) || compare(a.since, b.since) || compare(a.path, b.path));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
