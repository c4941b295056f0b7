import type {Storage} from '../../storage/storage.ts';
import {putInOrder} from './put-in-order.ts';
import {liveRuns, type prepareWrite, type Run} from './queries.ts';

/** Runs of about one size that may lie side by side: asking goes through all. */
const sideBySide = 3;
/** Runs below this count as one size: putting them together costs nothing. */
const small = 2 ** 17;

/** Small runs are 0, then a size for each factor of four: so a code is moved once each time its run grows fourfold. */
export const sizeOf = (codes: number): number => (codes < small ? 0 : 1 + Math.floor(Math.log2(codes / small) / 2));

/** The runs that should become one now; none when they are few enough. */
export function tooMany(runs: readonly Run[]): readonly Run[] {
	const sizes = new Map<number, Run[]>();
	for (const run of runs) sizes.set(sizeOf(run.codes), [...(sizes.get(sizeOf(run.codes)) ?? []), run]);
	const [smallest] = [...sizes].filter(([, same]) => same.length > sideBySide).sort(([a], [b]) => a - b);
	return smallest?.[1] ?? [];
}

/** Puts live runs together until nowhere more than three of a size lie side by side. */
export async function mergeBehind(keeping: {
	storage: Storage;
	now(): Date;
	write: ReturnType<typeof prepareWrite>;
}): Promise<void> {
	for (;;) {
		const sources = tooMany(await liveRuns(keeping.storage));
		if (sources.length === 0) return;
		const liveAs = Math.max(...sources.map(run => run.liveAs ?? 0));
		await putInOrder({...keeping, sources, as: {state: 'live', import: null, liveAs}});
	}
}
