import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {hashOfKey, isWellFormed, makeKeyText} from '../../../api/keys/key-text.ts';
import {startOf} from '../../../api/keys/rules.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';
import {found, signUp, type Visitor} from '../accounts/people.ts';

let world: TestWorld;
let ada: Visitor;
let organization: string;
beforeEach(async () => {
	world = await makeWorld();
	ada = await signUp(world, 'ada@example.org');
	organization = await found(ada, 'Maison');
});
afterEach(() => world.storage.close());

type Made = {id: string; key: string; start: string; scopes: string[]};
const at = () => `/v1/organizations/${organization}/keys`;
const make = async (more: object = {}): Promise<Made> =>
	(await ada.send(at(), {name: 'shop', mode: 'live', scopes: ['brands:write'], ...more})).json();
const withKey = (key: string, path = at()) =>
	createApp(world).request(path, {headers: {authorization: `Bearer ${key}`}});

describe('a key', () => {
	test('has its mode, a public start, 32 random letters and a check', () => {
		const key = makeKeyText('live');
		expect(key).toMatch(/^ts_live_[0-9A-Za-z]{8}_[0-9A-Za-z]{38}$/);
		expect(isWellFormed(key)).toBe(true);
		expect(startOf(key)).toBe(key.slice(0, 16));
	});

	test('with one letter mistyped is known for wrong without the data base', () => {
		const key = makeKeyText('test');
		for (let i = 8; i < key.length; i++)
			if (/[0-9A-Za-z]/.test(key[i]!))
				expect(isWellFormed(key.slice(0, i) + (key[i] === 'x' ? 'y' : 'x') + key.slice(i + 1))).toBe(false);
	});

	test('is shown once and kept as a hash', async () => {
		const {key, start} = await make();
		const listed = await (await ada.request(at())).text();
		expect(listed).toContain(start);
		expect(listed).not.toContain(key);
		const rows = await world.storage.db.select().from(world.storage.tables.apiKeys);
		expect(rows[0]?.hash).toBe(hashOfKey(key));
		expect(JSON.stringify(rows)).not.toContain(key);
	});

	test('that is unknown, ended or mistyped is refused, never ignored', async () => {
		const {key, id} = await make();
		expect((await withKey(makeKeyText('live'))).status).toBe(401);
		expect((await withKey('nonsense')).status).toBe(401);
		await ada.send(`${at()}/${id}`, undefined, 'DELETE');
		expect(await (await withKey(key)).json()).toMatchObject({type: '/problems/key-unknown'});
	});

	test('ends when its days are over', async () => {
		const {key} = await make({days: 1});
		expect((await withKey(key)).status).toBe(403);
		world.clock.pass(86_400_000);
		expect((await withKey(key)).status).toBe(401);
	});

	test('can not make keys', async () => {
		const {key} = await make();
		expect(await (await withKey(key)).json()).toMatchObject({type: '/problems/not-allowed'});
	});

	test('stays good beside the one that follows, for the hours that were said', async () => {
		const old = await make();
		const next: Made = await (await ada.send(`${at()}/${old.id}/rotate`, {overlapHours: 2})).json();
		expect(next.key).not.toBe(old.key);
		expect(next.scopes).toEqual(old.scopes);
		expect([(await withKey(old.key)).status, (await withKey(next.key)).status]).toEqual([403, 403]);
		world.clock.pass(2 * 3_600_000);
		expect([(await withKey(old.key)).status, (await withKey(next.key)).status]).toEqual([401, 403]);
	});

	test('says when it was used last', async () => {
		const {key} = await make();
		await withKey(key);
		const {keys}: {keys: {lastUsedAt: string}[]} = await (await ada.request(at())).json();
		expect(keys[0]?.lastUsedAt).toBe(world.now().toISOString());
	});
});

test('keys of an organization one does not lead are as if they were not there', async () => {
	const {id} = await make();
	const eve = await signUp(world, 'eve@example.org');
	await found(eve, 'Other');
	expect((await eve.request(at())).status).toBe(404);
	expect((await eve.send(`${at()}/${id}/rotate`, {})).status).toBe(404);
	expect((await eve.send(`${at()}/${id}`, undefined, 'DELETE')).status).toBe(404);
});

test('what is wrong with a request is told all at once, with pointers', async () => {
	const answer = await ada.send(at(), {name: '', mode: 'prod', scopes: ['all'], days: 0, colour: 'red'});
	expect(answer.status).toBe(400);
	const {errors}: {errors: {pointer: string; detail: string}[]} = await answer.json();
	expect(errors.map(({pointer}) => pointer).sort()).toEqual(['/colour', '/days', '/mode', '/name', '/scopes/0']);
});

test('a body that is not JSON, or too large, is refused by name', async () => {
	const post = (body: string, type: string) =>
		ada.request(at(), {method: 'POST', body, headers: {'content-type': type}});
	expect((await post('name=x', 'application/x-www-form-urlencoded')).status).toBe(415);
	expect(await (await post('{', 'application/json')).json()).toMatchObject({type: '/problems/invalid-request'});
	expect((await post(`"${'x'.repeat(1 << 20)}"`, 'application/json')).status).toBe(413);
});
