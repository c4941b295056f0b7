import {Problem} from '../../shared/problems.ts';
import {hashOf} from '../files/index.ts';
import type {World} from '../world.ts';
import {eraseUnneeded} from './erase-photos.ts';
import {makePhoto} from './make-photo.ts';
import {changePhoto} from './queries.ts';
import {bandsOf, mostTries, type PhotoRow} from './rules.ts';

/**
 * Makes a photo of what was sent, once all of it is there: then it is stored, or refused by name, and what was sent is gone.
 * Throws the problem by which it is refused, and `photo-not-as-announced`, after which it may be sent again. An error of the
 * disk or the store changes nothing: it is tried again.
 */
export async function finishPhoto(world: World, row: PhotoRow, whose: string): Promise<PhotoRow> {
	const {storage, pieces} = world;
	const bytes = await pieces.read(row.id, row.bytes);
	if (hashOf(bytes) !== row.sha256) {
		await storage.atomically(tx => [changePhoto(storage, tx, row, {offset: 0, tries: 0, changedAt: world.now()})]);
		throw new Problem(
			'photo-not-as-announced',
			'The bytes have another SHA-256 than was announced: send it again from byte 0',
		);
	}
	const tried = {...row, tries: row.tries + 1};
	await storage.atomically(tx => [changePhoto(storage, tx, row, {tries: tried.tries, changedAt: world.now()})]);
	if (tried.tries > mostTries)
		return refuse(world, tried, new Problem('document-damaged', 'No picture could be made of it'));
	const made = await makePhoto(bytes, whose).catch((error: unknown) => {
		if (error instanceof Problem) return error;
		throw error;
	});
	if (made instanceof Problem) return refuse(world, tried, made);
	// This process outlived it: what the store does is no fault of the picture
	await storage.atomically(tx => [changePhoto(storage, tx, tried, {tries: row.tries})]);
	const hash = await world.photos.put(made.bytes);
	const previewHash = await world.photos.put(made.preview);
	const likeness = row.passing ? null : made.likeness;
	const fields = {
		state: 'stored',
		changedAt: world.now(),
		hash,
		kind: made.kind,
		madeBytes: made.bytes.length,
		width: made.width,
		height: made.height,
		previewHash,
		likeness,
		...bandsOf(likeness),
	} as const;
	try {
		await storage.atomically(tx => [changePhoto(storage, tx, tried, fields)]);
	} catch (error) {
		// It was erased meanwhile
		for (const each of [hash, previewHash]) await eraseUnneeded(world, each);
		throw error;
	}
	// Another photo of the same bytes may have been erased since they were put, and did not know of this one
	await world.photos.put(made.bytes);
	await world.photos.put(made.preview);
	await pieces.erase(row.id);
	return {...tried, ...fields};
}

async function refuse(world: World, row: PhotoRow, why: Problem): Promise<never> {
	const {storage, pieces} = world;
	const {code, message: problemDetail} = why;
	const fields = {state: 'refused', changedAt: world.now(), problem: code, problemDetail} as const;
	await storage.atomically(tx => [changePhoto(storage, tx, row, fields)]);
	await pieces.erase(row.id);
	throw why;
}
