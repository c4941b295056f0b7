import {timingSafeEqual} from 'node:crypto';
import {Problem} from '../../shared/problems.ts';
import type {Principal} from '../accounts/principal.ts';
import {hashOf} from '../files/index.ts';
import type {World} from '../world.ts';
import {photoById} from './queries.ts';
import type {PhotoRow} from './rules.ts';

/** A photo, for whoever holds the secret of what it belongs to; to everybody else it is as if it were not there. */
export async function ownPhoto({storage}: World, principal: Principal, id: string): Promise<PhotoRow> {
	const row = await photoById(storage, id);
	if (!row || principal.is !== 'holder' || !isSame(principal.id, row.secretHash))
		throw new Problem('not-found', 'There is no photo with this id');
	return row;
}

/** In the same time, however much of it is right. */
export const isSame = (one: string, other: string): boolean =>
	timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));
