import {checkPdf} from './check-pdf.ts';
import {documentName} from './document-name.ts';
import {checkParts} from './end-of-image.ts';
import {type DocumentKind, kindOf} from './kinds.ts';
import {refuseSecondFile} from './second-file.ts';
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
 * `document-damaged`, `image-too-large`, `pdf-acts`, `pdf-encrypted`.
 */
export function checkDocument(bytes: Uint8Array, name: string): Promise<CheckedDocument> {
	const mine = before.then(() => check(bytes, name));
	before = mine.catch(() => undefined);
	return mine;
}

/** One after another: each may unpack to a quarter of a gigabyte, and ten at once would be the end of the server. */
let before: Promise<unknown> = Promise.resolve();

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
