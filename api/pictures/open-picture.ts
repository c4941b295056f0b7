import sharp, {type Sharp} from 'sharp';
import {Problem} from '../../shared/problems.ts';
import type {PictureKind} from './kinds.ts';

// A picture may take a while; those who look something up shall not wait for a core
sharp.concurrency(1);
sharp.cache(false);

/** A4 at 400 dpi is 15 million. */
const mostPixels = 24_000_000;
/** A picture that takes longer is made to, in seconds. */
const longest = 30;

/**
 * A picture, upright, and nothing of it unpacked yet. Throws `image-too-large`, and `document-damaged` when it goes on as
 * something else than it began. What is asked of it afterwards is to be asked through `readable`.
 */
export async function openPicture(kind: PictureKind, bytes: Buffer): Promise<Sharp> {
	const image = sharp(bytes, {limitInputPixels: mostPixels, failOn: 'error', pages: 1});
	const {width, height, format} = await readable(image.metadata());
	if (width * height > mostPixels)
		throw new Problem(
			'image-too-large',
			`The picture has ${width} × ${height} points, more than ${mostPixels / 1e6} million`,
		);
	if (format !== kind) throw new Problem('document-damaged', `The picture begins as ${kind} and goes on as ${format}`);
	return image.autoOrient().timeout({seconds: longest});
}

/** What sharp says of a stranger's picture, or the problem by which the picture is refused. */
export async function readable<Result>(asked: Promise<Result>): Promise<Result> {
	try {
		return await asked;
	} catch (error) {
		if (error instanceof Error && /pixel limit/i.test(error.message)) throw new Problem('image-too-large');
		throw new Problem('document-damaged', undefined, [], {cause: error});
	}
}
