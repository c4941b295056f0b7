import {isDeepStrictEqual} from 'node:util';
import {changeFacts} from '../records/index.ts';
import type {World} from '../world.ts';
import {accountPart} from './part.ts';
import {accountsOf, accountsWithCodes} from './queries.ts';
import {shownAccount} from './rules.ts';

/** Brings what public records say of brands' codes to what is there: batches and query systems come and go by themselves. */
export async function showCodes(world: World): Promise<void> {
	for (const {key, said} of await accountsWithCodes(world.storage)) {
		if (isDeepStrictEqual(said, shownAccount(await accountsOf(world.storage, key))?.codes)) continue;
		await changeFacts(world, key, [accountPart], ([accounts]) => ({rows: [accounts], steps: () => []}));
	}
}
