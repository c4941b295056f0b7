import {dayMs} from '../../shared/clock.ts';
import {Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {deliverOne} from './deliver-one.ts';
import {
	addDelivery,
	dueDeliveries,
	dueWebhooks,
	type EventRow,
	eventsToSpread,
	forgetSteps,
	markSpread,
	webhooksOf,
} from './queries.ts';
import {newDelivery} from './replay.ts';

const spreadAtOnce = 200;
const webhooksAtOnce = 100;
/** Of one endpoint in a round, one after another: a slow one keeps no other waiting for long. */
const eachAtOnce = 5;
const side = 8;
/** A round begins nothing new after this, in ms: other jobs wait for it. */
const longestRound = 20_000;
const keptFor = 90 * dayMs;

/** Gives every new event to the endpoints that want it, then sends what is due. At least once each, in no promised order. */
export async function deliverWebhooks(world: World): Promise<void> {
	const {storage, now} = world;
	for (const event of await eventsToSpread(storage, spreadAtOnce)) await spread(world, event);
	const waiting = await dueWebhooks(storage, now(), webhooksAtOnce);
	const until = performance.now() + longestRound;
	const work = async () => {
		for (let webhook = waiting.shift(); webhook; webhook = waiting.shift()) await deliverTo(world, webhook, until);
	};
	await Promise.all(Array.from({length: side}, work));
	await storage.atomically(tx => forgetSteps(storage, tx, new Date(now().getTime() - keptFor)));
}

async function spread(world: World, event: EventRow): Promise<void> {
	const {storage} = world;
	const all = await webhooksOf(storage, event.organization);
	const wanting = all.filter(({state, kinds}) => state !== 'disabled' && kinds.some(kind => kind === event.kind));
	try {
		await storage.atomically(tx => [
			markSpread(storage, tx, event.id),
			...wanting.map(({id}) => addDelivery(storage, tx, newDelivery(world, id, event.id))),
		]);
	} catch (error) {
		// Another process was faster
		if (!(error instanceof Stale)) throw error;
	}
}

async function deliverTo(world: World, webhook: string, until: number): Promise<void> {
	for (const delivery of await dueDeliveries(world.storage, webhook, world.now(), eachAtOnce))
		if (performance.now() > until || !(await deliverOne(world, webhook, delivery))) return;
}
