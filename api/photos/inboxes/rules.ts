import {mostPhotos, type PhotoOf} from '../../../shared/photos/contract.ts';
import {mostInboxBytes, type PhotoInbox} from '../../../shared/photos/contract-inboxes.ts';

/** An inbox as stored. Secrets are kept as hashes only. */
export type InboxRow = {
	id: string;
	ownerHash: string;
	tokenHash: string;
	phoneHash: string | null;
	count: number;
	createdAt: Date;
	expiresAt: Date;
};

/** How long an inbox is open, in ms. */
export const openFor = 30 * 60_000;
/** Bytes of photos on disk in all inboxes together. */
export const mostHeld = 10_000_000_000;

/** What an inbox still takes, in photos and bytes. What was fetched or refused has given its room back. */
export function leftIn(photos: readonly Pick<PhotoOf, 'state' | 'bytes'>[]): {photos: number; bytes: number} {
	const held = photos.filter(({state}) => state !== 'refused');
	return {
		photos: Math.max(0, mostPhotos - held.length),
		bytes: Math.max(0, mostInboxBytes - held.reduce((all, {bytes}) => all + bytes, 0)),
	};
}

export const isOpen = ({expiresAt}: Pick<InboxRow, 'expiresAt'>, now: Date): boolean => now < expiresAt;

export const shownInbox = ({id, phoneHash, expiresAt}: InboxRow, photos: PhotoOf[]): PhotoInbox => ({
	id,
	state: phoneHash === null ? 'waiting' : 'opened',
	expiresAt: expiresAt.toISOString(),
	photos,
});
