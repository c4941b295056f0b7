import {recordFact} from '../../api/import/record-fact.ts';
import type {World} from '../../api/world.ts';
import {facts} from './facts.ts';

/** Puts the demo's facts into the data base. What is there already stays as it is. */
export async function seed(world: World): Promise<void> {
	for (const fact of facts) await recordFact(world, fact);
}
