import type {Sharp} from 'sharp';
import {readable} from '../pictures/index.ts';

const side = 32;
const low = 8;
/** Below this mean size of what is compared, of 255 levels, a picture is one plain surface. */
const plain = 0.6;

/** cos((2x + 1) u π / 2N): DCT-II. */
const cosines = Array.from({length: low + 1}, (_, u) =>
	Array.from({length: side}, (_, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * side))),
);

/**
 * What a picture looks like, in 64 bits as hex: the signs of its slowest changes of light against their median (DCT of 32 × 32
 * points, the 8 × 8 slowest without the constant ones), so scaling and packing anew change few. Null: one plain surface.
 */
export async function likenessOf(picture: Sharp): Promise<string | null> {
	const grey = picture
		.clone()
		.flatten({background: '#fff'})
		.greyscale()
		.resize(side, side, {fit: 'fill', kernel: 'cubic'});
	const {data, info} = await readable(grey.raw().toBuffer({resolveWithObject: true}));
	const light = (x: number, y: number) => data[(y * side + x) * info.channels] ?? 0;
	const rows = Array.from({length: side}, (_, y) => cosines.map(wave => sum(side, x => light(x, y) * (wave[x] ?? 0))));
	const slow: number[] = [];
	for (let v = 1; v <= low; v++)
		for (let u = 1; u <= low; u++) slow.push(sum(side, y => (rows[y]?.[u] ?? 0) * (cosines[v]?.[y] ?? 0)));
	const scale = (2 / side) ** 2 * 4;
	if ((slow.reduce((all, each) => all + Math.abs(each), 0) * scale) / slow.length < plain) return null;
	const sorted = slow.toSorted((a, b) => a - b);
	const median = ((sorted[31] ?? 0) + (sorted[32] ?? 0)) / 2;
	const bits = slow.map(each => (each > median ? '1' : '0')).join('');
	return BigInt(`0b${bits}`).toString(16).padStart(16, '0');
}

function sum(length: number, of: (n: number) => number): number {
	let all = 0;
	for (let n = 0; n < length; n++) all += of(n);
	return all;
}
