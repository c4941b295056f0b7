import {pictureKind} from './pack/data-address.ts';

/** A statement's file may be so large, in bytes. */
export const mostStatementBytes = 8 * 1024 * 1024;
/** So many may be in one pack. */
export const mostStatements = 4;

export const statementKinds = ['pdf', 'jpeg', 'png', 'webp', 'signed', 'json'] as const;
/** `signed`: a compact JWS, alone or as JSON of its three parts (RFC 7515, 7.2.2); whose, is another question. */
export type StatementKind = (typeof statementKinds)[number];

export type StatementFile =
	| {is: StatementKind; token: string | null}
	/** `empty`: nothing in it. `too-large`: beyond `mostStatementBytes`. `other`: none of the kinds */
	| {is: 'refused'; why: 'empty' | 'too-large' | 'other'};

const compact = /^[\w-]+\.[\w-]+\.[\w-]+$/;
/** A text longer than this is no statement, in bytes. */
const longestText = 256 * 1024;

/** What a file is by what stands in it, never by its name. */
export function readStatementFile(bytes: Uint8Array): StatementFile {
	if (bytes.length === 0) return {is: 'refused', why: 'empty'};
	if (bytes.length > mostStatementBytes) return {is: 'refused', why: 'too-large'};
	const picture = pictureKind(bytes);
	if (picture) return {is: picture, token: null};
	if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-') return {is: 'pdf', token: null};
	const text = bytes.length > longestText ? null : textIn(bytes);
	if (text === null) return {is: 'refused', why: 'other'};
	if (compact.test(text)) return {is: 'signed', token: text};
	const json = jsonIn(text);
	if (typeof json !== 'object' || json === null) return {is: 'refused', why: 'other'};
	const token = tokenIn(json);
	return token === null ? {is: 'json', token} : {is: 'signed', token};
}

function textIn(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(bytes).trim();
	} catch {
		return null;
	}
}

function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/** The parts of a flattened JWS as a compact one; null: it is none. */
function tokenIn(json: object): string | null {
	if (!('protected' in json && 'payload' in json && 'signature' in json)) return null;
	const token = [json.protected, json.payload, json.signature].join('.');
	return compact.test(token) ? token : null;
}
