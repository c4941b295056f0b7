import {hexApart} from '../../shared/bits-apart.ts';
import type {World} from '../world.ts';
import {perhapsLike} from './queries.ts';
import {mostUnlike, type PhotoRow} from './rules.ts';

/** A photo of another thing that shows the same picture; `distance`: in how many of 64 bits their likenesses differ. */
export type SamePhoto = {photo: string; about: string; distance: number};

/**
 * Photos of other things that are the same picture as this one, whatever their size and packing, the nearest first. A plain
 * surface is like every other, so it is never the same as another.
 */
export async function samePhotos({storage}: Pick<World, 'storage'>, photo: PhotoRow): Promise<SamePhoto[]> {
	const {likeness: mine} = photo;
	if (mine === null) return [];
	const found = await perhapsLike(storage, photo);
	return found
		.flatMap(({id, about, likeness}) =>
			likeness === null ? [] : [{photo: id, about, distance: hexApart(mine, likeness)}],
		)
		.filter(({distance}) => distance <= mostUnlike)
		.sort((a, b) => a.distance - b.distance || (a.photo < b.photo ? -1 : 1));
}
