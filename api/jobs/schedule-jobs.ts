import type {World} from '../world.ts';
import type {Job} from './job.ts';
import {runJob} from './run-job.ts';

/** Asked at least so often, in ms: another process may have given a turn back. */
const longestSleep = 60_000;

/** Runs jobs when they are due, one after another, until it is stopped; what was begun is finished. */
export function scheduleJobs(world: World, jobs: readonly Job[]): {stop(): Promise<void>} {
	const due = new Map(jobs.map(job => [job, 0]));
	let timer: NodeJS.Timeout | null = null;
	let stopped = false;

	async function round() {
		for (const [job, at] of due) {
			if (stopped) return;
			if (at > world.now().getTime()) continue;
			try {
				due.set(job, (await runJob(world, job)).getTime());
			} catch (error) {
				world.log.error({job: job.name, err: error}, 'a job could not take its turn');
				due.set(job, world.now().getTime() + longestSleep);
			}
		}
		if (stopped) return;
		const next = Math.min(...due.values()) - world.now().getTime();
		timer = setTimeout(
			() => {
				running = round();
			},
			Math.min(Math.max(next, 50), longestSleep),
		);
	}

	let running = jobs.length > 0 ? round() : Promise.resolve();
	return {
		async stop() {
			stopped = true;
			if (timer) clearTimeout(timer);
			await running;
		},
	};
}
