import * as v from 'valibot';
import {
	Delivery,
	DeliveryPage,
	MadeWebhook,
	NewWebhook,
	ofOrganization,
	Replayed,
	ReplaySince,
	SecretRotation,
	Webhook,
	WebhookChange,
} from '../../shared/webhooks/contract.ts';
import {actorOf} from '../accounts/principal.ts';
import {defineEndpoint, type Endpoint} from '../http/endpoint.ts';
import {PageQuery} from '../http/page.ts';
import {addWebhook} from './add-webhook.ts';
import {changeWebhook, removeWebhook, rotateSecret} from './change-webhook.ts';
import {listDeliveries} from './list-deliveries.ts';
import {organizationFor, ownWebhook} from './own-webhook.ts';
import {webhooksOf} from './queries.ts';
import {pingWebhook, replayDelivery, replaySince} from './replay.ts';
import {shownWebhook} from './shown.ts';

const ofWebhook = v.object({webhook: v.string()});
const ofDelivery = v.object({webhook: v.string(), delivery: v.string()});
const common = {tag: 'webhooks', access: ['member'], scope: 'webhooks:write'} as const;

/** What an organization is told of as it happens, and where. */
export const webhookEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		...common,
		method: 'get',
		path: '/v1/webhooks',
		summary: 'The webhooks of your organization',
		query: ofOrganization,
		answer: {status: 200, schema: v.object({webhooks: v.array(Webhook)}), description: 'Its webhooks, oldest first'},
		problems: ['not-found'],
		async handle({world, principal, query}) {
			const organization = organizationFor(principal, query.organization, 'read');
			return {webhooks: (await webhooksOf(world.storage, organization)).map(shownWebhook)};
		},
	}),
	defineEndpoint({
		...common,
		method: 'post',
		path: '/v1/webhooks',
		summary: 'Set up a webhook; its secret is shown this once',
		body: NewWebhook,
		answer: {status: 201, schema: MadeWebhook, secret: true, description: 'The webhook with its secret'},
		problems: ['not-found', 'too-many'],
		async handle({world, principal, body: {organization, ...asked}}) {
			return addWebhook(world, organizationFor(principal, organization, 'change'), actorOf(principal), asked);
		},
	}),
	defineEndpoint({
		...common,
		method: 'get',
		path: '/v1/webhooks/:webhook',
		summary: 'One webhook',
		params: ofWebhook,
		answer: {status: 200, schema: Webhook, description: 'The webhook'},
		problems: ['not-found'],
		handle: async ({world, principal, params}) =>
			shownWebhook(await ownWebhook(world, principal, params.webhook, 'read')),
	}),
	defineEndpoint({
		...common,
		method: 'patch',
		path: '/v1/webhooks/:webhook',
		summary: 'Change where it is, what it is told, or turn it off and on',
		params: ofWebhook,
		body: WebhookChange,
		answer: {status: 200, schema: Webhook, description: 'The webhook as it is now'},
		problems: ['not-found'],
		handle: async ({world, principal, params, body}) =>
			changeWebhook(world, await ownWebhook(world, principal, params.webhook, 'change'), actorOf(principal), body),
	}),
	defineEndpoint({
		...common,
		method: 'delete',
		path: '/v1/webhooks/:webhook',
		summary: 'Remove a webhook with its deliveries',
		params: ofWebhook,
		answer: {status: 204, schema: null, description: 'It is gone'},
		problems: ['not-found'],
		handle: async ({world, principal, params}) =>
			removeWebhook(world, await ownWebhook(world, principal, params.webhook, 'change'), actorOf(principal)),
	}),
	defineEndpoint({
		...common,
		method: 'post',
		path: '/v1/webhooks/:webhook/rotate',
		summary: 'Make the secret that follows; for a while deliveries are signed with both',
		params: ofWebhook,
		body: SecretRotation,
		answer: {status: 201, schema: MadeWebhook, secret: true, description: 'The webhook with its new secret'},
		problems: ['not-found'],
		async handle({world, principal, params, body}) {
			const webhook = await ownWebhook(world, principal, params.webhook, 'change');
			return rotateSecret(world, webhook, actorOf(principal), body.overlapHours);
		},
	}),
	defineEndpoint({
		...common,
		method: 'post',
		path: '/v1/webhooks/:webhook/ping',
		summary: 'Send it an event that says nothing',
		params: ofWebhook,
		answer: {status: 202, schema: Delivery, description: 'The delivery, which will be tried in a moment'},
		problems: ['not-found'],
		handle: async ({world, principal, params}) =>
			pingWebhook(world, await ownWebhook(world, principal, params.webhook, 'change')),
	}),
	defineEndpoint({
		...common,
		method: 'get',
		path: '/v1/webhooks/:webhook/deliveries',
		summary: 'What was sent, and what it answered',
		params: ofWebhook,
		query: PageQuery,
		answer: {
			status: 200,
			schema: DeliveryPage,
			description: 'Newest first, 50 at a time; `next`, given as `after`, continues',
		},
		problems: ['not-found'],
		handle: async ({world, principal, params, query}) =>
			listDeliveries(world, await ownWebhook(world, principal, params.webhook, 'read'), query.after),
	}),
	defineEndpoint({
		...common,
		method: 'post',
		path: '/v1/webhooks/:webhook/replay',
		summary: 'Send again what happened since an instant, a thousand events at most',
		params: ofWebhook,
		body: ReplaySince,
		answer: {status: 202, schema: Replayed, description: 'How many deliveries will be tried'},
		problems: ['not-found'],
		async handle({world, principal, params, body}) {
			const webhook = await ownWebhook(world, principal, params.webhook, 'change');
			return {deliveries: await replaySince(world, webhook, actorOf(principal), body.since)};
		},
	}),
	defineEndpoint({
		...common,
		method: 'post',
		path: '/v1/webhooks/:webhook/deliveries/:delivery/replay',
		summary: 'Send one event again',
		params: ofDelivery,
		answer: {status: 202, schema: Delivery, description: 'The new delivery, which will be tried in a moment'},
		problems: ['not-found'],
		async handle({world, principal, params}) {
			const webhook = await ownWebhook(world, principal, params.webhook, 'change');
			return replayDelivery(world, webhook, params.delivery);
		},
	}),
];
