import {openPicture, type PictureKind, readable} from '../pictures/index.ts';

const longestSide = 3000;

/**
 * A picture as it is shown: turned upright, in size for a screen, a JPEG without any of the words that came with it.
 * Throws `image-too-large` before anything is unpacked, `document-damaged` when it can't be read to its end.
 */
export async function viewOfImage(kind: PictureKind, bytes: Buffer): Promise<Uint8Array> {
	const image = await openPicture(kind, bytes);
	const view = image
		.resize(longestSide, longestSide, {fit: 'inside', withoutEnlargement: true})
		.flatten({background: '#fff'})
		// Small print: no colour is halved
		.jpeg({quality: 85, chromaSubsampling: '4:4:4'});
	return await readable(view.toBuffer());
}
