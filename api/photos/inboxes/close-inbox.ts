import {uploadAlone} from '../../http/uploads/upload-alone.ts';
import type {Job} from '../../jobs/job.ts';
import type {World} from '../../world.ts';
import {dropPhoto, photosAbout, photosNeeding} from '../queries.ts';
import type {PhotoRow} from '../rules.ts';
import {dropInbox, endedInboxes} from './queries.ts';

/** Takes a photo out of its inbox: first its bytes, then that it was there. An upload under way is stopped. */
export const removePhoto = (world: World, row: PhotoRow): Promise<void> =>
	uploadAlone(world.storage, row.id, async () => {
		const {storage, photos, pieces} = world;
		await pieces.erase(row.id);
		for (const hash of [row.hash, row.previewHash])
			if (hash !== null)
				await photos.erase(hash, async () => (await photosNeeding(storage, hash)).some(({id}) => id !== row.id));
		await storage.atomically(tx => [dropPhoto(storage, tx, row.id)]);
	});

/** Ends an inbox, and takes everything that is in it. */
export async function closeInbox(world: World, id: string): Promise<void> {
	const {storage} = world;
	const removeAll = async () => {
		for (const row of await photosAbout(storage, id)) await removePhoto(world, row);
	};
	await removeAll();
	await storage.atomically(tx => [dropInbox(storage, tx, id)]);
	// One may have been announced in between; from here on none can be
	await removeAll();
}

async function closeEnded(world: World): Promise<void> {
	// One that can not be emptied keeps no other; it is tried again
	for (const {id} of await endedInboxes(world.storage, world.now()))
		await closeInbox(world, id).catch(error => {
			world.log.error({err: error, inbox: id}, 'an inbox that has ended could not be emptied');
		});
}

/** An inbox is open for half an hour; a minute later nothing of it is left. */
export const inboxJob: Job = {name: 'photos.inboxes', every: 60_000, by: 'one', run: closeEnded};
