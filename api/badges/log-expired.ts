import {logStep} from '../log/index.ts';
import {Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {expiredEvent} from './badge-events.ts';
import {expiredBadges, markExpiryLogged} from './queries.ts';

/** In one run; the rest waits for the next. */
const mostAtOnce = 500;

/** Writes into the public log which badges came to the end of their last day (UTC): nobody does anything when they do. */
export async function logExpired(world: World): Promise<void> {
	const {storage} = world;
	const now = world.now();
	for (const badge of await expiredBadges(storage, now.toISOString().slice(0, 10), mostAtOnce))
		try {
			await storage.atomically(tx => [
				markExpiryLogged(storage, tx, badge.id, now),
				...logStep(world, tx, expiredEvent(badge)),
			]);
		} catch (error) {
			// Revoked meanwhile, or logged by another process
			if (!(error instanceof Stale)) throw error;
		}
}
