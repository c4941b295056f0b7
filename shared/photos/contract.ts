import * as v from 'valibot';

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
	place: v.pipe(v.number('must be a number'), v.integer(), v.minValue(0), v.maxValue(mostPhotos - 1)),
	sha256: v.pipe(
		v.string('must be text'),
		v.regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of the file in lower-case hex'),
	),
	bytes: v.pipe(
		v.number('must be a number'),
		v.integer(),
		v.minValue(1, 'must not be empty'),
		v.maxValue(mostPhotoBytes, 'must be 10 MB at most'),
	),
	shows: v.optional(v.picklist(photoShows), 'other'),
});
export type PhotoAnnounced = v.InferOutput<typeof PhotoAnnounced>;
