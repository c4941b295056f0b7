import {toHex} from '../../../shared/address.ts';
import {mostPhotoBytes} from '../../../shared/photos/contract.ts';

/** Of the longer side of a photo, in points. */
export const longestSide = 2560;
/** Tried one after the other until the file is small enough. */
const qualities = [0.88, 0.78, 0.6, 0.4];

export type Encoded = {blob: Blob; width: number; height: number; sha256: string};

/** The size of a picture when its longer side may have no more than `most` points. */
export function fitted(width: number, height: number, most = longestSide): {width: number; height: number} {
	const scale = Math.min(1, most / Math.max(width, height, 1));
	return {width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale))};
}

/**
 * Draws a picture anew and packs what is drawn: nothing of the file it came from is left but its points, so neither the place
 * nor the camera goes out. JPEG, or WebP for what the screen showed.
 */
export async function encode(
	picture: ImageBitmap | OffscreenCanvas,
	type: 'image/jpeg' | 'image/webp',
): Promise<Encoded> {
	const {width, height} = fitted(picture.width, picture.height);
	const paper = new OffscreenCanvas(width, height);
	const pen = paper.getContext('2d');
	if (!pen) throw new Error('this browser can not draw');
	pen.fillStyle = '#fff';
	pen.fillRect(0, 0, width, height);
	pen.imageSmoothingQuality = 'high';
	pen.drawImage(picture, 0, 0, width, height);
	for (const quality of qualities) {
		const blob = await paper.convertToBlob({type, quality});
		if (blob.size <= mostPhotoBytes) return {blob, width, height, sha256: await sha256Of(blob)};
	}
	throw new Error('the picture stays larger than 10 MB');
}

async function sha256Of(blob: Blob): Promise<string> {
	return toHex(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
}
