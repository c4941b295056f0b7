import type {World} from '../world.ts';
import {countUntaken} from './queries.ts';

/** How many tickets nobody took up yet, and how many of them past their clock: there a reviewer comes between. */
export async function ticketsWaiting({storage, now}: Pick<World, 'storage' | 'now'>) {
	const [count, due] = await Promise.all([countUntaken(storage, null), countUntaken(storage, now())]);
	return {one: 'ticket that nobody took up', many: 'tickets that nobody took up', count, due};
}
