import {type Bits, bitsApart, bitsOf} from '../../../shared/bits-apart.ts';
import type {PhotoPair} from '../../../shared/reports/independence.ts';
import {bandsNear, mostUnlike} from '../../photos/index.ts';

/** A photo of a report, by what it is known again. */
export type Picture = {report: string; sha256: string; likeness: string | null};

/**
 * Reports that show the same picture, whatever its size and packing. Not every one with every other: pictures alike are found by
 * a band of their bits, and of those with the very same bits one speaks for all.
 */
export function samePictures(pictures: readonly Picture[]): PhotoPair[] {
	const pairs: PhotoPair[] = [];
	const firstBy = new Map<string, string>();
	const distinct: {report: string; bits: Bits}[] = [];
	for (const {report, sha256, likeness} of pairable(pictures))
		for (const key of likeness === null ? [sha256] : [sha256, likeness]) {
			const first = firstBy.get(key);
			if (first === undefined) {
				firstBy.set(key, report);
				const bits = key === likeness ? bitsOf(key) : null;
				if (bits) distinct.push({report, bits});
			} else if (first !== report) pairs.push([first, report]);
		}
	return [...pairs, ...nearAmong(distinct)];
}

/** The same picture twice in one report says no more than once. */
const pairable = (pictures: readonly Picture[]): Picture[] => [
	...new Map(pictures.map(each => [`${each.report} ${each.sha256} ${each.likeness}`, each])).values(),
];

const bands: readonly ((bits: Bits) => number)[] = [
	([high]) => high >>> 16,
	([high]) => high & 0xffff,
	([, low]) => low >>> 16,
	([, low]) => low & 0xffff,
];

function nearAmong(pictures: readonly {report: string; bits: Bits}[]): PhotoPair[] {
	const pairs: PhotoPair[] = [];
	for (const bandOf of bands) {
		const before = new Map<number, {report: string; bits: Bits}[]>();
		for (const each of pictures) {
			const band = bandOf(each.bits);
			for (const near of bandsNear(band))
				for (const other of before.get(near) ?? [])
					if (other.report !== each.report && bitsApart(other.bits, each.bits) <= mostUnlike)
						pairs.push([other.report, each.report]);
			const same = before.get(band);
			if (same) same.push(each);
			else before.set(band, [each]);
		}
	}
	return pairs;
}
