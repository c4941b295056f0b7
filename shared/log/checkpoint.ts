import {toHex} from '../address.ts';
import type {Ed25519Signer} from '../badges/ed25519.ts';
import {toBase64} from '../base64.ts';
import {fromBase64Url} from '../lookup/signed-file.ts';
import {sha256} from '../sha256.ts';
import {type Hash, sameHash} from './tree-hash.ts';

/**
 * The head of a log as it is signed: a C2SP checkpoint (c2sp.org/tlog-checkpoint) in a signed note (c2sp.org/signed-note),
 * which witnesses and the tools of other transparency logs read. Three lines (origin, size, root in base64), an empty one,
 * and a line for each signature: `— <origin> <base64 of key id and Ed25519 signature>`.
 */
export type Head = {
	/** which log this is, for good: `touchstone-log/` and 32 hex digits */
	origin: string;
	/** how many entries it holds */
	size: number;
	root: Hash;
};

const utf8 = new TextEncoder();
/** Of Ed25519 in signed notes. */
const algorithm = 0x01;
/** Longer notes are not read. */
const mostText = 4096;

/** The first 4 bytes of SHA-256(name ‖ newline ‖ algorithm ‖ public key), by which a signature names its key. */
const keyIdOf = (name: string, publicKey: Uint8Array): Uint8Array =>
	sha256(Uint8Array.of(...utf8.encode(`${name}\n`), algorithm, ...publicKey)).subarray(0, 4);

const checkpointText = ({origin, size, root}: Head): string => `${origin}\n${size}\n${toBase64(root)}\n`;

/** Signs a head. */
export async function signHead(head: Head, signer: Ed25519Signer): Promise<string> {
	const text = checkpointText(head);
	const signature = await signer.sign(utf8.encode(text));
	const line = Uint8Array.of(...keyIdOf(head.origin, fromBase64Url(signer.publicKey)), ...signature);
	return `${text}\n— ${head.origin} ${toBase64(line)}\n`;
}

/** A signer's key in the one text that other tools take: `<origin>+<key id>+<base64 of algorithm and key>`. */
export function verifierKey(origin: string, publicKey: string): string {
	const key = fromBase64Url(publicKey);
	const id = toHex(keyIdOf(origin, key));
	return `${origin}+${id}+${toBase64(Uint8Array.of(algorithm, ...key))}`;
}

export type OpenedHead = {ok: true; head: Head} | {ok: false; why: 'not-a-head' | 'foreign-key' | 'bad-signature'};

/** Opens a signed head. `publicKeys`: 32 raw bytes each, base64url; one of them has to have signed it. */
export async function openHead(note: string, publicKeys: readonly string[]): Promise<OpenedHead> {
	const read = readNote(note);
	if (!read) return {ok: false, why: 'not-a-head'};
	const {head, signatures} = read;
	let known = false;
	for (const publicKey of publicKeys) {
		const key = fromBase64Url(publicKey);
		const id = keyIdOf(head.origin, key);
		for (const {name, bytes} of signatures) {
			if (name !== head.origin || bytes.length !== 68 || !sameHash(bytes.subarray(0, 4), id)) continue;
			known = true;
			const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
			const text = utf8.encode(checkpointText(head));
			if (await crypto.subtle.verify('Ed25519', imported, bytes.slice(4), text)) return {ok: true, head};
		}
	}
	return {ok: false, why: known ? 'bad-signature' : 'foreign-key'};
}

/** What a note says, whoever signed it. Null: it is no head. */
export const readHead = (note: string): Head | null => readNote(note)?.head ?? null;

const signatureLine = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/;

function readNote(note: string) {
	if (note.length > mostText || !note.endsWith('\n')) return null;
	const [origin = '', size = '', root = '', empty, ...rest] = note.slice(0, -1).split('\n');
	if (!/^[^\s+]{1,200}$/.test(origin) || !/^(0|[1-9]\d{0,15})$/.test(size) || !/^[A-Za-z0-9+/]{43}=$/.test(root))
		return null;
	if (empty !== '' || rest.length === 0 || !Number.isSafeInteger(Number(size))) return null;
	const head: Head = {origin, size: Number(size), root: fromBase64(root)};
	// One text for one root: spare bits in its last letter would be another
	if (toBase64(head.root) !== root) return null;
	const signatures: {name: string; bytes: Hash}[] = [];
	for (const line of rest) {
		const [, name, base64] = signatureLine.exec(line) ?? [];
		if (name === undefined || base64 === undefined || base64.length % 4 !== 0) return null;
		signatures.push({name, bytes: fromBase64(base64)});
	}
	return {head, signatures};
}

const fromBase64 = (text: string): Hash => Uint8Array.from(atob(text), char => char.charCodeAt(0));
