import {afterEach, beforeEach, expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {makeKey} from '../../../api/keys/index.ts';
import {deliverWebhooks} from '../../../api/webhooks/index.ts';
import {found, signUp, type Visitor} from '../accounts/people.ts';
import {type Made, openReceiver} from './receiver.ts';

let receiver: Awaited<ReturnType<typeof openReceiver>>;
let world: (typeof receiver)['world'];
let eve: Visitor;
beforeEach(async () => {
	receiver = await openReceiver();
	({world} = receiver);
	eve = await signUp(world, 'eve@example.org');
	await found(eve, 'Elsewhere');
});
afterEach(() => receiver.close());

test('another organization finds nothing, whatever it asks', async () => {
	const {url, organization} = receiver;
	const {id} = await receiver.add();
	await receiver.happen();
	await deliverWebhooks(world);
	const [delivery] = await receiver.log(id);
	const tries: [string, string, object?][] = [
		['GET', `/v1/webhooks?organization=${organization}`],
		['POST', '/v1/webhooks', {url, kinds: ['badge.granted'], organization}],
		['GET', `/v1/webhooks/${id}`],
		['PATCH', `/v1/webhooks/${id}`, {enabled: false}],
		['DELETE', `/v1/webhooks/${id}`],
		['POST', `/v1/webhooks/${id}/rotate`, {}],
		['POST', `/v1/webhooks/${id}/ping`],
		['GET', `/v1/webhooks/${id}/deliveries`],
		['POST', `/v1/webhooks/${id}/replay`, {since: '2026-11-01T00:00:00Z'}],
		['POST', `/v1/webhooks/${id}/deliveries/${delivery?.id}/replay`],
	];
	for (const [method, at, body] of tries) {
		const refused = method === 'GET' ? await eve.request(at) : await eve.send(at, body, method);
		expect([method, at, refused.status]).toEqual([method, at, 404]);
	}
	expect(await (await eve.request('/v1/webhooks')).json()).toEqual({webhooks: []});
	const own: Made = await (await eve.send('/v1/webhooks', {url, kinds: ['badge.granted']})).json();
	expect((await eve.send(`/v1/webhooks/${own.id}/deliveries/${delivery?.id}/replay`)).status).toBe(404);
});

test('who belongs to an organization and does not lead it may look and not change', async () => {
	const {id} = await receiver.add();
	const bob = await signUp(world, 'bob@example.org');
	const {members} = world.storage.tables;
	const member = {organizationId: receiver.organization, userId: bob.id, role: 'member', createdAt: world.now()};
	await world.storage.atomically(tx => [tx.insert(members).values({...member, id: 'mbr_2'})]);
	expect((await bob.request(`/v1/webhooks/${id}`)).status).toBe(200);
	expect((await bob.request('/v1/webhooks')).status).toBe(200);
	expect((await bob.send(`/v1/webhooks/${id}`, {enabled: false}, 'PATCH')).status).toBe(404);
	expect((await bob.send(`/v1/webhooks/${id}/rotate`, {})).status).toBe(404);
});

test('a key without the scope does none of it, nobody without a key either', async () => {
	const asked = {name: 'read', mode: 'live', scopes: ['badges:read'], days: 1} as const;
	const {key} = await makeKey(world, receiver.organization, 'usr_ada', {...asked, scopes: [...asked.scopes]});
	const app = createApp(world);
	expect((await app.request('/v1/webhooks', {headers: {authorization: `Bearer ${key}`}})).status).toBe(403);
	expect((await app.request('/v1/webhooks')).status).toBe(401);
});

test('whoever belongs to several organizations says which; ten webhooks are enough', async () => {
	const {url} = receiver;
	const second = await found(eve, 'Second');
	const unsaid = await eve.send('/v1/webhooks', {url, kinds: ['badge.granted']});
	expect(await unsaid.json()).toMatchObject({errors: [{pointer: '/organization'}]});
	const asked = {url, kinds: ['badge.granted'], organization: second};
	for (let n = 0; n < 10; n++) expect((await eve.send('/v1/webhooks', asked)).status).toBe(201);
	expect(await (await eve.send('/v1/webhooks', asked)).json()).toMatchObject({type: '/problems/too-many'});
});

test('every act is kept', async () => {
	const {id} = await receiver.add();
	await receiver.send(`/v1/webhooks/${id}`, {enabled: false}, 'PATCH');
	await receiver.send(`/v1/webhooks/${id}/rotate`, {});
	await receiver.send(`/v1/webhooks/${id}/replay`, {since: '2026-11-01T00:00:00Z'});
	await receiver.send(`/v1/webhooks/${id}`, undefined, 'DELETE');
	const acts = await world.storage.db.select().from(world.storage.tables.audit);
	expect(acts.filter(({about}) => about === id).map(({act, actor}) => [act, actor])).toEqual(
		['added', 'changed', 'secret-rotated', 'replayed', 'removed'].map(act => [`webhook.${act}`, receiver.keyId]),
	);
});
