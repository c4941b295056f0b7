import * as v from 'valibot';
import {nameOf} from '../facts/fields.ts';

/** Photos that one report or one piece of evidence may bring. */
export const mostPhotos = 8;
/** Bytes of one photo. */
export const mostPhotoBytes = 10_000_000;

/** What a photo shows; the reviewer reads it beside the picture. */
export const photoShows = [
	'whole',
	'label',
	'packaging',
	'code',
	'comparison',
	'document',
	'chat',
	'page',
	'other',
] as const;

/** A photo that will be uploaded: its bytes are known before they are sent, so that what arrives is what was meant. */
export const PhotoAnnounced = v.strictObject({
	place: v.pipe(
		v.number('must be a number'),
		v.integer('must be a whole number'),
		v.check(at => at >= 0 && at < mostPhotos, `must be from 0 to ${mostPhotos - 1}`),
	),
	sha256: v.pipe(
		v.string('must be text'),
		v.regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of the file in lower-case hex'),
	),
	bytes: v.pipe(
		v.number('must be a number'),
		v.integer('must be a whole number'),
		v.minValue(1, 'must not be empty'),
		v.maxValue(mostPhotoBytes, 'must be 10 MB at most'),
	),
	shows: v.optional(v.picklist(photoShows), 'other'),
	/** what is to be seen, for whoever can't see it, in the sender's words */
	alt: v.optional(v.nullable(nameOf(300)), null),
});
export type PhotoAnnounced = v.InferOutput<typeof PhotoAnnounced>;

export const photoStates = ['expected', 'stored', 'refused'] as const;

/** A photo as whoever sends it, or may see it, is told of it. */
export const PhotoOf = v.object({
	id: v.string(),
	place: v.number(),
	shows: v.picklist(photoShows),
	/** in the sender's words; null: they said none, or it is erased */
	alt: v.nullable(v.string()),
	state: v.picklist(photoStates),
	/** SHA-256 of the bytes as announced, in hex; the bytes themselves are not kept */
	sha256: v.string(),
	/** as announced */
	bytes: v.number(),
	/** so many of them are on disk here: the upload goes on there */
	offset: v.number(),
	/** of a photo that is refused: why */
	problem: v.nullable(v.object({code: v.string(), title: v.string(), detail: v.nullable(v.string())})),
	/** of a photo that is stored: what was made of it, in points, and the SHA-256 of that */
	shown: v.nullable(v.object({width: v.number(), height: v.number(), hash: v.string(), type: v.string()})),
	/** the bytes are gone since then; null: they are not */
	erased: v.nullable(v.object({at: v.string(), why: v.string()})),
});
export type PhotoOf = v.InferOutput<typeof PhotoOf>;

/** Where a photo is sent to, by PATCH from `Upload-Offset` on, and asked for. */
export const photoPath = (id: string): string => `/v1/photos/${id}`;
