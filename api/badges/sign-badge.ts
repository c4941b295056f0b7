import {badgePaths} from '../../shared/badges/contract.ts';
import {signCredential, statusPurposes} from '../../shared/badges/credential.ts';
import type {Db, Step} from '../storage/storage.ts';
import type {World} from '../world.ts';
import {beginLists, positionOf, takePosition} from './queries.ts';
import {type GrantedBadge, listName, unsignedBadge} from './rules.ts';

/** What a badge gets when it is issued, and the step that has to come with it into the data base. */
export type Signed = {token: string; position: number; issuedAt: Date; begin(tx: Db): Step};

/** Signs a badge. Its place in the status lists is taken before and stays its own, also when nothing comes of it. */
export async function signBadge(world: World, badge: GrantedBadge): Promise<Signed> {
	const position = await placeFor(world, badge.id);
	const url = (path: string) => world.site.url + path;
	const unsigned = unsignedBadge(badge, position, {
		badge: url(badgePaths.badge(badge.id)),
		list: name => url(badgePaths.statusList(name)),
	});
	const issuedAt = world.now();
	const names = statusPurposes.map(purpose => listName(purpose, position));
	return {
		token: await signCredential('badge', unsigned, world.credentials),
		position,
		issuedAt,
		begin: tx => beginLists(world.storage, tx, names, issuedAt),
	};
}

async function placeFor({storage}: World, badge: string): Promise<number> {
	const known = await positionOf(storage, badge);
	if (known !== null) return known;
	await storage.atomically(tx => [takePosition(storage, tx, badge)]);
	const taken = await positionOf(storage, badge);
	if (taken === null) throw new Error(`no place in the status lists for badge ${badge}`);
	return taken;
}
