import type {WebhookBody} from '../../shared/webhooks/contract.ts';
import {NotAsked} from '../outbound/index.ts';
import {Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {failingSteps, goneSteps} from './failing.ts';
import {
	type AttemptRow,
	addAttempt,
	type DeliveryRow,
	type EventRow,
	eventById,
	moveDelivery,
	saveWebhook,
	type WebhookRow,
	webhookById,
} from './queries.ts';
import {excerptOf, meaningOf, waitBeforeNext} from './rules.ts';
import {signedHeaders} from './sign.ts';

/** For so long a delivery is in one process's hands, in ms: longer than an endpoint may take. */
const turn = 60_000;
/** An endpoint has to answer within this, in ms: it shall take first and work later. */
const answersWithin = 15_000;

type Answer = Omit<AttemptRow, 'delivery' | 'number'>;

/** Tries one delivery. False: nothing more is to be tried at this endpoint now. */
export async function deliverOne(world: World, webhookId: string, delivery: DeliveryRow): Promise<boolean> {
	const {storage, now} = world;
	const taken = {...delivery, attempts: delivery.attempts + 1};
	try {
		const until = new Date(now().getTime() + turn);
		await storage.atomically(tx => [moveDelivery(storage, tx, delivery, {attempts: taken.attempts, nextAt: until})]);
	} catch (error) {
		if (error instanceof Stale) return true;
		throw error;
	}
	// Read after the turn was taken: it may have been changed or removed meanwhile
	const [webhook, event] = [await webhookById(storage, webhookId), await eventById(storage, delivery.event)];
	if (!webhook || !event || webhook.state === 'disabled') return false;
	const answer = await send(world, webhook, event);
	return settle(world, webhook, taken, answer);
}

async function send(world: World, webhook: WebhookRow, event: EventRow): Promise<Answer> {
	const at = world.now();
	const began = performance.now();
	const body = JSON.stringify(bodyOf(event));
	const seconds = Math.floor(at.getTime() / 1000);
	try {
		const {status, body: said} = await world.outbound.fetchPublic(webhook.url, {
			method: 'POST',
			headers: {
				...signedHeaders(secretsOf(world, webhook, at), event.id, seconds, body),
				'accept-encoding': 'identity',
			},
			body,
			mostBytes: 4096,
			whole: answersWithin,
			read: 'excerpt',
		});
		return {at, status, took: Math.round(performance.now() - began), said: excerptOf(said)};
	} catch (error) {
		return {at, status: null, took: Math.round(performance.now() - began), said: whyNoAnswer(error)};
	}
}

const bodyOf = ({kind, at, about, data}: EventRow): WebhookBody => ({
	type: kind,
	timestamp: at.toISOString(),
	data: {about, ...data},
});

function secretsOf({secrets}: World, {id, secret, oldSecret, oldSecretUntil}: WebhookRow, now: Date): string[] {
	const both = oldSecret !== null && oldSecretUntil !== null && oldSecretUntil > now;
	return [secrets.open(secret, id), ...(both ? [secrets.open(oldSecret, id)] : [])];
}

/** The code of the failure at most: an error's own words may tell of our network. */
function whyNoAnswer(error: unknown): string {
	if (error instanceof NotAsked) return error.message;
	if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError'))
		return 'no answer in time';
	return error instanceof Error && 'code' in error ? `no answer: ${error.code}` : 'no answer';
}

async function settle(world: World, webhook: WebhookRow, taken: DeliveryRow, answer: Answer): Promise<boolean> {
	const {storage, now} = world;
	const {id, attempts} = taken;
	const meaning = answer.status === null ? 'failed' : meaningOf(answer.status);
	const wait = waitBeforeNext(attempts);
	const ends = meaning !== 'failed' || wait === null;
	const to: Partial<DeliveryRow> = ends
		? {state: meaning === 'delivered' ? 'delivered' : 'given_up'}
		: {nextAt: new Date(now().getTime() + wait)};
	const more =
		meaning === 'gone'
			? await goneSteps(world, webhook)
			: ends && meaning === 'failed'
				? await failingSteps(world, webhook)
				: null;
	const works = meaning === 'delivered' && webhook.state === 'failing';
	await storage.atomically(tx => [
		moveDelivery(storage, tx, taken, to),
		addAttempt(storage, tx, {delivery: id, number: attempts, ...answer}),
		...(works ? [saveWebhook(storage, tx, webhook.id, {state: 'active', failingSince: null})] : []),
		...(more?.(tx) ?? []),
	]);
	return meaning === 'delivered';
}
