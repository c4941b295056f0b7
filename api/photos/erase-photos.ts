import {auditStep} from '../audit/index.ts';
import {Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {markErased, noBytesLeft, photosAbout, photosNeeding, photosWithBytesLeft} from './queries.ts';
import type {PhotoRow} from './rules.ts';

type Why = {actor: string; reason: string};

/**
 * Erases the photos of one thing, also those that are still to come: their bytes leave the disk, hash, day and reason stay.
 * Bytes that another photo needs stay until that one is erased. Erased twice does no harm.
 */
export async function erasePhotos(world: World, about: string, why: Why): Promise<void> {
	for (const row of await photosAbout(world.storage, about)) if (!row.erasedAt) await erasePhoto(world, row, why);
}

/** Erases one photo, with an entry in the audit. */
export async function erasePhoto(world: World, row: PhotoRow, {actor, reason}: Why): Promise<void> {
	const {storage, now, newId} = world;
	const {id, about, sha256, hash} = row;
	const at = now();
	const details = {about, sha256, hash};
	try {
		await storage.atomically(tx => [
			markErased(storage, tx, id, {erasedAt: at, erasedWhy: reason, bytesLeft: true}),
			auditStep(storage, tx, {id: newId('aud'), at, actor, act: 'photo.erased', about: id, reason, details}),
		]);
	} catch (error) {
		// Somebody else erased it in the same moment
		if (error instanceof Stale) return;
		throw error;
	}
	await takeBytes(world, row);
}

/** A job: takes bytes off the disk where a stop of the server, or the disk, came between. */
export async function erasePhotoBytesLeft(world: World): Promise<void> {
	for (const row of await photosWithBytesLeft(world.storage, 500)) await takeBytes(world, row);
}

async function takeBytes(world: World, row: PhotoRow): Promise<void> {
	const {storage} = world;
	try {
		await takePhotoBytes(world, row);
		await storage.atomically(tx => [noBytesLeft(storage, tx, row.id)]);
	} catch (error) {
		world.log.error({err: error, photo: row.id}, 'the bytes of an erased photo are still there');
	}
}

/** Takes what lies on disk of a photo that nobody may see any more. */
export async function takePhotoBytes(world: World, row: PhotoRow): Promise<void> {
	await world.pieces.erase(row.id);
	for (const each of [row.hash, row.previewHash]) if (each !== null) await eraseUnneeded(world, each);
}

/** Takes what lies under a hash out of the store, unless a photo needs it. */
export const eraseUnneeded = ({storage, photos}: World, hash: string): Promise<boolean> =>
	photos.erase(hash, async () => (await photosNeeding(storage, hash)).length > 0);
