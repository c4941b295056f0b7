import {afterEach, beforeEach, expect, test} from 'vitest';
import {doOnce, type Once} from '../../../api/idempotency/do-once.ts';
import {forgetOldRequests} from '../../../api/idempotency/index.ts';
import {Problem} from '../../../shared/problems.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';
import {found, signUp} from '../accounts/people.ts';

let world: TestWorld;
let done: number;
beforeEach(async () => {
	world = await makeWorld();
	done = 0;
});
afterEach(() => world.storage.close());

const act = async () => ({status: 201, body: `{"n":${++done}}`});
const once = (more: Partial<Once> = {}): Once => ({
	actor: 'key_1',
	key: 'order-17',
	method: 'post',
	path: '/v1/things',
	body: {a: 1},
	secret: false,
	...more,
});
const code = (work: Promise<unknown>) =>
	work.then(
		() => null,
		error => (error instanceof Problem ? error.code : error),
	);

test('a request sent twice is done once and answered alike', async () => {
	const first = await doOnce(world, once(), act);
	expect(await doOnce(world, once(), act)).toEqual(first);
	expect(done).toBe(1);
});

test('the same key of somebody else is another request', async () => {
	await doOnce(world, once(), act);
	await doOnce(world, once({actor: 'key_2'}), act);
	expect(done).toBe(2);
});

test('the same key with another body is refused', async () => {
	await doOnce(world, once(), act);
	expect(await code(doOnce(world, once({body: {a: 2}}), act))).toBe('idempotency-mismatch');
});

test('of a hundred at the same time one is done', async () => {
	const all = await Promise.all(Array.from({length: 100}, () => code(doOnce(world, once(), act))));
	expect(done).toBe(1);
	expect(new Set(all)).toEqual(new Set([null, 'idempotency-running']));
});

test('a request that was refused may be sent again', async () => {
	expect(await code(doOnce(world, once(), () => Promise.reject(new Problem('not-found'))))).toBe('not-found');
	await doOnce(world, once(), act);
	expect(done).toBe(1);
});

test('one that broke is tried again a minute later, by one', async () => {
	await doOnce(world, once(), () => Promise.reject(new Error('the disk'))).catch(() => undefined);
	expect(await code(doOnce(world, once(), act))).toBe('idempotency-running');
	world.clock.pass(60_000);
	expect(await Promise.all([1, 2].map(() => code(doOnce(world, once(), act))))).toContain('idempotency-running');
	expect(done).toBe(1);
});

test('what is shown once is not kept: who asks again is told so', async () => {
	const ada = await signUp(world, 'ada@example.org');
	const organization = await found(ada, 'Maison');
	const make = () =>
		ada.request(`/v1/organizations/${organization}/keys`, {
			method: 'POST',
			body: JSON.stringify({name: 'shop', mode: 'live', scopes: ['brands:read']}),
			headers: {'content-type': 'application/json', 'idempotency-key': 'k-1'},
		});
	const made: {key: string} = await (await make()).json();
	expect(await (await make()).json()).toMatchObject({type: '/problems/answer-not-kept'});
	const rows = await world.storage.db.select().from(world.storage.tables.namedRequests);
	expect(JSON.stringify(rows)).not.toContain(made.key);
});

test('names are known for two days', async () => {
	await doOnce(world, once(), act);
	world.clock.pass(48 * 3_600_000 + 1);
	await forgetOldRequests(world);
	await doOnce(world, once(), act);
	expect(done).toBe(2);
});
