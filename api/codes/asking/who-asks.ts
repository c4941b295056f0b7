import type {Context} from 'hono';
import {Problem} from '../../../shared/problems.ts';
import {authenticate} from '../../accounts/authenticate.ts';
import {anyone, type Principal} from '../../accounts/principal.ts';
import {clientOf} from '../../http/limits.ts';
import {requireSameOrigin} from '../../http/same-origin.ts';
import type {World} from '../../world.ts';
import type {Asker} from '../guards/create-guards.ts';

/**
 * Who asks about a code, and of which world. Shoppers send neither key nor cookie; a key of a sandbox asks the sandbox. A
 * signed-in person is known only where no other site can have made the browser ask: by `page` it is nobody else then.
 */
export async function whoAsks(
	world: World,
	c: Context,
	by: 'page' | 'program',
): Promise<{asker: Asker; within: World}> {
	const network = clientOf(c, world.site.behindProxy === true);
	const hasName = c.req.header('authorization') !== undefined || c.req.header('cookie') !== undefined;
	const principal: Principal = hasName ? await authenticate(world, c.req.raw.headers) : anyone;
	const isTest = principal.is === 'key' && principal.mode === 'test';
	const person = principal.is === 'person' && isOfThisSite(c, world, by) ? principal.id : null;
	return {asker: {network, person}, within: (isTest && world.sandbox) || world};
}

function isOfThisSite(c: Context, world: World, by: 'page' | 'program'): boolean {
	try {
		requireSameOrigin(c.req.raw.headers, world.site.url);
		return true;
	} catch (error) {
		if (by === 'page' && error instanceof Problem) return false;
		throw error;
	}
}
