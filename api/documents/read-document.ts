import type {Context} from 'hono';
import {Problem, type ProblemCode} from '../../shared/problems.ts';
import {readBytes} from '../http/parse-request.ts';
import {mostDocumentBytes} from './kinds.ts';

/** Every way in which a document that is sent may be refused. */
export const documentProblems = [
	'document-too-large',
	'svg-not-taken',
	'heic-not-taken',
	'document-kind-unknown',
	'document-is-two',
	'document-is-bomb',
	'document-damaged',
	'image-too-large',
	'pdf-acts',
	'pdf-encrypted',
	'no-room-for-document',
] as const satisfies readonly ProblemCode[];

/** The body of a request as a document's bytes. Throws `document-too-large`. */
export const readDocument = (c: Context): Promise<Uint8Array> =>
	readBytes(c, mostDocumentBytes).catch((error: unknown) => {
		throw error instanceof Problem && error.code === 'too-large' ? new Problem('document-too-large') : error;
	});
