import {Problem} from '../../shared/problems.ts';

export const pictureKinds = ['png', 'jpeg', 'webp'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** The first bytes of each kind, in hex; dots are bytes of any value. */
const starts: readonly (readonly [PictureKind, RegExp])[] = [
	['png', /^89504e470d0a1a0a/],
	['jpeg', /^ffd8ff/],
	['webp', /^52494646.{8}57454250/],
];

/** Brands of ISO base media files in which HEIC pictures come (ISO/IEC 23008-12, annex B). */
const heic = /^[\s\S]{4}ftyp(heic|heix|hevc|hevx|heim|heis|hevm|hevs|mif1|msf1)/;

/**
 * What a picture is by its first bytes, whatever its name says; null: none that is taken. Throws `svg-not-taken` and
 * `heic-not-taken`, which people take for pictures like the others.
 */
export function pictureKindOf(bytes: Uint8Array): PictureKind | null {
	const hex = Buffer.from(bytes.subarray(0, 16)).toString('hex');
	const known = starts.find(([, start]) => start.test(hex));
	if (known) return known[0];
	const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
	if (heic.test(head)) throw new Problem('heic-not-taken');
	if (/<svg[\s>:]/i.test(head.replaceAll('\0', ''))) throw new Problem('svg-not-taken');
	return null;
}
