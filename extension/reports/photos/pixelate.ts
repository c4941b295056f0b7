/** A rectangle in points of a picture. */
export type Frame = {left: number; top: number; width: number; height: number};

/** Colours are brought to so many steps, so that blocks can not be compared with guesses. */
const step = 32;
/** So many blocks across the shorter side of what is hidden, and none smaller than so many points. */
const across = 3;
const smallestBlock = 24;

/** The side of one block, in points. */
export const blockOf = ({width, height}: Frame): number =>
	Math.max(smallestBlock, Math.ceil(Math.min(width, height) / across));

/**
 * Hides what lies in a frame, in place: large blocks of one colour each, which is the mean of its points in few steps. Of letters
 * or a face nothing is left from which they could be found again. `pixels`: RGBA, `width` points a row.
 */
export function pixelate(pixels: Uint8ClampedArray, width: number, frame: Frame): void {
	const height = pixels.length / 4 / width;
	const left = Math.max(0, Math.floor(frame.left));
	const top = Math.max(0, Math.floor(frame.top));
	const right = Math.min(width, Math.ceil(frame.left + frame.width));
	const bottom = Math.min(height, Math.ceil(frame.top + frame.height));
	const block = blockOf({left, top, width: right - left, height: bottom - top});
	for (let y = top; y < bottom; y += block)
		for (let x = left; x < right; x += block)
			paint(pixels, width, {left: x, top: y, width: Math.min(block, right - x), height: Math.min(block, bottom - y)});
}

function paint(pixels: Uint8ClampedArray, width: number, {left, top, width: across, height: down}: Frame): void {
	const sums = [0, 0, 0];
	const each = (work: (at: number) => void) => {
		for (let y = top; y < top + down; y++) for (let x = left; x < left + across; x++) work((y * width + x) * 4);
	};
	each(at => {
		for (const channel of [0, 1, 2]) sums[channel] = (sums[channel] ?? 0) + (pixels[at + channel] ?? 0);
	});
	const colour = sums.map(sum => Math.min(255, Math.round(sum / (across * down) / step) * step));
	each(at => {
		for (const channel of [0, 1, 2]) pixels[at + channel] = colour[channel] ?? 0;
	});
}
