import {mostPhotos} from '../../shared/photos/contract.ts';
import type {Photo} from '../reports/photos/photo.ts';
import type {Database} from './database.ts';

/** The photos of one draft, report or piece of evidence, in their order. */
export async function photosOf({photos}: Database, of: string): Promise<Photo[]> {
	return (await photos.where('of').equals(of).toArray()).sort((a, b) => a.place - b.place);
}

/** Adds a photo as the last one. False: there are as many as there may be. */
export function addPhoto(database: Database, photo: Omit<Photo, 'place'>): Promise<boolean> {
	return database.transaction('rw', database.photos, async () => {
		const its = await photosOf(database, photo.of);
		if (its.length >= mostPhotos) return false;
		await database.photos.add({...photo, place: (its.at(-1)?.place ?? -1) + 1});
		return true;
	});
}

export async function changePhoto({photos}: Database, id: string, change: Partial<Omit<Photo, 'id' | 'of'>>) {
	await photos.update(id, change);
}

/** Takes a photo away; answers what has to be put back to undo it. */
export async function removePhoto({photos}: Database, id: string): Promise<Photo | null> {
	const photo = (await photos.get(id)) ?? null;
	await photos.delete(id);
	return photo;
}

/** Moves a photo one place towards the beginning (-1) or the end (1). */
export function movePhoto(database: Database, {id, of}: Pick<Photo, 'id' | 'of'>, by: -1 | 1): Promise<void> {
	return database.transaction('rw', database.photos, async () => {
		const its = await photosOf(database, of);
		const at = its.findIndex(photo => photo.id === id);
		const [one, other] = [its[at], its[at + by]];
		if (!one || !other) return;
		await database.photos.bulkPut([
			{...one, place: other.place},
			{...other, place: one.place},
		]);
	});
}
