import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';

let world: TestWorld;
beforeEach(async () => {
	world = await makeWorld();
});
afterEach(() => world.storage.close());

/** As a browser asks when somebody opens an address. */
const open = (at: string, headers: Record<string, string> = {}) =>
	createApp(world).request(at, {headers: {accept: 'text/html,application/xhtml+xml,*/*;q=0.8', ...headers}});

describe('people who open an address are never left with JSON', () => {
	test.each([
		['nothing stands there', '/desk/nothing', 404, 'nothing at this address'],
		['only a form is sent there', '/desk/account/second-factor/off', 405, 'method'],
		['they have to sign in', '/v1/documents/doc_1', 401, 'Sign in'],
	])('%s', async (_, at, status, words) => {
		const answer = await open(at);
		expect(answer.status).toBe(status);
		expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
		expect(answer.headers.get('cache-control')).toBe('no-store');
		expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
		const page = await answer.text();
		expect(page.toLowerCase()).toContain(words.toLowerCase());
		expect(page).toContain('href="/desk"');
	});

	test('something went wrong on our side: they get the number by which the log is searched, and no more', async () => {
		const logged = vi.spyOn(world.log, 'error').mockReturnValue(undefined);
		vi.spyOn(world, 'accounts').mockImplementation(() => {
			throw new Error('a secret of ours');
		});
		const answer = await open('/desk', {cookie: 'touchstone.session_token=x'});
		expect(answer.status).toBe(500);
		const page = await answer.text();
		expect(page).not.toContain('a secret of ours');
		const number = /<code>(req_\w+)</.exec(page)?.[1];
		expect(logged.mock.calls.map(([fields]) => fields)).toMatchObject([{id: number, path: '/desk'}]);
	});

	test('what they typed is shown as words', async () => {
		const page = await (await open('/problems/%3Cscript%3E')).text();
		expect(page).not.toContain('<script>');
	});
});

test('programs get problems as JSON, and caches keep both apart', async () => {
	for (const accept of ['*/*', 'application/json', '']) {
		const answer = await createApp(world).request('/v1/nothing', {headers: {accept}});
		expect(answer.headers.get('content-type')).toBe('application/problem+json');
		expect(answer.headers.get('vary')).toContain('Accept');
	}
});
