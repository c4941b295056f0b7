/** Points that are looked at, at most: a larger picture is made smaller. Codes fill more of a photo than that takes away. */
const most = 16_000_000;

/** The points of a picture, on white where it is transparent. Throws where there is no canvas to draw it on. */
export function pixelsOf(picture: ImageBitmap): ImageData {
	const scale = Math.min(1, Math.sqrt(most / (picture.width * picture.height)));
	const width = Math.max(1, Math.round(picture.width * scale));
	const height = Math.max(1, Math.round(picture.height * scale));
	const paper = new OffscreenCanvas(width, height).getContext('2d', {willReadFrequently: true});
	if (!paper) throw new Error('no canvas');
	paper.fillStyle = '#fff';
	paper.fillRect(0, 0, width, height);
	paper.drawImage(picture, 0, 0, width, height);
	return paper.getImageData(0, 0, width, height);
}
