import type {Sharp} from 'sharp';
import {Problem} from '../../shared/problems.ts';
import {
	checkParts,
	inTurn,
	openPicture,
	type PictureKind,
	pictureKindOf,
	readable,
	refuseSecondFile,
} from '../pictures/index.ts';
import {likenessOf} from './likeness.ts';
import type {MadeKind} from './rules.ts';

/** A photo made anew: nothing but the points of the one that was sent. */
export type MadePhoto = {
	kind: MadeKind;
	bytes: Buffer;
	width: number;
	height: number;
	/** of `longestPreview` points at most, of the same kind */
	preview: Buffer;
	likeness: string | null;
};

const longestPreview = 1600;

/** A screenshot's letters stay sharp as WebP; a camera's JPEG stays one. */
const madeOf: Readonly<Record<PictureKind, MadeKind>> = {png: 'webp', webp: 'webp', jpeg: 'jpeg'};

const pack: Readonly<Record<MadeKind, (image: Sharp, quality: number) => Sharp>> = {
	webp: (image, quality) => image.webp({quality, smartSubsample: true, effort: 3}),
	jpeg: (image, quality) => image.jpeg({quality, chromaSubsampling: '4:4:4'}),
};

/**
 * Makes a photo anew from what a stranger sent: upright, in sRGB, and without anything that was in the file besides its points.
 * Throws by name what it refuses: `svg-not-taken`, `heic-not-taken`, `document-kind-unknown`, `document-is-two`,
 * `document-is-bomb`, `document-damaged`, `image-too-large`. One at a time.
 */
export const makePhoto = (bytes: Buffer): Promise<MadePhoto> => inTurn(() => make(bytes));

async function make(sent: Buffer): Promise<MadePhoto> {
	const from = pictureKindOf(sent);
	if (from === null) throw new Problem('document-kind-unknown', 'A photo must be a PNG, JPEG or WebP');
	refuseSecondFile(sent);
	await checkParts(from, sent);
	const kind = madeOf[from];
	const image = await openPicture(from, sent);
	// Sharp writes none of the words, and points in sRGB, unless it is asked to keep them
	const {data: bytes, info} = await readable(pack[kind](image, 88).toBuffer({resolveWithObject: true}));
	// From here on it is our own picture that is read
	const own = await openPicture(kind, bytes);
	const smaller = own.clone().resize(longestPreview, longestPreview, {fit: 'inside', withoutEnlargement: true});
	const preview = await readable(pack[kind](smaller, 80).toBuffer());
	return {kind, bytes, width: info.width, height: info.height, preview, likeness: await likenessOf(own)};
}
