import {Problem} from '../../shared/problems.ts';
import type {World} from '../world.ts';
import {readEpoch, saveEpoch} from './queries.ts';

/**
 * Opens a new epoch: sequences of the old one say nothing any more, so every extension asks anew. To be done when the
 * data base was put back from a copy, because it may now count the same sequences for other changes. Answers the epoch.
 */
export async function raiseEpoch({storage}: Pick<World, 'storage'>): Promise<number> {
	const before = await readEpoch(storage);
	if (before === null) throw new Problem('unexpected', 'The data base has no record state');
	await storage.atomically(tx => [saveEpoch(storage, tx, before)]);
	return before + 1;
}
