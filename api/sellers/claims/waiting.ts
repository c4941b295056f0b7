import type {World} from '../../world.ts';
import {countClaims} from './queries.ts';

/** How many store claims a reviewer has to look at. One whose proof nobody found yet waits for its claimant. */
export const claimsWaiting = async ({storage}: World) => ({
	one: 'store claim',
	many: 'store claims',
	count: await countClaims(storage, ['found', 'contested']),
	due: 0,
});
