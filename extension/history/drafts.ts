import type {Draft} from '../reports/draft.ts';
import type {Photo} from '../reports/photos/photo.ts';
import type {Database} from './database.ts';

/** Keeps a draft as it is being written; one that is on its way, or was deleted, is left alone. */
export function keepTyped({drafts}: Database, {id, typed, changedAt}: Draft): Promise<number> {
	return drafts
		.where('id')
		.equals(id)
		.and(draft => draft.is === 'writing')
		.modify({typed, changedAt});
}

/** The draft about a listing that was written in last; null: none. */
export async function draftOf({drafts}: Database, listing: string): Promise<Draft | null> {
	const found = await drafts.where('listing').equals(listing).toArray();
	return newestFirst(found.filter(draft => draft.is === 'writing'))[0] ?? null;
}

/** All drafts that can be written in, the newest first. */
export const allDrafts = async ({drafts}: Database): Promise<Draft[]> =>
	newestFirst(await drafts.filter(draft => draft.is === 'writing').toArray());

const newestFirst = (drafts: Draft[]) => drafts.sort((a, b) => b.changedAt.localeCompare(a.changedAt));

/** Deletes a draft with its photos, unless it is on its way; answers what has to be put back to undo it. */
export function deleteDraft(database: Database, id: string): Promise<{draft: Draft | null; photos: Photo[]}> {
	const {drafts, photos} = database;
	return database.transaction('rw', drafts, photos, async () => {
		const draft = (await drafts.get(id)) ?? null;
		if (draft?.is !== 'writing') return {draft: null, photos: []};
		const its = await photos.where('of').equals(id).toArray();
		await drafts.delete(id);
		await photos.where('of').equals(id).delete();
		return {draft, photos: its};
	});
}

export async function putDraftBack(database: Database, {draft, photos}: {draft: Draft | null; photos: Photo[]}) {
	await database.transaction('rw', database.drafts, database.photos, async () => {
		if (draft) await database.drafts.put(draft);
		await database.photos.bulkPut(photos);
	});
}
