import {Problem} from '../../shared/problems.ts';
import {auditStep} from '../audit/index.ts';
import type {Db, Step} from '../storage/storage.ts';
import {Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {
	type DocumentRow,
	documentsNeeding,
	documentsWithBytesLeft,
	giveRoomBack,
	markErased,
	noBytesLeft,
} from './queries.ts';

/**
 * Erases a document: its bytes leave the disk and its room is given back; hash, size, day and reason stay, so that what
 * was decided on it still says on what. Bytes that another document needs stay until that one is erased. `more`: what
 * belongs into the same change. Throws `not-now` when it was erased before.
 */
export async function eraseDocument(
	world: World,
	row: DocumentRow,
	{actor, reason}: {actor: string; reason: string},
	more: (tx: Db) => readonly Step[] = () => [],
): Promise<DocumentRow> {
	const {storage} = world;
	const at = world.now();
	// What a file is called may tell as much as the file
	const fields = {name: '', erasedAt: at, erasedWhy: reason, bytesLeft: true};
	const {id, hash, organization, bytes} = row;
	const details = {hash, organization, bytes};
	try {
		await storage.atomically(tx => [
			markErased(storage, tx, id, fields),
			giveRoomBack(storage, tx, row),
			auditStep(storage, tx, {id: world.newId('aud'), at, actor, act: 'document.erased', about: id, reason, details}),
			...more(tx),
		]);
	} catch (error) {
		if (error instanceof Stale) throw new Problem('not-now', 'It was erased before');
		throw error;
	}
	const erased = {...row, ...fields};
	await takeBytes(world, erased);
	return erased;
}

/** Takes bytes off the disk where a stop of the server, or the disk, came between. */
export async function eraseBytesLeft(world: World): Promise<void> {
	for (const row of await documentsWithBytesLeft(world.storage, 500)) await takeBytes(world, row);
}

async function takeBytes(world: World, {id, hash, viewHash}: DocumentRow): Promise<void> {
	const {storage, documents} = world;
	try {
		for (const each of viewHash === null ? [hash] : [hash, viewHash])
			await documents.erase(each, async () => (await documentsNeeding(storage, each)).length > 0);
		await storage.atomically(tx => [noBytesLeft(storage, tx, id)]);
	} catch (error) {
		world.log.error({err: error, document: id}, 'the bytes of an erased document are still on the disk');
	}
}
