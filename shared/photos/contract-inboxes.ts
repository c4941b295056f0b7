import * as v from 'valibot';
import {mostPhotos, PhotoAnnounced, PhotoOf} from './contract.ts';

/** All photos of one inbox together, in bytes. */
export const mostInboxBytes = 40_000_000;

/** A new inbox. `secret` is whoever asked's; `url` opens on one phone. Both are shown once. */
export const NewPhotoInbox = v.object({
	id: v.string(),
	secret: v.string(),
	url: v.string(),
	expiresAt: v.string(),
	mostPhotos: v.literal(mostPhotos),
	mostBytes: v.literal(mostInboxBytes),
});
export type NewPhotoInbox = v.InferOutput<typeof NewPhotoInbox>;

/** `waiting`: no phone opened it yet. */
export const PhotoInbox = v.object({
	id: v.string(),
	state: v.picklist(['waiting', 'opened']),
	expiresAt: v.string(),
	photos: v.array(PhotoOf),
});
export type PhotoInbox = v.InferOutput<typeof PhotoInbox>;

/** What the phone says of a photo before it sends it; of one it sent before it is told where to go on. */
export const PhonePhoto = v.strictObject({sha256: PhotoAnnounced.entries.sha256, bytes: PhotoAnnounced.entries.bytes});
export type PhonePhoto = v.InferOutput<typeof PhonePhoto>;

/**
 * Photos from the phone while a report is drafted, each asked for with the secret of the inbox
 * (`Authorization: Bearer tsi_…`): fetch a photo that is `stored`, then delete it.
 */
export const inboxPaths = {
	/** POST → 201 NewPhotoInbox */
	inboxes: '/v1/photo-inboxes',
	/** GET → PhotoInbox; DELETE → 204 */
	inbox: (id: string): string => `/v1/photo-inboxes/${id}`,
	/** GET → WebP or JPEG; DELETE → 204 */
	photo: (id: string, photo: string): string => `/v1/photo-inboxes/${id}/photos/${photo}`,
} as const;
