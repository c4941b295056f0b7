import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';

let world: TestWorld;
beforeEach(async () => {
	world = await makeWorld();
});
afterEach(() => world.storage.close());

describe('what is not a file', () => {
	test.each([
		['/v1/lookup/29/0', 400, 'depth'],
		['/v1/lookup/-1/0', 400, 'depth'],
		['/v1/lookup/1.0/0', 400, 'depth'],
		['/v1/lookup/00/0', 400, 'depth'],
		['/v1/lookup/x/0', 400, 'depth'],
		['/v1/lookup/0/1', 400, 'index'],
		['/v1/lookup/4/10', 400, 'index'],
		['/v1/lookup/4/F', 400, 'index'],
		['/v1/lookup/4/0f', 400, 'index'],
		['/v1/lookup/28/fffffff1', 400, 'index'],
		['/v1/lookup/directory/-1', 400, 'since'],
		['/v1/lookup/directory/99999999999999999999', 400, 'since'],
		['/v1/lookup/directory/abc', 400, 'since'],
	])('%s is answered %i and told what is right', async (at, status, name) => {
		const answer = await createApp(world).request(at);
		expect(answer.status).toBe(status);
		expect(answer.headers.get('content-type')).toBe('application/problem+json');
		expect(await answer.json()).toMatchObject({
			type: '/problems/invalid-request',
			errors: [{pointer: `/params/${name}`, detail: expect.stringMatching(/^must be /)}],
		});
	});

	test('a depth that is not served is told with those that are', async () => {
		const answer = await createApp(world).request('/v1/lookup/5/1f');
		expect(answer.status).toBe(404);
		expect(await answer.json()).toMatchObject({type: '/problems/unknown-depth', detail: 'Depths served now: 0'});
	});

	test('a directory version of the future is told to start from 0', async () => {
		const answer = await createApp(world).request('/v1/lookup/directory/7');
		expect(answer.status).toBe(404);
		expect(await answer.json()).toMatchObject({detail: expect.stringContaining('ask for 0')});
	});
});
