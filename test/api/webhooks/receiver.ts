import {createHmac} from 'node:crypto';
import type {ServerResponse} from 'node:http';
import {createApp} from '../../../api/app.ts';
import {makeKey} from '../../../api/keys/index.ts';
import {webhookStep} from '../../../api/webhooks/index.ts';
import type {Delivery, EventKind, Webhook} from '../../../shared/webhooks/contract.ts';
import {makeWorld} from '../../worlds.ts';
import {type Asked, serveSecurely} from '../outbound/secure-server.ts';

export type Made = Webhook & {secret: string};

/** An organization with a leader and a key, and a server that takes its webhooks; `answer` may be changed. */
export async function openReceiver() {
	const receiver = {
		url: 'https://hooks.example/touchstone',
		answer: (_: Asked, response: ServerResponse): void => void response.writeHead(204).end(),
	};
	const server = await serveSecurely(['hooks.example', 'other.example'], (asked, response) =>
		receiver.answer(asked, response),
	);
	const world = await makeWorld({outbound: server.outbound});
	const {storage} = world;
	const {users, organizations, members} = storage.tables;
	const [createdAt, organization, userId] = [world.now(), 'org_maison', 'usr_ada'];
	await storage.atomically(tx => [
		tx.insert(users).values({
			id: userId,
			name: 'Ada',
			email: 'ada@example.org',
			emailVerified: true,
			createdAt,
			updatedAt: createdAt,
		}),
		tx.insert(organizations).values({id: organization, name: 'Maison', slug: 'maison', kind: 'brand', createdAt}),
		tx.insert(members).values({id: 'mbr_1', organizationId: organization, userId, role: 'owner', createdAt}),
	]);
	const {id: keyId, key} = await makeKey(world, organization, userId, {
		name: 'hooks',
		mode: 'live',
		scopes: ['webhooks:write'],
		days: 730,
	});
	const app = createApp(world);

	const send = async (
		at: string,
		body?: unknown,
		method = 'POST',
		more: Record<string, string> = {},
	): Promise<Response> =>
		app.request(at, {
			method,
			headers: {authorization: `Bearer ${key}`, 'content-type': 'application/json', ...more},
			...(body !== undefined && {body: JSON.stringify(body)}),
		});
	const get = (at: string) => send(at, undefined, 'GET');

	return Object.assign(receiver, {
		world,
		server,
		organization,
		keyId,
		send,
		get,
		add: async (more: object = {}): Promise<Made> =>
			(await send('/v1/webhooks', {url: receiver.url, kinds: ['badge.granted', 'badge.revoked'], ...more})).json(),
		shown: async (id: string): Promise<Webhook> => (await get(`/v1/webhooks/${id}`)).json(),
		async log(id: string): Promise<Delivery[]> {
			const page: {deliveries: Delivery[]} = await (await get(`/v1/webhooks/${id}/deliveries`)).json();
			return page.deliveries;
		},
		/** Something happens to a badge; answers the event's id. */
		async happen(kind: EventKind = 'badge.granted', to = organization): Promise<string> {
			const id = world.newId('evt');
			const told = {id, organization: to, kind, about: 'bdg_1', data: {brand: 'Maison'}, at: world.now()};
			await storage.atomically(tx => [webhookStep(storage, tx, told)]);
			return id;
		},
		async close() {
			await server.close();
			await storage.close();
		},
	});
}

/** Does what Standard Webhooks asks of a receiver. */
export function isSigned({headers, body}: Asked, secret: string): boolean {
	const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
	const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
	const right = `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
	return String(headers['webhook-signature']).split(' ').includes(right);
}
