import {createHmac} from 'node:crypto';
import type {ServerResponse} from 'node:http';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {deliverWebhooks, webhookStep} from '../../../api/webhooks/index.ts';
import type {Delivery, Webhook} from '../../../shared/webhooks/contract.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';
import {found, letterTo, signUp, type Visitor} from '../accounts/people.ts';
import {type Asked, serveSecurely} from '../outbound/secure-server.ts';

const hour = 3_600_000;
let world: TestWorld;
let ada: Visitor;
let organization: string;
let server: Awaited<ReturnType<typeof serveSecurely>>;
let answer: (asked: Asked, response: ServerResponse) => void;
beforeEach(async () => {
	answer = (_, response) => void response.writeHead(204).end();
	server = await serveSecurely(['hooks.example', 'other.example'], (asked, response) => answer(asked, response));
	world = await makeWorld({outbound: server.outbound});
	ada = await signUp(world, 'ada@example.org');
	organization = await found(ada, 'Maison');
});
afterEach(async () => {
	await server.close();
	await world.storage.close();
});

type Made = Webhook & {secret: string};
const url = 'https://hooks.example/touchstone';
const add = async (more: object = {}): Promise<Made> =>
	(await ada.send('/v1/webhooks', {url, kinds: ['badge.granted', 'badge.revoked'], ...more})).json();
const shown = async (id: string): Promise<Webhook> => (await ada.request(`/v1/webhooks/${id}`)).json();
async function log(id: string): Promise<Delivery[]> {
	const page: {deliveries: Delivery[]} = await (await ada.request(`/v1/webhooks/${id}/deliveries`)).json();
	return page.deliveries;
}

/** Something happens to a badge of the organization. */
async function happen(kind: 'badge.granted' | 'badge.revoked' | 'brand.verified' = 'badge.granted', to = organization) {
	const id = world.newId('evt');
	const told = {id, organization: to, kind, about: 'bdg_1', data: {brand: 'Maison'}, at: world.now()};
	await world.storage.atomically(tx => [webhookStep(world.storage, tx, told)]);
	return id;
}

/** Does what Standard Webhooks asks of a receiver. */
function isSigned({headers, body}: Asked, secret: string): boolean {
	const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
	const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
	const right = `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
	return String(headers['webhook-signature']).split(' ').includes(right);
}

describe('what happened', () => {
	test('is told to the endpoint that wants it, signed, once', async () => {
		const {secret} = await add();
		const event = await happen();
		await happen('brand.verified');
		await deliverWebhooks(world);
		await deliverWebhooks(world);
		expect(server.asked).toHaveLength(1);
		const [asked] = server.asked;
		expect(asked).toMatchObject({host: 'hooks.example', path: '/touchstone', method: 'POST'});
		expect(asked?.headers).toMatchObject({'webhook-id': event, 'content-type': 'application/json'});
		expect(asked?.headers['webhook-timestamp']).toBe(String(world.now().getTime() / 1000));
		expect(isSigned(asked!, secret)).toBe(true);
		expect(JSON.parse(asked!.body)).toEqual({
			type: 'badge.granted',
			timestamp: world.now().toISOString(),
			data: {about: 'bdg_1', brand: 'Maison'},
		});
	});

	test('is told if the act was done, and only then', async () => {
		await add();
		const {storage} = world;
		const told = {id: 'evt_1', organization, kind: 'badge.granted', about: 'b', data: {}, at: world.now()} as const;
		await expect(
			storage.atomically(tx => [webhookStep(storage, tx, told), webhookStep(storage, tx, told)]),
		).rejects.toThrow();
		await deliverWebhooks(world);
		expect(server.asked).toEqual([]);
	});

	test('is told to nobody of another organization', async () => {
		await add();
		await happen('badge.granted', 'org_other');
		await deliverWebhooks(world);
		expect(server.asked).toEqual([]);
	});

	test('is told once, though two servers share the data base', async () => {
		await add();
		for (let n = 0; n < 4; n++) await happen();
		await Promise.all([deliverWebhooks(world), deliverWebhooks(world)]);
		await deliverWebhooks(world);
		expect(new Set(server.asked.map(({headers}) => headers['webhook-id'])).size).toBe(4);
		expect(server.asked).toHaveLength(4);
	});
});

describe('an endpoint that does not take it', () => {
	test('is asked again under the same id, later and later; the log tells what it answered', async () => {
		answer = (_, response) => void response.writeHead(503).end('come\u0007 again \u202elater');
		const {id} = await add();
		const event = await happen();
		await deliverWebhooks(world);
		await deliverWebhooks(world);
		expect(server.asked).toHaveLength(1);
		world.clock.pass(10_000);
		answer = (_, response) => void response.writeHead(200).end('thanks');
		await deliverWebhooks(world);
		expect(server.asked.map(({headers}) => headers['webhook-id'])).toEqual([event, event]);
		expect(await log(id)).toMatchObject([
			{
				event,
				kind: 'badge.granted',
				state: 'delivered',
				nextAt: null,
				attempts: [
					{status: 503, said: 'come again later'},
					{status: 200, said: 'thanks'},
				],
			},
		]);
	});

	/** Lets time pass from attempt to attempt until nothing waits. */
	async function untilNothingWaits(id: string) {
		let rounds = 0;
		for (let waiting = true; waiting && rounds < 50; rounds++) {
			await deliverWebhooks(world);
			const next = (await log(id)).flatMap(({nextAt}) => (nextAt === null ? [] : [Date.parse(nextAt)]));
			waiting = next.length > 0;
			if (waiting) world.clock.pass(Math.max(0, Math.min(...next) - world.now().getTime()));
		}
	}

	test('for three days is called failing and its people are written to once; one that takes is well again', async () => {
		answer = (_, response) => void response.writeHead(500).end();
		const {id} = await add();
		await happen();
		const from = world.now().getTime();
		await untilNothingWaits(id);
		expect((world.now().getTime() - from) / (24 * hour)).toBeCloseTo(3, 0);
		expect(server.asked).toHaveLength(11);
		expect(await log(id)).toMatchObject([{state: 'given_up'}]);
		expect(await shown(id)).toMatchObject({state: 'failing', failingSince: expect.any(String)});
		const letter = await letterTo(world, 'ada@example.org');
		expect(letter?.subject).toBe('Your webhook at hooks.example takes nothing');

		await happen();
		await untilNothingWaits(id);
		expect((await letterTo(world, 'ada@example.org'))?.id).toBe(letter?.id);

		answer = (_, response) => void response.writeHead(204).end();
		await happen();
		await deliverWebhooks(world);
		expect(await shown(id)).toMatchObject({state: 'active', failingSince: null});
	});

	test('for a month is turned off', async () => {
		answer = (_, response) => void response.writeHead(500).end();
		const {id} = await add();
		for (let n = 0; n < 2; n++) {
			await happen();
			await untilNothingWaits(id);
			world.clock.pass(30 * 24 * hour);
		}
		expect(await shown(id)).toMatchObject({state: 'disabled'});
		expect((await letterTo(world, 'ada@example.org'))?.subject).toBe('Your webhook at hooks.example was turned off');
	});

	test('because it is gone is turned off at once', async () => {
		answer = (_, response) => void response.writeHead(410).end();
		const {id} = await add();
		await happen();
		await deliverWebhooks(world);
		expect(await shown(id)).toMatchObject({state: 'disabled'});
		await happen();
		await deliverWebhooks(world);
		expect(server.asked).toHaveLength(1);
	});

	test.each([
		[
			'sends elsewhere',
			(response: ServerResponse) => response.writeHead(302, {location: 'https://other.example/'}).end(),
		],
		['breaks off', (response: ServerResponse) => response.destroy()],
	])('because it %s has not taken it', async (_, how) => {
		answer = (_asked, response) => void how(response);
		const {id} = await add();
		await happen();
		await deliverWebhooks(world);
		expect(server.asked).toHaveLength(1);
		expect(await log(id)).toMatchObject([{state: 'waiting', attempts: [{}]}]);
	});

	test('keeps no other endpoint waiting', async () => {
		answer = ({host}, response) => {
			if (host === 'other.example') response.writeHead(204).end();
		};
		await add();
		await add({url: 'https://other.example/'});
		await happen();
		const round = deliverWebhooks(world);
		await expect.poll(() => server.asked.map(({host}) => host)).toContain('other.example');
		await server.close();
		await round;
		server = await serveSecurely(['hooks.example'], (_, response) => response.end());
	});
});

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
		const refused = await ada.send('/v1/webhooks', {url: address, kinds: ['badge.granted']});
		expect(refused.status).toBe(400);
		expect(await refused.json()).toMatchObject({errors: [{pointer: '/url'}]});
		const {id} = await add();
		expect((await ada.send(`/v1/webhooks/${id}`, {url: address}, 'PATCH')).status).toBe(400);
	});

	test('and a name that leads inside is not asked; the log does not say where it led', async () => {
		const inside = await serveSecurely(['hooks.example'], (_, response) => response.end(), {
			addresses: async () => [{address: '10.1.2.3', family: 4}],
		});
		world.outbound = inside.outbound;
		const {id} = await add();
		await happen();
		await deliverWebhooks(world);
		const [delivery] = await log(id);
		expect(delivery?.attempts).toMatchObject([{status: null, said: expect.stringMatching(/private address/)}]);
		expect(JSON.stringify(delivery)).not.toContain('10.1.2.3');
		await inside.close();
	});
});

describe('a secret', () => {
	test('is shown once, and in the data base it is sealed', async () => {
		const {id, secret} = await add();
		expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
		expect(await (await ada.request(`/v1/webhooks/${id}`)).text()).not.toContain(secret);
		const rows = await world.storage.db.select().from(world.storage.tables.webhooks);
		expect(JSON.stringify(rows)).not.toContain(secret.slice(6, 30));
	});

	test('that is rotated signs beside the new one for a while', async () => {
		const {id, secret} = await add();
		const rotated: Made = await (await ada.send(`/v1/webhooks/${id}/rotate`, {overlapHours: 2})).json();
		expect(rotated.secret).not.toBe(secret);
		await happen();
		await deliverWebhooks(world);
		world.clock.pass(2 * hour);
		await happen();
		await deliverWebhooks(world);
		expect(server.asked.map(asked => [isSigned(asked, secret), isSigned(asked, rotated.secret)])).toEqual([
			[true, true],
			[false, true],
		]);
		const atOnce: Made = await (await ada.send(`/v1/webhooks/${id}/rotate`, {overlapHours: 0})).json();
		await happen();
		await deliverWebhooks(world);
		expect([rotated, atOnce].map(made => isSigned(server.asked.at(-1)!, made.secret))).toEqual([false, true]);
	});
});

describe('by hand', () => {
	test('an endpoint is tried out with an event that says nothing', async () => {
		const {id, secret} = await add();
		const sent = await ada.send(`/v1/webhooks/${id}/ping`);
		expect(sent.status).toBe(202);
		await deliverWebhooks(world);
		expect(JSON.parse(server.asked[0]!.body)).toMatchObject({type: 'webhook.ping', data: {about: id}});
		expect(isSigned(server.asked[0]!, secret)).toBe(true);
	});

	test('one delivery is sent again under the same id', async () => {
		const {id} = await add();
		const event = await happen();
		await deliverWebhooks(world);
		const [first] = await log(id);
		expect((await ada.send(`/v1/webhooks/${id}/deliveries/${first?.id}/replay`)).status).toBe(202);
		await deliverWebhooks(world);
		expect(server.asked.map(({headers}) => headers['webhook-id'])).toEqual([event, event]);
		expect(await log(id)).toHaveLength(2);
	});

	test('what happened while it was off is sent when it is asked for', async () => {
		const {id} = await add();
		await happen();
		await deliverWebhooks(world);
		world.clock.pass(hour);
		const since = world.now().toISOString();
		await ada.send(`/v1/webhooks/${id}`, {enabled: false}, 'PATCH');
		const [missed, another] = [await happen(), await happen('badge.revoked')];
		await happen('brand.verified');
		await deliverWebhooks(world);
		expect(server.asked).toHaveLength(1);
		await ada.send(`/v1/webhooks/${id}`, {enabled: true}, 'PATCH');
		await deliverWebhooks(world);
		expect(server.asked).toHaveLength(1);
		const replayed = await ada.send(`/v1/webhooks/${id}/replay`, {since});
		expect(await replayed.json()).toEqual({deliveries: 2});
		await deliverWebhooks(world);
		expect(
			server.asked
				.slice(1)
				.map(({headers}) => headers['webhook-id'])
				.sort(),
		).toEqual([missed, another].sort());
	});

	test('a removed endpoint is sent nothing, and nothing of it is left', async () => {
		const {id} = await add();
		await happen();
		await deliverWebhooks(world);
		await happen();
		expect((await ada.send(`/v1/webhooks/${id}`, undefined, 'DELETE')).status).toBe(204);
		await deliverWebhooks(world);
		expect(server.asked).toHaveLength(1);
		const {webhookDeliveries, webhookAttempts} = world.storage.tables;
		expect(await world.storage.db.select().from(webhookDeliveries)).toEqual([]);
		expect(await world.storage.db.select().from(webhookAttempts)).toEqual([]);
	});

	test('the log is read in pages, newest first', async () => {
		const {id} = await add();
		for (let n = 0; n < 60; n++) await happen();
		await deliverWebhooks(world);
		expect(server.asked).toHaveLength(5);
		const pages: string[][] = [];
		for (let after: string | null = ''; after !== null; ) {
			const at = `/v1/webhooks/${id}/deliveries${after && `?after=${after}`}`;
			const page: {deliveries: Delivery[]; next: string | null} = await (await ada.request(at)).json();
			pages.push(page.deliveries.map(({id: delivery}) => delivery));
			after = page.next;
		}
		expect(pages.map(page => page.length)).toEqual([50, 10]);
		expect(new Set(pages.flat()).size).toBe(60);
	});

	test('after three months what happened is forgotten', async () => {
		const {id} = await add();
		await happen();
		await deliverWebhooks(world);
		world.clock.pass(91 * 24 * hour);
		await deliverWebhooks(world);
		expect(await log(id)).toEqual([]);
	});
});

describe('who may', () => {
	test('another organization finds nothing, whatever it asks', async () => {
		const {id} = await add();
		await happen();
		await deliverWebhooks(world);
		const [delivery] = await log(id);
		const eve = await signUp(world, 'eve@example.org');
		await found(eve, 'Elsewhere');
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

	test('a key with the scope does all of it for its organization; one without does none', async () => {
		const keys = `/v1/organizations/${organization}/keys`;
		const make = async (scope: string) =>
			(await (await ada.send(keys, {name: 'k', mode: 'live', scopes: [scope]})).json()) as {key: string};
		const ask = (key: string, init: RequestInit = {}) =>
			createApp(world).request('/v1/webhooks', {
				...init,
				headers: {authorization: `Bearer ${key}`, 'content-type': 'application/json'},
			});
		const [right, wrong] = [await make('webhooks:write'), await make('badges:read')];
		const body = JSON.stringify({url, kinds: ['badge.granted']});
		expect((await ask(right.key, {method: 'POST', body})).status).toBe(201);
		expect(await (await ask(right.key)).json()).toMatchObject({webhooks: [{organization}]});
		expect((await ask(wrong.key)).status).toBe(403);
		expect((await createApp(world).request('/v1/webhooks')).status).toBe(401);
	});

	test('whoever belongs to several organizations says which; ten webhooks are enough', async () => {
		await found(ada, 'Second');
		const unsaid = await ada.send('/v1/webhooks', {url, kinds: ['badge.granted']});
		expect(await unsaid.json()).toMatchObject({errors: [{pointer: '/organization'}]});
		for (let n = 0; n < 10; n++) expect((await add({organization})).id).toMatch(/^whk_/);
		const over = await ada.send('/v1/webhooks', {url, kinds: ['badge.granted'], organization});
		expect(await over.json()).toMatchObject({type: '/problems/too-many'});
	});

	test('every act is kept', async () => {
		const {id} = await add();
		await ada.send(`/v1/webhooks/${id}`, {enabled: false}, 'PATCH');
		await ada.send(`/v1/webhooks/${id}/rotate`, {});
		await ada.send(`/v1/webhooks/${id}/replay`, {since: '2026-11-01T00:00:00Z'});
		await ada.send(`/v1/webhooks/${id}`, undefined, 'DELETE');
		const acts = await world.storage.db.select().from(world.storage.tables.audit);
		expect(acts.filter(({about}) => about === id).map(({act, actor}) => [act, actor])).toEqual(
			['added', 'changed', 'secret-rotated', 'replayed', 'removed'].map(act => [`webhook.${act}`, ada.id]),
		);
	});
});
