/** The points of a picture, made smaller when it has more than `most`, on white where it is transparent. Throws without a canvas. */
export function pixelsOf(picture: ImageBitmap, most: number): ImageData {
	const scale = Math.min(1, Math.sqrt(most / (picture.width * picture.height)));
	const width = Math.max(1, Math.round(picture.width * scale));
	const height = Math.max(1, Math.round(picture.height * scale));
	const paper = new OffscreenCanvas(width, height).getContext('2d', {willReadFrequently: true});
	if (!paper) throw new Error('no canvas');
	paper.fillStyle = '#fff';
	paper.fillRect(0, 0, width, height);
	paper.imageSmoothingQuality = 'high';
	paper.drawImage(picture, 0, 0, width, height);
	return paper.getImageData(0, 0, width, height);
}
