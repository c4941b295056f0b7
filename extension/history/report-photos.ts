import {mostPhotos} from '../../shared/photos/contract.ts';
import type {Photo} from '../reports/photos/photo.ts';
import {evidenceOf, reportOfEvidence} from '../reports/report.ts';
import type {Database} from './database.ts';

/** What came of a change. `sent`: what they belong to was sent, so they lie in the outbox as they were, or was thrown away. */
export type Changed = 'done' | 'sent';

/** The photos of one draft, report or piece of evidence, in their order. */
export async function photosOf({photos}: Database, of: string): Promise<Photo[]> {
	return (await photos.where('of').equals(of).toArray()).sort((a, b) => a.place - b.place);
}

/** All photos that were sent with a report and with evidence for it; those of evidence that is being written are not among them. */
export async function sentPhotosOf(database: Database, report: string): Promise<Photo[]> {
	const added = await database.photos.where('of').startsWith(`${report}/`).toArray();
	const sent = added.filter(({of}) => of !== evidenceOf(report));
	const inOrder = sent.sort((a, b) => a.of.localeCompare(b.of) || a.place - b.place);
	return [...(await photosOf(database, report)), ...inOrder];
}

/** Adds a photo as the last one. `full`: there are as many as there may be. */
export function addPhoto(database: Database, photo: Omit<Photo, 'place'>): Promise<Changed | 'full'> {
	return whileOpen(database, photo.of, async () => {
		const its = await photosOf(database, photo.of);
		if (its.length >= mostPhotos) return 'full';
		await database.photos.add({...photo, place: (its.at(-1)?.place ?? -1) + 1});
		return 'done';
	});
}

/** A photo by its name, and by whose it was when it was seen: one that was sent meanwhile belongs to its letter. */
type Named = Pick<Photo, 'id' | 'of'>;

export function changePhoto(
	database: Database,
	{id, of}: Named,
	change: Partial<Omit<Photo, 'id' | 'of'>>,
): Promise<Changed> {
	return whileOpen(database, of, async () => {
		const changed = await database.photos
			.where('of')
			.equals(of)
			.and(photo => photo.id === id)
			.modify(change);
		return changed > 0 ? 'done' : 'sent';
	});
}

/** Takes a photo away; answers what has to be put back to undo it. Null: it was sent meanwhile. */
export async function removePhoto(database: Database, {id, of}: Named): Promise<Photo | null> {
	let gone: Photo | null = null;
	await whileOpen(database, of, async () => {
		gone = (await photosOf(database, of)).find(photo => photo.id === id) ?? null;
		if (gone) await database.photos.delete(id);
		return 'done';
	});
	return gone;
}

export const putPhotoBack = (database: Database, photo: Photo): Promise<Changed> =>
	whileOpen(database, photo.of, async () => {
		await database.photos.put(photo);
		return 'done';
	});

/** Moves a photo one place towards the beginning (-1) or the end (1). */
export function movePhoto(database: Database, {id, of}: Named, by: -1 | 1): Promise<Changed> {
	return whileOpen(database, of, async () => {
		const its = await photosOf(database, of);
		const at = its.findIndex(photo => photo.id === id);
		const [one, other] = [its[at], its[at + by]];
		if (one && other)
			await database.photos.bulkPut([
				{...one, place: other.place},
				{...other, place: one.place},
			]);
		return 'done';
	});
}

/** Changes photos in one transaction, as long as their draft is being written, or the report that they are added to is here. */
function whileOpen<Came extends string>(
	database: Database,
	of: string,
	change: () => Promise<Came>,
): Promise<Came | 'sent'> {
	const {photos, drafts, reports} = database;
	return database.transaction('rw', photos, drafts, reports, async () => {
		const report = reportOfEvidence(of);
		const isOpen =
			report === null ? (await drafts.get(of))?.is === 'writing' : (await reports.get(report)) !== undefined;
		return isOpen ? change() : 'sent';
	});
}
