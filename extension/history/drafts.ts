import type {ReportTyped} from '../../shared/reports/typed.ts';
import type {Draft} from '../reports/draft.ts';
import type {Photo} from '../reports/photos/photo.ts';
import type {SnapshotRow} from '../reports/snapshot-row.ts';
import type {Database} from './database.ts';

/**
 * Keeps what was changed in a draft, and nothing else of it: it may be open in the panel and in a tab. One that is on its way,
 * or was deleted, is left alone. `at`: ISO instant.
 */
export function keepTyped({drafts}: Database, id: string, patch: Partial<ReportTyped>, at: string): Promise<number> {
	return drafts
		.where('id')
		.equals(id)
		.and(({is}) => is === 'writing')
		.modify(draft => {
			draft.typed = {...draft.typed, ...patch};
			if (at > draft.changedAt) draft.changedAt = at;
		});
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

type DeletedDraft = {draft: Draft | null; photos: Photo[]; snapshots: SnapshotRow[]};

/** Deletes a draft with its photos, unless it is on its way; answers what has to be put back to undo it. */
export function deleteDraft(database: Database, id: string): Promise<DeletedDraft> {
	const {drafts, photos, snapshots} = database;
	return database.transaction('rw', drafts, photos, snapshots, async () => {
		const draft = (await drafts.get(id)) ?? null;
		if (draft?.is !== 'writing') return {draft: null, photos: [], snapshots: []};
		const its = await photos.where('of').equals(id).toArray();
		const seen = await snapshots.where('of').equals(id).toArray();
		await drafts.delete(id);
		await photos.where('of').equals(id).delete();
		await snapshots.where('of').equals(id).delete();
		return {draft, photos: its, snapshots: seen};
	});
}

export async function putDraftBack(database: Database, {draft, photos, snapshots}: DeletedDraft) {
	await database.transaction('rw', database.drafts, database.photos, database.snapshots, async () => {
		if (draft) await database.drafts.put(draft);
		await database.photos.bulkPut(photos);
		await database.snapshots.bulkPut(snapshots);
	});
}
