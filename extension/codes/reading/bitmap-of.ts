/** An SVG without a size of its own is drawn this large, in points. */
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
		const scale = Math.max(1, drawn / Math.max(width, height, 1));
		return await createImageBitmap(image, {
			resizeWidth: Math.round((width || drawn) * scale),
			resizeHeight: Math.round((height || drawn) * scale),
		});
	} finally {
		URL.revokeObjectURL(image.src);
	}
}
