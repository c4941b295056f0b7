import {type Frame, pixelate} from './pixelate.ts';

/** A picture with what lies in the frames hidden for good. */
export function hidden(picture: ImageBitmap, frames: readonly Frame[]): OffscreenCanvas {
	const {paper, pen} = drawn(picture, {left: 0, top: 0, width: picture.width, height: picture.height});
	const all = pen.getImageData(0, 0, paper.width, paper.height);
	for (const frame of frames) pixelate(all.data, paper.width, frame);
	pen.putImageData(all, 0, 0);
	return paper;
}

/** What lies in a frame of a picture, alone. */
export const cropped = (picture: ImageBitmap, frame: Frame): OffscreenCanvas => drawn(picture, frame).paper;

function drawn(picture: ImageBitmap, {left, top, width, height}: Frame) {
	const paper = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
	const pen = paper.getContext('2d', {willReadFrequently: true});
	if (!pen) throw new Error('this browser can not draw');
	pen.drawImage(picture, left, top, width, height, 0, 0, paper.width, paper.height);
	return {paper, pen};
}
