/** The longer side of an SVG as it is drawn, in points; its own size may be anything. */
const drawn = 1000;

/** The picture a file holds; null when the browser can't show it. Nothing in the file runs, and nothing it names is loaded. */
export async function bitmapOf(file: Blob): Promise<ImageBitmap | null> {
	try {
		return file.type.startsWith('image/svg') ? await drawnSvg(file) : await createImageBitmap(file);
	} catch {
		return null;
	}
}

/** SVG is no bitmap to the browser until a page has drawn it as an image. */
async function drawnSvg(file: Blob): Promise<ImageBitmap> {
	const image = new Image();
	image.src = URL.createObjectURL(file);
	try {
		await image.decode();
		const {naturalWidth: width, naturalHeight: height} = image;
		const scale = drawn / Math.max(width, height, 1);
		const [across, down] = [width || 1, height || 1].map(side => Math.ceil(side * scale));
		const paper = new OffscreenCanvas(across!, down!);
		paper.getContext('2d')?.drawImage(image, 0, 0, across!, down!);
		return paper.transferToImageBitmap();
	} finally {
		URL.revokeObjectURL(image.src);
	}
}
