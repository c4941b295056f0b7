import {dayMs} from '../../../shared/clock.ts';
import type {CalibrationRow} from './queries.ts';

/** So many of twelve have to be right. */
export const needed = 10;
/** One try in so many ms: answers are to be thought about, not guessed. */
export const betweenTries = dayMs;

export type Try = {at: Date; right: number};

/** The tries of one reviewer, oldest first: what was answered at one instant is one try. */
export function triesOf(rows: readonly CalibrationRow[]): Try[] {
	const byTime = Map.groupBy(rows, ({at}) => at.getTime());
	return [...byTime]
		.toSorted(([a], [b]) => a - b)
		.map(([at, own]) => ({at: new Date(at), right: own.filter(({right}) => right).length}));
}

/** When somebody passed; null: they did not yet. */
export const passedAt = (rows: readonly CalibrationRow[]): Date | null =>
	triesOf(rows).find(({right}) => right >= needed)?.at ?? null;
