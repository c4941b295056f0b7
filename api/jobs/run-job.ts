import {Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import type {Job} from './job.ts';
import {beginTurns, saveTurn, takeTurn, turnOf} from './queries.ts';

/** How long to wait after so many failures in a row, in ms: a minute, doubled each time, at most the job's own pace. */
const waitAfter = (failures: number, every: number): number =>
	Math.min(60_000 * 2 ** Math.min(failures - 1, 12), every);

/**
 * Runs a job if it is due and nobody else has the turn. Answers when to ask again. A job that fails is told to the log and
 * tried again; it never ends the others.
 */
export async function runJob(world: World, {name, every, by, run}: Job): Promise<Date> {
	const {storage, log} = world;
	const now = world.now();
	const after = (ms: number) => new Date(world.now().getTime() + ms);
	if (by === 'one') {
		try {
			await storage.atomically(tx => [
				beginTurns(storage, tx, name),
				takeTurn(storage, tx, name, now, new Date(now.getTime() + every)),
			]);
		} catch (error) {
			if (error instanceof Stale) return (await turnOf(storage, name))?.nextAt ?? after(every);
			throw error;
		}
	}
	try {
		await run(world);
		return after(every);
	} catch (error) {
		log.error({job: name, err: error}, 'a job failed');
		if (by === 'each') return after(every);
		const failures = ((await turnOf(storage, name))?.failures ?? 0) + 1;
		const nextAt = after(waitAfter(failures, every));
		const trouble = error instanceof Error ? error.message : String(error);
		await storage.atomically(tx => [saveTurn(storage, tx, name, {nextAt, failures, trouble})]);
		return nextAt;
	}
}
