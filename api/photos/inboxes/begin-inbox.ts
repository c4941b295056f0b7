import {randomBytes} from 'node:crypto';
import {holderSecret} from '../../../shared/holder-secret.ts';
import {mostPhotos} from '../../../shared/photos/contract.ts';
import {mostInboxBytes, type NewPhotoInbox} from '../../../shared/photos/contract-inboxes.ts';
import {Problem} from '../../../shared/problems.ts';
import {holderId} from '../../accounts/holder-id.ts';
import {hashOf} from '../../files/index.ts';
import type {Storage} from '../../storage/storage.ts';
import type {World} from '../../world.ts';
import {addInbox, bytesHeld} from './queries.ts';
import {mostHeld, openFor} from './rules.ts';

/**
 * Throws `busy` where all inboxes together hold as much as they may. What counts is what lies on disk: one that is empty costs
 * nothing, so nobody can keep others from theirs by opening many.
 */
export async function requireInboxRoom(storage: Storage): Promise<void> {
	if ((await bytesHeld(storage)) >= mostHeld)
		throw new Problem('busy', 'Very many phones send photos just now: try again in half an hour');
}

/** Opens an inbox for photos from a phone. Throws `busy`. */
export async function beginInbox({storage, site, now, newId}: World): Promise<NewPhotoInbox> {
	const at = now();
	await requireInboxRoom(storage);
	const secret = holderSecret('tsi', randomBytes(32));
	// Short, so that its QR code has large squares
	const token = randomBytes(16).toString('base64url');
	const row = {
		id: newId('inb'),
		ownerHash: holderId(secret),
		tokenHash: hashOf(token),
		phoneHash: null,
		count: 0,
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
