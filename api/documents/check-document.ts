import {checkParts, inTurn, refuseSecondFile} from '../pictures/index.ts';
import {checkPdf} from './check-pdf.ts';
import {documentName} from './document-name.ts';
import {type DocumentKind, kindOf} from './kinds.ts';
import {viewOfImage} from './view-of-image.ts';

export type CheckedDocument = {
	kind: DocumentKind;
	/** what it is called when it is saved; never holds a path */
	name: string;
	/** of a picture: a JPEG made anew from it, which may be shown. Null: a PDF */
	view: Uint8Array | null;
};

/**
 * Reads a document that a stranger sent. What it is called plays no part in what it is. Throws by name what it refuses:
 * `document-too-large`, `svg-not-taken`, `heic-not-taken`, `document-kind-unknown`, `document-is-two`, `document-is-bomb`,
 * `document-damaged`, `image-too-large`, `pdf-acts`, `pdf-encrypted`. `whose`: who waits for whom.
 */
export const checkDocument = (bytes: Uint8Array, name: string, whose = ''): Promise<CheckedDocument> =>
	inTurn(`documents ${whose}`, () => check(bytes, name));

async function check(bytes: Uint8Array, name: string): Promise<CheckedDocument> {
	const kind = kindOf(bytes);
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	refuseSecondFile(buffer);
	if (kind === 'pdf') {
		await checkPdf(buffer);
		return {kind, name: documentName(name, kind), view: null};
	}
	await checkParts(kind, buffer);
	return {kind, name: documentName(name, kind), view: await viewOfImage(kind, buffer)};
}
