import type {SubjectKey} from '../../shared/address.ts';
import type {PublicBadge} from '../../shared/badges/contract.ts';
import {pageSize} from '../http/page.ts';
import type {World} from '../world.ts';
import {badgeById, badgesOfBrands} from './queries.ts';
import {publicBadge} from './rules.ts';

/** A badge as anybody may see it; null: there is none of this id. */
export async function findBadge({storage, now}: World, id: string): Promise<PublicBadge | null> {
	const row = await badgeById(storage, id);
	return row && publicBadge(row, now());
}

/** Badges of brands that were ever issued, the newest first; `after`: where the page before ended. */
export async function listBadgesOfBrands({storage, now}: World, brands: readonly SubjectKey[], after?: string) {
	const {rows, next} = await badgesOfBrands(storage, brands, after, pageSize);
	return {badges: rows.map(row => publicBadge(row, now())), next};
}
