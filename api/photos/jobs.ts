import {dayMs} from '../../shared/clock.ts';
import {Problem} from '../../shared/problems.ts';
import {uploadAlone} from '../http/uploads/upload-alone.ts';
import type {Job} from '../jobs/job.ts';
import {Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {erasePhotoBytesLeft} from './erase-photos.ts';
import {inboxJob} from './inboxes/close-inbox.ts';
import {changePhoto, expectedAmong, forgetPhoto, photoById, silentPhotos, wholePhotos} from './queries.ts';
import {takePiece} from './take-piece.ts';

/** Pieces of a photo of which nothing more comes are thrown away after this, in ms. */
const piecesKeptFor = 7 * dayMs;
/** A photo that never comes is forgotten after this, in ms. */
const expectedFor = 30 * dayMs;
/** Whoever makes a photo is done sooner than this, in ms. */
const silentFor = 120_000;

/** Makes photos whose last byte came when the server ended, or the store did not answer. */
export async function finishPhotos(world: World): Promise<void> {
	for (const {id, offset} of await wholePhotos(world.storage, new Date(world.now().getTime() - silentFor)))
		await takePiece(world, id, {offset, isLast: true, body: null, whose: 'jobs'}).catch(error => {
			// That it is refused is written down
			if (!(error instanceof Problem)) world.log.error({err: error, photo: id}, 'a photo could not be made');
		});
}

/** Forgets photos that never came, and pieces of those that stopped coming. */
export async function forgetPhotos(world: World): Promise<void> {
	const {storage} = world;
	const now = world.now().getTime();
	for (const {id} of await silentPhotos(storage, new Date(now - piecesKeptFor), new Date(now - expectedFor)))
		await uploadAlone(storage, id, () => forget(world, id)).catch(error => {
			// A piece came meanwhile
			if (!(error instanceof Stale)) throw error;
		});
	const held = await world.pieces.list();
	for (let at = 0; at < held.length; at += 500) {
		const some = held.slice(at, at + 500);
		const expected = await expectedAmong(storage, some);
		for (const id of some) if (!expected.has(id)) await world.pieces.erase(id);
	}
}

async function forget(world: World, id: string): Promise<void> {
	const {storage, pieces} = world;
	const now = world.now().getTime();
	const row = await photoById(storage, id);
	if (row?.state !== 'expected' || row.changedAt.getTime() >= now - piecesKeptFor) return;
	if (row.announcedAt.getTime() < now - expectedFor) await storage.atomically(tx => [forgetPhoto(storage, tx, row)]);
	else if (row.offset === 0) return;
	else await storage.atomically(tx => [changePhoto(storage, tx, row, {offset: 0, tries: 0})]);
	await pieces.erase(id);
}

export const photoJobs: readonly Job[] = [
	inboxJob,
	{name: 'photos.finish', every: 60_000, by: 'one', run: finishPhotos},
	{name: 'photos.erased', every: 3_600_000, by: 'one', run: erasePhotoBytesLeft},
	{name: 'photos.forget', every: 3_600_000, by: 'one', run: forgetPhotos},
];
