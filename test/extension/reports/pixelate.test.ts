import fc from 'fast-check';
import {expect, test} from 'vitest';
import {blockOf, type Frame, pixelate} from '../../../extension/reports/photos/pixelate.ts';

const width = 120;
const height = 90;
const noise = () =>
	Uint8ClampedArray.from({length: width * height * 4}, (_, at) => (at % 4 === 3 ? 255 : (at * 7919) % 256));
const inside = ({left, top, width: across, height: down}: Frame, x: number, y: number) =>
	x >= Math.floor(left) && x < Math.ceil(left + across) && y >= Math.floor(top) && y < Math.ceil(top + down);

test('of what lies in a frame few colours are left, and nothing outside of it changes', () => {
	const frame = fc.record({
		left: fc.double({min: -20, max: 110, noNaN: true}),
		top: fc.double({min: -20, max: 80, noNaN: true}),
		width: fc.double({min: 1, max: 150, noNaN: true}),
		height: fc.double({min: 1, max: 150, noNaN: true}),
	});
	fc.assert(
		fc.property(frame, chosen => {
			const [before, after] = [noise(), noise()];
			pixelate(after, width, chosen);
			const colours = new Set<string>();
			for (let y = 0; y < height; y++)
				for (let x = 0; x < width; x++) {
					const at = (y * width + x) * 4;
					const colour = after.slice(at, at + 4).join();
					if (inside(chosen, x, y)) colours.add(colour);
					else if (colour !== before.slice(at, at + 4).join()) return false;
				}
			return colours.size <= Math.ceil(width / 24) * Math.ceil(height / 24);
		}),
		{numRuns: 60},
	);
});

test('two texts that differ by a letter look the same when they are hidden', () => {
	const [one, other] = [new Uint8ClampedArray(width * height * 4), new Uint8ClampedArray(width * height * 4)];
	one.fill(250);
	other.fill(250);
	for (let y = 30; y < 40; y++)
		for (let x = 26; x < 30; x++) one.fill(30, (y * width + x) * 4, (y * width + x) * 4 + 3);
	for (let y = 30; y < 40; y++)
		for (let x = 34; x < 38; x++) other.fill(30, (y * width + x) * 4, (y * width + x) * 4 + 3);
	const label = {left: 20, top: 20, width: 80, height: 40};
	pixelate(one, width, label);
	pixelate(other, width, label);
	expect(one).toEqual(other);
});

test('a block is never small', () => {
	expect(blockOf({left: 0, top: 0, width: 10, height: 4})).toBe(24);
	expect(blockOf({left: 0, top: 0, width: 900, height: 300})).toBe(100);
});
