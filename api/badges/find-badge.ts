import type {SubjectKey} from '../../shared/address.ts';
import type {PublicBadge} from '../../shared/badges/contract.ts';
import type {World} from '../world.ts';
import {badgeById, badgesOfBrand} from './queries.ts';
import {publicBadge} from './rules.ts';

/** A badge as anybody may see it; null: there is none of this id. */
export async function findBadge({storage, now}: World, id: string): Promise<PublicBadge | null> {
	const row = await badgeById(storage, id);
	return row && publicBadge(row, now());
}

/** Every badge of a brand that was ever issued, the newest first. */
export const listBadgesOfBrand = async ({storage, now}: World, brand: SubjectKey): Promise<PublicBadge[]> =>
	(await badgesOfBrand(storage, brand)).map(row => publicBadge(row, now()));
