import type {Context, Hono} from 'hono';
import {Problem} from '../../shared/problems.ts';
import {authenticate} from '../accounts/authenticate.ts';
import {anyone, type Principal} from '../accounts/principal.ts';
import type {World} from '../world.ts';
import {allow} from './access.ts';
import {describe} from './describe.ts';
import {describeEndpoint} from './describe-endpoint.ts';
import type {Endpoint} from './endpoint.ts';
import {createLimiter, type Limiter} from './limits.ts';
import {parseRequest} from './parse-request.ts';
import {requireSameOrigin} from './same-origin.ts';

/** Puts operations on the app: who asks → how often → may they → what they say → the verb → the answer. */
export function serveEndpoints(app: Hono, world: World, endpoints: readonly Endpoint[]): void {
	const limiter = createLimiter();
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
	if (principal.is === 'person' && endpoint.method !== 'get') requireSameOrigin(headers, world.site.url);
	allow(principal, endpoint.access, endpoint.scope);
	const asked = {...(await parseRequest(endpoint, c)), world: worldOf(world, principal), principal, c};
	const answer = await endpoint.handle(asked);
	if (answer instanceof Response) return answer;
	// What belongs to somebody is kept by nobody on the way
	c.header('Cache-Control', 'no-store');
	if (endpoint.answer.status === 204) return c.body(null, 204);
	// The handler answers what its schema describes; a test holds it to that
	return c.json(answer as object, endpoint.answer.status);
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
