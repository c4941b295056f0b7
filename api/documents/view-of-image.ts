import sharp from 'sharp';
import {Problem} from '../../shared/problems.ts';
import type {DocumentKind} from './kinds.ts';

// A picture may take a while; those who look something up shall not wait for a core
sharp.concurrency(1);
sharp.cache(false);

/** A4 at 400 dpi is 15 million. */
const mostPixels = 24_000_000;
const longestSide = 3000;

/**
 * A picture as it is shown: turned upright, in size for a screen, a JPEG without any of the words that came with it.
 * Throws `image-too-large` before anything is unpacked, `document-damaged` when it can't be read to its end.
 */
export async function viewOfImage(kind: Exclude<DocumentKind, 'pdf'>, bytes: Buffer): Promise<Uint8Array> {
	const image = sharp(bytes, {limitInputPixels: mostPixels, failOn: 'error', pages: 1});
	const {width, height, format} = await readable(image.metadata());
	if (width * height > mostPixels)
		throw new Problem(
			'image-too-large',
			`The picture has ${width} × ${height} points, more than ${mostPixels / 1e6} million`,
		);
	if (format !== kind) throw new Problem('document-damaged', `The picture begins as ${kind} and goes on as ${format}`);
	const view = image
		.autoOrient()
		.resize(longestSide, longestSide, {fit: 'inside', withoutEnlargement: true})
		.flatten({background: '#fff'})
		// Small print: no colour is halved
		.jpeg({quality: 85, chromaSubsampling: '4:4:4'});
	return await readable(view.toBuffer());
}

async function readable<Result>(asked: Promise<Result>): Promise<Result> {
	try {
		return await asked;
	} catch (error) {
		if (error instanceof Error && /pixel limit/i.test(error.message)) throw new Problem('image-too-large');
		throw new Problem('document-damaged', undefined, [], {cause: error});
	}
}
