import type {World} from '../world.ts';
import {forgetRequestsBefore} from './queries.ts';

/** How long a request's name is known, in ms. */
const knownFor = 48 * 3_600_000;

/** A job: forgets the names of requests that nobody sends again. */
export const forgetOldRequests = ({storage, now}: World): Promise<void> =>
	storage.atomically(tx => [forgetRequestsBefore(storage, tx, new Date(now().getTime() - knownFor))]);
