import {Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {
	changedLines,
	type Delivery,
	deliveriesIn,
	dropLines,
	forgetOldDeliveries,
	moveDelivery,
	vanishedEntries,
} from './queries.ts';
import {settleLine, withdrawEntry} from './settle-line.ts';

export type Applied = {recorded: number; withdrawn: number};

/** So many lines are on their way to disk at once. */
const underWay = 256;
const keptDeliveries = 20;

/**
 * Records a delivery whose state is `applying`: lines that are new or changed, then, when it is the whole list, withdraws
 * what it does not hold any more. What was begun is taken up again after a crash. Throws the signal's reason.
 */
export async function applyDelivery(world: World, delivery: Delivery, signal?: AbortSignal): Promise<Applied> {
	const {storage} = world;
	const done: Applied = {recorded: 0, withdrawn: 0};
	for (let after = ''; ; ) {
		signal?.throwIfAborted();
		const page = await changedLines(storage, delivery, after, underWay);
		const last = page.at(-1);
		if (!last) break;
		await Promise.all(page.map(({line, entry}) => settleLine(world, delivery.source, line, entry)));
		done.recorded += page.length;
		after = last.line.line;
	}
	for (let after = ''; delivery.covers === 'everything'; ) {
		signal?.throwIfAborted();
		const page = await vanishedEntries(storage, delivery, after, underWay);
		const last = page.at(-1);
		if (!last) break;
		await Promise.all(page.map(entry => withdrawEntry(world, entry)));
		done.withdrawn += page.length;
		after = last.line;
	}
	await finish(world, delivery);
	return done;
}

async function finish({storage}: World, {id, source}: Delivery): Promise<void> {
	try {
		await storage.atomically(tx => [
			moveDelivery(storage, tx, id, 'applying', {state: 'applied'}),
			dropLines(storage, tx, id),
			forgetOldDeliveries(storage, tx, source, keptDeliveries),
		]);
	} catch (error) {
		// Another process took it up too and was done first: both did the same
		if (!(error instanceof Stale)) throw error;
	}
}

/** Finishes what a process before this one began: an older list must not be recorded after a newer one. */
export async function resumeDeliveries(world: World, signal?: AbortSignal, source?: string): Promise<void> {
	for (const delivery of await deliveriesIn(world.storage, ['applying'], source))
		await applyDelivery(world, delivery, signal);
}
