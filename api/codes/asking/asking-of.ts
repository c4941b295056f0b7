import type {World} from '../../world.ts';
import {type Asking, createAsking} from './ask.ts';

const made = new WeakMap<World, Asking>();

/** What is asked of a world's codes: one for all that ask, because what its guards remember is in it. */
export function askingOf(world: World): Asking {
	const known = made.get(world);
	if (known) return known;
	const asking = createAsking(world);
	made.set(world, asking);
	return asking;
}
