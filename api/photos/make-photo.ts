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

/**
 * Points up to which a picture becomes WebP, whose sharp colours cost three times as much, and up to which it becomes WebP at
 * all. A PNG of 3 kB may have 24 million: as WebP with sharp colours they cost 6.7 s of a core, as JPEG 1.8 s.
 */
const [sharpColours, mostWebp] = [4e6, 9e6];

/** A screenshot's letters stay sharp as WebP; a camera's JPEG stays one. */
const madeOf = (from: PictureKind, points: number): MadeKind =>
	from === 'jpeg' || points > mostWebp ? 'jpeg' : 'webp';

type Packing = {quality: number; points: number};
const pack: Readonly<Record<MadeKind, (image: Sharp, packing: Packing) => Sharp>> = {
	webp: (image, {quality, points}) => image.webp({quality, smartSubsample: points <= sharpColours, effort: 3}),
	jpeg: (image, {quality}) => image.flatten({background: '#fff'}).jpeg({quality, chromaSubsampling: '4:4:4'}),
};

/**
 * Makes a photo anew from what a stranger sent: upright, in sRGB, and without anything that was in the file besides its points.
 * Throws by name what it refuses: `svg-not-taken`, `heic-not-taken`, `document-kind-unknown`, `document-is-two`,
 * `document-is-bomb`, `document-damaged`, `image-too-large`. One at a time; `whose`: from which network it came.
 */
export const makePhoto = (bytes: Buffer, whose = ''): Promise<MadePhoto> => inTurn(whose, () => make(bytes));

async function make(sent: Buffer): Promise<MadePhoto> {
	const from = pictureKindOf(sent);
	if (from === null) throw new Problem('document-kind-unknown', 'A photo must be a PNG, JPEG or WebP');
	refuseSecondFile(sent);
	await checkParts(from, sent);
	const image = await openPicture(from, sent);
	const {width, height} = await readable(image.metadata());
	const points = width * height;
	const kind = madeOf(from, points);
	// Sharp writes none of the words, and points in sRGB, unless it is asked to keep them
	const {data: bytes, info} = await readable(
		pack[kind](image, {quality: 88, points}).toBuffer({resolveWithObject: true}),
	);
	// From here on it is our own picture that is read
	const own = await openPicture(kind, bytes);
	const smaller = own.clone().resize(longestPreview, longestPreview, {fit: 'inside', withoutEnlargement: true});
	const preview = await readable(pack[kind](smaller, {quality: 80, points: longestPreview ** 2}).toBuffer());
	return {kind, bytes, width: info.width, height: info.height, preview, likeness: await likenessOf(own)};
}
