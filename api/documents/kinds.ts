import {Problem} from '../../shared/problems.ts';

export const documentKinds = ['pdf', 'png', 'jpeg', 'webp'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** In bytes. */
export const mostDocumentBytes = 10 * 1024 * 1024;

export const mediaTypes: Readonly<Record<DocumentKind, string>> = {
	pdf: 'application/pdf',
	png: 'image/png',
	jpeg: 'image/jpeg',
	webp: 'image/webp',
};

/** The first bytes of each kind, in hex; dots are bytes of any value. */
const starts: readonly (readonly [DocumentKind, RegExp])[] = [
	['pdf', /^255044462d3[12]2e3\d/],
	['png', /^89504e470d0a1a0a/],
	['jpeg', /^ffd8ff/],
	['webp', /^52494646.{8}57454250/],
];

/** Brands of ISO base media files in which HEIC pictures come (ISO/IEC 23008-12, annex B). */
const heic = /^[\s\S]{4}ftyp(heic|heix|hevc|hevx|heim|heis|hevm|hevs|mif1|msf1)/;

/**
 * What a file is by its first bytes, whatever its name says. Throws `document-too-large`, `svg-not-taken`,
 * `heic-not-taken`, `document-kind-unknown`, or `document-is-two` when another kind stands before a PDF.
 */
export function kindOf(bytes: Uint8Array): DocumentKind {
	if (bytes.length > mostDocumentBytes) throw new Problem('document-too-large');
	const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
	const hex = Buffer.from(bytes.subarray(0, 16)).toString('hex');
	const known = starts.find(([, start]) => start.test(hex));
	if (known) return known[0];
	if (heic.test(head)) throw new Problem('heic-not-taken');
	if (/<svg[\s>:]/i.test(head.replaceAll('\0', ''))) throw new Problem('svg-not-taken');
	// Readers look for a PDF's first line in the first 1,024 bytes: what stands before it is another file
	if (/%PDF-\d/.test(head.slice(0, 1032)))
		throw new Problem('document-is-two', 'Something stands before the beginning of the PDF');
	throw new Problem('document-kind-unknown');
}
