import {dayMs} from '../../../shared/clock.ts';
import type {Job} from '../../jobs/job.ts';
import type {World} from '../../world.ts';
import {cancelImport} from './cancel-import.ts';
import {goOn} from './finish-import.ts';
import {importsLeft, importsWithLeftovers} from './queries.ts';

/** An import that nobody goes on with is given up after this, in ms. */
const givenUpAfter = 7 * dayMs;
/** Codes are made while somebody waits for them: who broke off is gone. */
const makingGivenUpAfter = dayMs / 24;
/** A process that is finishing an import says so more often than this, in ms. */
const silentFor = 120_000;

/** Goes on with imports whose process ended while it finished them. */
async function goOnWithImports(world: World): Promise<void> {
	const before = new Date(world.now().getTime() - silentFor);
	for (const {id} of await importsLeft(world.storage, 'finishing', before)) await goOn(world, id);
}

/** Gives up what nobody goes on with, and throws away what is left of imports that are over. */
async function giveUpImports(world: World): Promise<void> {
	const now = world.now().getTime();
	for (const {id, is, changedAt} of await importsLeft(world.storage, 'open', new Date(now - makingGivenUpAfter)))
		if (is === 'making' || now - changedAt.getTime() > givenUpAfter) await cancelImport(world, id, 'job');
	for (const id of await importsWithLeftovers(world.storage)) await world.codes.discard(id);
}

export const importJobs: readonly Job[] = [
	{name: 'codes.imports', every: 60_000, by: 'one', run: goOnWithImports},
	{name: 'codes.runs', every: 60_000, by: 'one', run: world => world.codes.mergeBehind()},
	{name: 'codes.imports-left', every: 3_600_000, by: 'one', run: giveUpImports},
];
