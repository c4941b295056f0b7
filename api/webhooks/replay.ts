import {Problem} from '../../shared/problems.ts';
import {pingKind} from '../../shared/webhooks/contract.ts';
import {auditStep} from '../audit/index.ts';
import type {World} from '../world.ts';
import {
	addDelivery,
	addEvent,
	type DeliveryRow,
	deliveryById,
	type EventRow,
	eventById,
	eventsSince,
	type WebhookRow,
} from './queries.ts';
import {shownDelivery} from './shown.ts';

/** In one request; the next one may begin where this one ended. */
const mostReplayed = 1000;

/** A delivery of an event that is due at once. */
export const newDelivery = ({newId, now}: World, webhook: string, event: string): DeliveryRow => ({
	id: newId('dlv'),
	webhook,
	event,
	state: 'waiting',
	attempts: 0,
	nextAt: now(),
	createdAt: now(),
});

/** Sends an event of an earlier delivery again, under the same webhook-id. Throws `not-found`. */
export async function replayDelivery(world: World, webhook: WebhookRow, id: string) {
	const {storage} = world;
	const earlier = await deliveryById(storage, id);
	const event = earlier?.webhook === webhook.id ? await eventById(storage, earlier.event) : null;
	if (!event) throw new Problem('not-found', 'The webhook has no delivery with this id');
	return send(world, webhook, event, []);
}

/** Sends what happened since an instant again, and what was never sent because the endpoint was off: how many. */
export async function replaySince(world: World, webhook: WebhookRow, by: string, since: Date): Promise<number> {
	const {storage, newId, now} = world;
	const events = await eventsSince(storage, webhook.organization, webhook.kinds, since, mostReplayed);
	await storage.atomically(tx => [
		...events.map(({id}) => addDelivery(storage, tx, newDelivery(world, webhook.id, id))),
		auditStep(storage, tx, {
			id: newId('aud'),
			at: now(),
			actor: by,
			act: 'webhook.replayed',
			about: webhook.id,
			details: {since: since.toISOString(), deliveries: events.length},
		}),
	]);
	return events.length;
}

/** Sends an event that says nothing, to see whether the endpoint takes it. */
export function pingWebhook(world: World, webhook: WebhookRow) {
	const event: EventRow = {
		id: world.newId('evt'),
		organization: webhook.organization,
		kind: pingKind,
		about: webhook.id,
		data: {},
		at: world.now(),
		spread: true,
	};
	return send(world, webhook, event, [event]);
}

async function send(world: World, webhook: WebhookRow, event: EventRow, fresh: readonly EventRow[]) {
	const delivery = newDelivery(world, webhook.id, event.id);
	await world.storage.atomically(tx => [
		...fresh.map(row => addEvent(world.storage, tx, row)),
		addDelivery(world.storage, tx, delivery),
	]);
	return shownDelivery(delivery, event, []);
}
