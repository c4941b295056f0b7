import {randomBytes} from 'node:crypto';
import {holderSecret} from '../../../shared/holder-secret.ts';
import {mostPhotos} from '../../../shared/photos/contract.ts';
import {mostInboxBytes, type NewPhotoInbox} from '../../../shared/photos/contract-inboxes.ts';
import {Problem} from '../../../shared/problems.ts';
import {holderId} from '../../accounts/holder-id.ts';
import {hashOf} from '../../files/index.ts';
import type {World} from '../../world.ts';
import {addInbox, countOpen} from './queries.ts';
import {mostOpen, openFor} from './rules.ts';

/** Opens an inbox for photos from a phone. Throws `busy` when very many are open. */
export async function beginInbox({storage, site, now, newId}: World): Promise<NewPhotoInbox> {
	const at = now();
	if ((await countOpen(storage, at)) >= mostOpen) throw new Problem('busy', 'Very many phones send photos just now');
	const secret = holderSecret('tsi', randomBytes(32));
	// Short, so that its QR code has large squares
	const token = randomBytes(16).toString('base64url');
	const row = {
		id: newId('inb'),
		ownerHash: holderId(secret),
		tokenHash: hashOf(token),
		phoneHash: null,
		count: 0,
		bytes: 0,
		createdAt: at,
		expiresAt: new Date(at.getTime() + openFor),
	};
	await storage.atomically(tx => [addInbox(storage, tx, row)]);
	return {
		id: row.id,
		secret,
		url: `${site.url}/p/${token}`,
		expiresAt: row.expiresAt.toISOString(),
		mostPhotos,
		mostBytes: mostInboxBytes,
	};
}
