import type {ServerResponse} from 'node:http';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {deliverWebhooks, webhookStep} from '../../../api/webhooks/index.ts';
import {letterTo} from '../accounts/people.ts';
import {isSigned, openReceiver} from './receiver.ts';

const hour = 3_600_000;

let receiver: Awaited<ReturnType<typeof openReceiver>>;
let world: (typeof receiver)['world'];
beforeEach(async () => {
	receiver = await openReceiver();
	({world} = receiver);
});
afterEach(() => receiver.close());

describe('what happened', () => {
	test('is told to the endpoint that wants it, signed, once', async () => {
		const {secret} = await receiver.add();
		const event = await receiver.happen();
		await receiver.happen('brand.verified');
		await deliverWebhooks(world);
		await deliverWebhooks(world);
		expect(receiver.server.asked).toHaveLength(1);
		const [asked] = receiver.server.asked;
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
		await receiver.add();
		const {storage} = world;
		const {organization} = receiver;
		const told = {id: 'evt_1', organization, kind: 'badge.granted', about: 'b', data: {}, at: world.now()} as const;
		await expect(
			storage.atomically(tx => [webhookStep(storage, tx, told), webhookStep(storage, tx, told)]),
		).rejects.toThrow();
		await deliverWebhooks(world);
		expect(receiver.server.asked).toEqual([]);
	});

	test('is told to nobody of another organization', async () => {
		await receiver.add();
		await receiver.happen('badge.granted', 'org_other');
		await deliverWebhooks(world);
		expect(receiver.server.asked).toEqual([]);
	});

	test('is told once, though two servers share the data base', async () => {
		await receiver.add();
		for (let n = 0; n < 4; n++) await receiver.happen();
		await Promise.all([deliverWebhooks(world), deliverWebhooks(world)]);
		await deliverWebhooks(world);
		expect(new Set(receiver.server.asked.map(({headers}) => headers['webhook-id'])).size).toBe(4);
		expect(receiver.server.asked).toHaveLength(4);
	});
});

describe('an endpoint that does not take it', () => {
	test('is asked again under the same id, later and later; the log tells what it answered', async () => {
		receiver.answer = (_, response) => void response.writeHead(503).end('come\u0007 again \u202elater');
		const {id} = await receiver.add();
		const event = await receiver.happen();
		await deliverWebhooks(world);
		await deliverWebhooks(world);
		expect(receiver.server.asked).toHaveLength(1);
		world.clock.pass(10_000);
		receiver.answer = (_, response) => void response.writeHead(200).end('thanks');
		await deliverWebhooks(world);
		expect(receiver.server.asked.map(({headers}) => headers['webhook-id'])).toEqual([event, event]);
		expect(await receiver.log(id)).toMatchObject([
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
			const next = (await receiver.log(id)).flatMap(({nextAt}) => (nextAt === null ? [] : [Date.parse(nextAt)]));
			waiting = next.length > 0;
			if (waiting) world.clock.pass(Math.max(0, Math.min(...next) - world.now().getTime()));
		}
	}

	test('for three days is called failing and its people are written to once; one that takes is well again', async () => {
		receiver.answer = (_, response) => void response.writeHead(500).end();
		const {id} = await receiver.add();
		await receiver.happen();
		const from = world.now().getTime();
		await untilNothingWaits(id);
		expect((world.now().getTime() - from) / (24 * hour)).toBeCloseTo(3, 0);
		expect(receiver.server.asked).toHaveLength(11);
		expect(await receiver.log(id)).toMatchObject([{state: 'given_up'}]);
		expect(await receiver.shown(id)).toMatchObject({state: 'failing', failingSince: expect.any(String)});
		const letter = await letterTo(world, 'ada@example.org');
		expect(letter?.subject).toBe('Your webhook at hooks.example takes nothing');

		await receiver.happen();
		await untilNothingWaits(id);
		expect((await letterTo(world, 'ada@example.org'))?.id).toBe(letter?.id);

		receiver.answer = (_, response) => void response.writeHead(204).end();
		await receiver.happen();
		await deliverWebhooks(world);
		expect(await receiver.shown(id)).toMatchObject({state: 'active', failingSince: null});
	});

	test('for a month is turned off', async () => {
		receiver.answer = (_, response) => void response.writeHead(500).end();
		const {id} = await receiver.add();
		for (let n = 0; n < 2; n++) {
			await receiver.happen();
			await untilNothingWaits(id);
			world.clock.pass(30 * 24 * hour);
		}
		expect(await receiver.shown(id)).toMatchObject({state: 'disabled'});
		expect((await letterTo(world, 'ada@example.org'))?.subject).toBe('Your webhook at hooks.example was turned off');
	});

	test('because it is gone is turned off at once', async () => {
		receiver.answer = (_, response) => void response.writeHead(410).end();
		const {id} = await receiver.add();
		await receiver.happen();
		await deliverWebhooks(world);
		expect(await receiver.shown(id)).toMatchObject({state: 'disabled'});
		await receiver.happen();
		await deliverWebhooks(world);
		expect(receiver.server.asked).toHaveLength(1);
	});

	test.each([
		[
			'sends elsewhere',
			(response: ServerResponse) => response.writeHead(302, {location: 'https://other.example/'}).end(),
		],
		['breaks off', (response: ServerResponse) => response.destroy()],
	])('because it %s has not taken it', async (_, how) => {
		receiver.answer = (_asked, response) => void how(response);
		const {id} = await receiver.add();
		await receiver.happen();
		await deliverWebhooks(world);
		expect(receiver.server.asked).toHaveLength(1);
		expect(await receiver.log(id)).toMatchObject([{state: 'waiting', attempts: [{}]}]);
	});

	test('keeps no other endpoint waiting', async () => {
		const silent: ServerResponse[] = [];
		receiver.answer = ({host}, response) => {
			if (host === 'other.example') response.writeHead(204).end();
			else silent.push(response);
		};
		await receiver.add();
		await receiver.add({url: 'https://other.example/'});
		await receiver.happen();
		const round = deliverWebhooks(world);
		await expect.poll(() => receiver.server.asked.map(({host}) => host)).toContain('other.example');
		await expect.poll(() => silent.length).toBe(1);
		for (const response of silent) response.destroy();
		await round;
	});
});
