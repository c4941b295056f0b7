import {isHolderSecret} from '../../shared/holder-secret.ts';
import {Problem} from '../../shared/problems.ts';
import {holderOf} from '../keys/index.ts';
import type {World} from '../world.ts';
import {holderId} from './holder-id.ts';
import {anyone, type Principal} from './principal.ts';
import {membershipsOf} from './queries.ts';

/**
 * Who asks, by `Authorization: Bearer ts_…`, by the secret of something they sent, or by the session's cookie. A key that is not good is refused, never ignored:
 * its owner would else think it works. Keys and people are kept in the live world only.
 */
export async function authenticate(world: World, headers: Headers): Promise<Principal> {
	const authorization = headers.get('authorization');
	if (authorization !== null) {
		const key = /^Bearer (\S+)$/i.exec(authorization)?.[1];
		if (key !== undefined && isHolderSecret(key)) return {is: 'holder', id: holderId(key)};
		const holder = key === undefined ? null : await holderOf(world, key);
		if (!holder) throw new Problem('key-unknown');
		return holder;
	}
	if (!headers.get('cookie')?.includes('touchstone.')) return anyone;
	const found = await world.accounts().api.getSession({headers});
	if (!found) return anyone;
	const {id, name, email, role, twoFactorEnabled} = found.user;
	return {
		is: 'person',
		id,
		name,
		email,
		// The column holds nothing else
		role: role as Extract<Principal, {is: 'person'}>['role'],
		// better-auth opens no session without the second factor once it is turned on
		secondFactor: twoFactorEnabled === true,
		organizations: await membershipsOf(world.storage, id),
	};
}
