import type {Context, Hono} from 'hono';
import {Problem} from '../../shared/problems.ts';
import {authenticate} from '../accounts/authenticate.ts';
import {anyone, type Principal} from '../accounts/principal.ts';
import {doOnce} from '../idempotency/index.ts';
import type {World} from '../world.ts';
import {allow} from './access.ts';
import {describe} from './describe.ts';
import {describeEndpoint} from './describe-endpoint.ts';
import type {Asked, Endpoint} from './endpoint.ts';
import {createLimiter, type Limiter} from './limits.ts';
import {parseRequest} from './parse-request.ts';
import {requireSameOrigin} from './same-origin.ts';

/** Puts operations on the app: who asks → how often → may they → what they say → the verb → the answer. */
export function serveEndpoints(app: Hono, world: World, endpoints: readonly Endpoint[]): void {
	const limiter = createLimiter(world);
	for (const endpoint of endpoints)
		app.on(
			endpoint.method.toUpperCase(),
			endpoint.path,
			describe(describeEndpoint(endpoint), c => serve(endpoint, world, limiter, c)),
		);
}

async function serve(endpoint: Endpoint, world: World, limiter: Limiter, c: Context): Promise<Response> {
	const {headers} = c.req.raw;
	const principal = await whoAsks(world, limiter, c);
	await limiter.take(c, principal, endpoint.limit);
	if (endpoint.weighs)
		await limiter.take(c, principal, endpoint.weighs.limit, kilobytesOf(headers, endpoint.weighs.mostBytes));
	if (principal.is === 'person' && endpoint.method !== 'get') requireSameOrigin(headers, world.site.url);
	allow(principal, endpoint.access, endpoint.scope);
	const asked = {...(await parseRequest(endpoint, c)), world: worldOf(world, principal), principal, c};
	const {status} = endpoint.answer;
	// What belongs to somebody is kept by nobody on the way
	c.header('Cache-Control', 'no-store');
	const key = endpoint.method === 'post' && endpoint.body ? c.req.header('idempotency-key') : undefined;
	if (key !== undefined && endpoint.answer.once)
		throw new Problem(
			'invalid-request',
			'What is answered here is kept nowhere, so an Idempotency-Key can not bring it back',
		);
	if (key !== undefined) return serveOnce(endpoint, asked, key);
	const answer = await endpoint.handle(asked);
	if (answer instanceof Response) return answer;
	return status === 204 ? c.body(null, 204) : c.json(Object(answer), status);
}

function kilobytesOf(headers: Headers, most: number): number {
	const said = headers.get('content-length') ?? '';
	return Math.ceil((/^\d{1,15}$/.test(said) ? Math.min(Number(said), most) : most) / 1000);
}

/** A request that names itself is done once, however often it is sent. */
async function serveOnce(endpoint: Endpoint, asked: Asked, key: string): Promise<Response> {
	const {world, principal, body, c} = asked;
	if (!/^[\x21-\x7e]{1,255}$/.test(key) || principal.is === 'anyone')
		throw new Problem(
			'invalid-request',
			'An Idempotency-Key is 1 to 255 visible ASCII characters of somebody who is known',
		);
	const {status, secret = false} = endpoint.answer;
	const once = {actor: principal.id, key, method: endpoint.method, path: c.req.path, body, secret};
	const done = await doOnce(world, once, async () => {
		const answer = await endpoint.handle(asked);
		if (answer instanceof Response) throw new Error(`${endpoint.path} can not be kept: it answers by itself`);
		return {status, body: JSON.stringify(answer ?? null)};
	});
	return status === 204 ? c.body(null, 204) : c.body(done.body, status, {'Content-Type': 'application/json'});
}

/** Keys that are not good are counted against the network they come from, or they could be guessed at leisure. */
async function whoAsks(world: World, limiter: Limiter, c: Context): Promise<Principal> {
	try {
		return await authenticate(world, c.req.raw.headers);
	} catch (error) {
		if (error instanceof Problem && error.code === 'key-unknown') await limiter.take(c, anyone, 'sign-in');
		throw error;
	}
}

/** A test key lives in the sandbox, so nothing it does can show up in public records. */
function worldOf(world: World, principal: Principal): World {
	if (principal.is !== 'key' || principal.mode === 'live') return world;
	if (!world.sandbox) throw new Problem('not-allowed', 'This server has no sandbox: use a live key');
	return world.sandbox;
}
