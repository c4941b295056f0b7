import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {type Job, runJob, scheduleJobs} from '../../../api/jobs/index.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';

let world: TestWorld;
beforeEach(async () => {
	world = await makeWorld();
});
afterEach(() => world.storage.close());

const hour = 3_600_000;
const hourly = (run: Job['run']): Job => ({name: 'sweep', every: hour, by: 'one', run});

describe('a job', () => {
	test('runs when it is due and not before', async () => {
		const run = vi.fn(async () => undefined);
		await runJob(world, hourly(run));
		await runJob(world, hourly(run));
		world.clock.pass(hour - 1);
		await runJob(world, hourly(run));
		expect(run).toHaveBeenCalledTimes(1);
		world.clock.pass(1);
		await runJob(world, hourly(run));
		expect(run).toHaveBeenCalledTimes(2);
	});

	test('is run by one of two processes on the same data base', async () => {
		const run = vi.fn(async () => undefined);
		await Promise.all([runJob(world, hourly(run)), runJob({...world}, hourly(run))]);
		expect(run).toHaveBeenCalledTimes(1);
	});

	test('that fails is tried again after a minute, then after two', async () => {
		const broken = hourly(() => Promise.reject(new Error('no net')));
		const waits: number[] = [];
		for (let n = 0; n < 3; n++) {
			const next = await runJob(world, broken);
			waits.push(next.getTime() - world.now().getTime());
			world.clock.pass(next.getTime() - world.now().getTime());
		}
		expect(waits).toEqual([60_000, 120_000, 240_000]);
	});
});

test('one job that fails does not keep the others from running, and stopping waits for what was begun', async () => {
	let finish = () => {};
	const ran: string[] = [];
	const schedule = scheduleJobs(world, [
		{name: 'broken', every: hour, by: 'each', run: () => Promise.reject(new Error('no'))},
		{
			name: 'slow',
			every: hour,
			by: 'each',
			run: () =>
				new Promise(resolve => {
					ran.push('begun');
					finish = () => {
						ran.push('done');
						resolve();
					};
				}),
		},
	]);
	await vi.waitFor(() => expect(ran).toEqual(['begun']));
	const stopping = schedule.stop();
	finish();
	await stopping;
	expect(ran).toEqual(['begun', 'done']);
});
