import fc from 'fast-check';
import {expect, test} from 'vitest';
import {mostUnlike} from '../../../api/photos/index.ts';
import {type Picture, samePictures} from '../../../api/reports/independence/same-pictures.ts';
import {hexApart} from '../../../shared/bits-apart.ts';

const base = 0x0123456789abcdefn;
const hex = (bits: bigint) => bits.toString(16).padStart(16, '0');
/** Mostly near one picture, so that many lie on either side of the bound. */
const likeness = fc
	.uniqueArray(fc.integer({min: 0, max: 63}), {maxLength: 7})
	.map(flipped => hex(flipped.reduce((bits, at) => bits ^ (1n << BigInt(at)), base)));
const picture: fc.Arbitrary<Picture> = fc.record({
	report: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
	sha256: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8'),
	likeness: fc.oneof({weight: 5, arbitrary: likeness}, {weight: 1, arbitrary: fc.constant(null)}),
});

/** Which reports hang together by such pairs. */
function together(pairs: readonly (readonly [string, string])[]): string {
	const group = new Map(['a', 'b', 'c', 'd', 'e'].map(each => [each, each]));
	for (const [a, b] of pairs) {
		const [to, from] = [group.get(a) ?? '', group.get(b) ?? ''];
		for (const [each, of] of group) if (of === from) group.set(each, to);
	}
	const names = [...new Set(group.values())];
	return [...group.values()].map(of => names.indexOf(of)).join();
}

test('reports that show the same picture hang together just as if each photo were held against every other', () => {
	fc.assert(
		fc.property(fc.array(picture, {maxLength: 12}), pictures => {
			const all = pictures.flatMap((one, n) =>
				pictures
					.slice(n + 1)
					.filter(
						other =>
							one.sha256 === other.sha256 ||
							(one.likeness !== null &&
								other.likeness !== null &&
								hexApart(one.likeness, other.likeness) <= mostUnlike),
					)
					.map(other => [one.report, other.report] as const),
			);
			expect(together(samePictures(pictures))).toBe(together(all));
		}),
	);
});
