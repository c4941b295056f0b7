import type {World} from '../world.ts';
import {brandsToReview} from './brands-to-review.ts';
import {countOpenDisputes} from './disputes/queries.ts';

/** How many marks, names and hosts of brands wait for a reviewer. No clock runs for them. */
export async function marksWaiting(world: World) {
	const rows = await brandsToReview(world);
	const count = rows.reduce((sum, {marks, claims}) => sum + marks.length + claims.length, 0);
	return {one: 'trade mark or name', many: 'trade marks and names', count, due: 0};
}

/** How many disputes about names wait for a reviewer. */
export const disputesWaiting = async ({storage}: World) => ({
	one: 'dispute about a name',
	many: 'disputes about names',
	count: await countOpenDisputes(storage),
	due: 0,
});
