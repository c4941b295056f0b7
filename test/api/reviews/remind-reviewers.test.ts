import {beforeAll, expect, test} from 'vitest';
import {runJob} from '../../../api/jobs/index.ts';
import {jobs} from '../../../api/jobs/registry.ts';
import {file, makeParties, type Parties} from '../applications/parties.ts';

let parties: Parties;
beforeAll(async () => {
	parties = await makeParties();
});

const day = 86_400_000;

/** Runs the job as the server does, and tells the letters about the queue that it wrote. */
async function letters() {
	const {world} = parties;
	const {mails} = world.storage.tables;
	const job = jobs.find(({name}) => name === 'reviews.remind');
	if (!job) throw new Error('there is no such job');
	const before = (await world.storage.db.select().from(mails)).length;
	await runJob(world, job);
	return (await world.storage.db.select().from(mails)).slice(before);
}

test('who reviews gets one letter a day while something waits, and none when nothing does', async () => {
	const {world, clock} = parties;
	expect(await letters()).toEqual([]);
	await file(parties, 'waits.example');
	// The job ran today
	expect(await letters()).toEqual([]);
	clock.pass(day);
	const sent = await letters();
	expect(sent.map(({to}) => to).sort()).toEqual([
		'olga@example.org',
		'ravi@example.org',
		'rita@example.org',
		'rosa@example.org',
	]);
	const [one] = sent;
	expect(one?.subject).toBe('1 thing waits for a reviewer');
	expect(one?.text).toContain('- 1 application for a badge\n');
	expect(one?.text).toContain(`${world.site.url}/desk/queue`);
	// A letter is read by many on its way
	expect(one?.text).not.toContain('Halden');
	expect(await letters()).toEqual([]);
	clock.pass(20 * day);
	expect((await letters())[0]?.subject).toBe('1 thing waits for a reviewer, 1 past the clock');
});
