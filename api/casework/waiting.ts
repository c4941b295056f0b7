import type {Principal} from '../accounts/principal.ts';
import type {World} from '../world.ts';
import {keysOfParty} from './party/keys-of-party.ts';
import {countCases} from './queries.ts';

/** How many cases wait for a reviewer, and how many of them are past their clock; `who`: of those that they may open. */
export async function casesWaiting(world: World, who?: Principal) {
	const {storage, now} = world;
	const waiting = {waiting: true, notOf: who && (await keysOfParty(world, who))};
	const [count, due] = await Promise.all([
		countCases(storage, waiting),
		countCases(storage, {...waiting, seenToBy: now()}),
	]);
	return {one: 'case of reports', many: 'cases of reports', count, due};
}
