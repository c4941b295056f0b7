import {Problem} from '../../shared/problems.ts';
import {pictureKindOf, pictureKinds} from '../pictures/index.ts';

export const documentKinds = ['pdf', ...pictureKinds] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** In bytes. */
export const mostDocumentBytes = 10 * 1024 * 1024;

export const mediaTypes: Readonly<Record<DocumentKind, string>> = {
	pdf: 'application/pdf',
	png: 'image/png',
	jpeg: 'image/jpeg',
	webp: 'image/webp',
};

const pdf = /^%PDF-[12]\.\d/;

/**
 * What a file is by its first bytes, whatever its name says. Throws `document-too-large`, `svg-not-taken`,
 * `heic-not-taken`, `document-kind-unknown`, or `document-is-two` when another kind stands before a PDF.
 */
export function kindOf(bytes: Uint8Array): DocumentKind {
	if (bytes.length > mostDocumentBytes) throw new Problem('document-too-large');
	const head = Buffer.from(bytes.subarray(0, 1032)).toString('latin1');
	if (pdf.test(head)) return 'pdf';
	const picture = pictureKindOf(bytes);
	if (picture) return picture;
	// Readers look for a PDF's first line in the first 1,024 bytes: what stands before it is another file
	if (/%PDF-\d/.test(head)) throw new Problem('document-is-two', 'Something stands before the beginning of the PDF');
	throw new Problem('document-kind-unknown');
}
