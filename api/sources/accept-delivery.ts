import {Problem} from '../../shared/problems.ts';
import type {World} from '../world.ts';
import {type Applied, applyDelivery} from './apply-delivery.ts';
import {deliveryOf, moveDelivery} from './queries.ts';

/** The operator looked at a list that is held and lets it in. Throws `fact-not-found` that says what is so. */
export async function acceptDelivery(world: World, id: string): Promise<Applied> {
	const {storage} = world;
	const delivery = await deliveryOf(storage, id);
	if (!delivery) throw new Problem('fact-not-found', `No delivery “${id}”: sources list names those that are held`);
	if (delivery.state === 'refused')
		throw new Problem('fact-not-found', `“${id}” can not be accepted: ${delivery.reasons.join(' ')} Fetch it again.`);
	if (delivery.state !== 'held' && delivery.state !== 'applying')
		throw new Problem('fact-not-found', `“${id}” is not held: it is ${delivery.state}`);
	if (delivery.state === 'held')
		await storage.atomically(tx => [moveDelivery(storage, tx, id, 'held', {state: 'applying'})]);
	return applyDelivery(world, {...delivery, state: 'applying'});
}
