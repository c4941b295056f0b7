import {Problem} from '../../shared/problems.ts';
import {Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {checkDocument} from './check-document.ts';
import {addDocumentRow, beginRoom, type DocumentRow, roomTaken, sameDocument, takeRoom} from './queries.ts';
import {hasRoom, roomOfOrganization} from './rules.ts';

export type SentDocument = {
	bytes: Uint8Array;
	/** as whoever sent it calls it */
	name: string;
	organization: string;
	/** the id of the person or key */
	uploadedBy: string;
	/** the id of what it belongs to */
	about: string;
};

/**
 * Checks and keeps a private document. The bytes as they were sent are the evidence, of which the hash is public; of a
 * picture a new one without its hidden words is kept beside them, to be shown. Sent twice to the same thing, it is kept
 * once. Throws what `checkDocument` throws, and `no-room-for-document`.
 */
export async function addDocument(
	{storage, documents, newId, now}: World,
	{bytes, name, organization, uploadedBy, about}: SentDocument,
): Promise<DocumentRow> {
	// Who has no room left makes nobody wait while it is read
	if (!hasRoom(await roomTaken(storage, organization), bytes.length)) throw new Problem('no-room-for-document');
	const checked = await checkDocument(bytes, name, organization);
	// Before a byte is kept, or those without room could fill the disk; what counts is asked again in the change
	const size = bytes.length + (checked.view?.length ?? 0);
	if (!hasRoom(await roomTaken(storage, organization), size)) throw new Problem('no-room-for-document');
	const hash = await documents.put(bytes);
	const same = await sameDocument(storage, {organization, hash, about});
	if (same) return same;
	const row: DocumentRow = {
		id: newId('doc'),
		hash,
		viewHash: checked.view && (await documents.put(checked.view)),
		kind: checked.kind,
		bytes: size,
		name: checked.name,
		organization,
		uploadedBy,
		uploadedAt: now(),
		about,
		erasedAt: null,
		erasedWhy: null,
		bytesLeft: false,
	};
	try {
		await storage.atomically(tx => [
			beginRoom(storage, tx, organization),
			takeRoom(storage, tx, row, roomOfOrganization),
			addDocumentRow(storage, tx, row),
		]);
	} catch (error) {
		if (error instanceof Stale) throw new Problem('no-room-for-document');
		throw error;
	}
	// Another document of the same bytes may have been erased since they were put, and did not know of this one
	await documents.put(bytes);
	if (checked.view) await documents.put(checked.view);
	return row;
}
