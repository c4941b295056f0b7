import type {World} from '../world.ts';
import {depthChoices, readState, saveDepth} from './queries.ts';
import {answeredDepths, chooseDepth, wholeMostSellers} from './rules.ts';

/** The depths that are answered, the ruling one first. The first choice is made when there is none. */
export async function readDepths(world: World): Promise<number[]> {
	const choices = await depthChoices(world.storage);
	const {sellers} = await readState(world.storage);
	if (choices.length > 0) return answeredDepths(choices, sellers, world.now());
	const first = chooseDepth(0, sellers, sellers <= wholeMostSellers ? 0 : null);
	return (await changeDepth(world, first)) ? readDepths(world) : [first];
}

/** Writes down a new depth. A disk that is full is no reason to stop answering: then false, and the depth before serves on. */
export async function changeDepth(world: World, depth: number): Promise<boolean> {
	const [ruling] = await depthChoices(world.storage);
	// Later than the choice before it, whatever the clock says: the newest rules
	const after = ruling ? ruling.chosenAt.getTime() + 1 : 0;
	const chosenAt = new Date(Math.max(world.now().getTime(), after));
	try {
		await saveDepth(world.storage, {id: world.newId('dpt'), depth, chosenAt});
	} catch (error) {
		world.log.error({err: error, depth}, 'the depth of buckets could not be changed');
		return false;
	}
	world.log.info({depth}, 'lookup buckets have this depth now');
	return true;
}
