import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {deliverWebhooks} from '../../../api/webhooks/index.ts';
import type {Delivery} from '../../../shared/webhooks/contract.ts';
import {serveSecurely} from '../outbound/secure-server.ts';
import {isSigned, type Made, openReceiver} from './receiver.ts';

const hour = 3_600_000;

let receiver: Awaited<ReturnType<typeof openReceiver>>;
let world: (typeof receiver)['world'];
beforeEach(async () => {
	receiver = await openReceiver();
	({world} = receiver);
});
afterEach(() => receiver.close());

describe('where something may be sent', () => {
	test.each([
		'http://hooks.example/',
		'https://127.0.0.1/',
		'https://10.0.0.1/',
		'https://[::1]/',
		'https://169.254.169.254/latest/meta-data/',
		'https://me:secret@hooks.example/',
		'https://hooks.example:22/',
		'ftp://hooks.example/',
		'nonsense',
	])('not %s', async address => {
		const refused = await receiver.send('/v1/webhooks', {url: address, kinds: ['badge.granted']});
		expect(refused.status).toBe(400);
		expect(await refused.json()).toMatchObject({errors: [{pointer: '/url'}]});
		const {id} = await receiver.add();
		expect((await receiver.send(`/v1/webhooks/${id}`, {url: address}, 'PATCH')).status).toBe(400);
	});

	test('and a name that leads inside is not asked; the log does not say where it led', async () => {
		const inside = await serveSecurely(['hooks.example'], (_, response) => response.end(), {
			addresses: async () => [{address: '10.1.2.3', family: 4}],
		});
		world.outbound = inside.outbound;
		const {id} = await receiver.add();
		await receiver.happen();
		await deliverWebhooks(world);
		const [delivery] = await receiver.log(id);
		expect(delivery?.attempts).toMatchObject([{status: null, said: expect.stringMatching(/private address/)}]);
		expect(JSON.stringify(delivery)).not.toContain('10.1.2.3');
		await inside.close();
	});
});

describe('a secret', () => {
	test('is shown once, and in the data base it is sealed', async () => {
		const {id, secret} = await receiver.add();
		expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
		expect(await (await receiver.get(`/v1/webhooks/${id}`)).text()).not.toContain(secret);
		const rows = await world.storage.db.select().from(world.storage.tables.webhooks);
		expect(JSON.stringify(rows)).not.toContain(secret.slice(6, 30));
	});

	test('is not kept either for a request that may be sent again', async () => {
		const body = {url: receiver.url, kinds: ['badge.granted']};
		const named = {'idempotency-key': 'one'};
		const made: Made = await (await receiver.send('/v1/webhooks', body, 'POST', named)).json();
		expect(await (await receiver.send('/v1/webhooks', body, 'POST', named)).json()).toMatchObject({
			type: '/problems/answer-not-kept',
		});
		const {storage} = world;
		for (const table of Object.values(storage.tables))
			expect(JSON.stringify(await storage.db.select().from(table))).not.toContain(made.secret.slice(6, 30));
	});

	test('that is rotated signs beside the new one for a while', async () => {
		const {id, secret} = await receiver.add();
		const rotated: Made = await (await receiver.send(`/v1/webhooks/${id}/rotate`, {overlapHours: 2})).json();
		expect(rotated.secret).not.toBe(secret);
		await receiver.happen();
		await deliverWebhooks(world);
		world.clock.pass(2 * hour);
		await receiver.happen();
		await deliverWebhooks(world);
		expect(receiver.server.asked.map(asked => [isSigned(asked, secret), isSigned(asked, rotated.secret)])).toEqual([
			[true, true],
			[false, true],
		]);
		const atOnce: Made = await (await receiver.send(`/v1/webhooks/${id}/rotate`, {overlapHours: 0})).json();
		await receiver.happen();
		await deliverWebhooks(world);
		expect([rotated, atOnce].map(made => isSigned(receiver.server.asked.at(-1)!, made.secret))).toEqual([false, true]);
	});
});

describe('by hand', () => {
	test('an endpoint is tried out with an event that says nothing', async () => {
		const {id, secret} = await receiver.add();
		const sent = await receiver.send(`/v1/webhooks/${id}/ping`);
		expect(sent.status).toBe(202);
		await deliverWebhooks(world);
		expect(JSON.parse(receiver.server.asked[0]!.body)).toMatchObject({type: 'webhook.ping', data: {about: id}});
		expect(isSigned(receiver.server.asked[0]!, secret)).toBe(true);
	});

	test('one delivery is sent again under the same id', async () => {
		const {id} = await receiver.add();
		const event = await receiver.happen();
		await deliverWebhooks(world);
		const [first] = await receiver.log(id);
		expect((await receiver.send(`/v1/webhooks/${id}/deliveries/${first?.id}/replay`)).status).toBe(202);
		await deliverWebhooks(world);
		expect(receiver.server.asked.map(({headers}) => headers['webhook-id'])).toEqual([event, event]);
		expect(await receiver.log(id)).toHaveLength(2);
	});

	test('what happened while it was off is sent when it is asked for', async () => {
		const {id} = await receiver.add();
		await receiver.happen();
		await deliverWebhooks(world);
		world.clock.pass(hour);
		const since = world.now().toISOString();
		await receiver.send(`/v1/webhooks/${id}`, {enabled: false}, 'PATCH');
		const [missed, another] = [await receiver.happen(), await receiver.happen('badge.revoked')];
		await receiver.happen('brand.verified');
		await deliverWebhooks(world);
		expect(receiver.server.asked).toHaveLength(1);
		await receiver.send(`/v1/webhooks/${id}`, {enabled: true}, 'PATCH');
		await deliverWebhooks(world);
		expect(receiver.server.asked).toHaveLength(1);
		const replayed = await receiver.send(`/v1/webhooks/${id}/replay`, {since});
		expect(await replayed.json()).toEqual({deliveries: 2});
		await deliverWebhooks(world);
		expect(
			receiver.server.asked
				.slice(1)
				.map(({headers}) => headers['webhook-id'])
				.sort(),
		).toEqual([missed, another].sort());
	});

	test('a removed endpoint is sent nothing, and nothing of it is left', async () => {
		const {id} = await receiver.add();
		await receiver.happen();
		await deliverWebhooks(world);
		await receiver.happen();
		expect((await receiver.send(`/v1/webhooks/${id}`, undefined, 'DELETE')).status).toBe(204);
		await deliverWebhooks(world);
		expect(receiver.server.asked).toHaveLength(1);
		const {webhookDeliveries, webhookAttempts} = world.storage.tables;
		expect(await world.storage.db.select().from(webhookDeliveries)).toEqual([]);
		expect(await world.storage.db.select().from(webhookAttempts)).toEqual([]);
	});

	test('the log is read in pages, newest first', async () => {
		const {id} = await receiver.add();
		for (let n = 0; n < 60; n++) await receiver.happen();
		await deliverWebhooks(world);
		expect(receiver.server.asked).toHaveLength(5);
		const pages: string[][] = [];
		for (let after: string | null = ''; after !== null; ) {
			const at = `/v1/webhooks/${id}/deliveries${after && `?after=${after}`}`;
			const page: {deliveries: Delivery[]; next: string | null} = await (await receiver.get(at)).json();
			pages.push(page.deliveries.map(({id: delivery}) => delivery));
			after = page.next;
		}
		expect(pages.map(page => page.length)).toEqual([50, 10]);
		expect(new Set(pages.flat()).size).toBe(60);
	});

	test('after three months what happened is forgotten', async () => {
		const {id} = await receiver.add();
		await receiver.happen();
		await deliverWebhooks(world);
		world.clock.pass(91 * 24 * hour);
		await deliverWebhooks(world);
		expect(await receiver.log(id)).toEqual([]);
	});
});
