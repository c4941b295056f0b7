import {toHex} from '../address.ts';
import {toBase64} from '../base64.ts';

/**
 * A signed file is one line `touchstone-1 <key id> <signature>`, then the JSON body.
 * The Ed25519 signature covers what the body is meant to be (kind, depth, index, sequence, epoch) and its digest,
 * so one bucket's content can't be served as another's, nor an old one as new.
 */
export type Statement = {
	kind: 'manifest' | 'directory' | 'bucket';
	/** bucket: depth; else 0 */
	depth: number;
	/** bucket: index; directory: since; manifest: 0 */
	index: number;
	/** bucket: sequence; directory: version; manifest: confirmedAt in ms since 1970 */
	sequence: number;
	epoch: number;
};

const format = 'touchstone-1';
const utf8 = new TextEncoder();

const statementBytes = ({kind, depth, index, sequence, epoch}: Statement, digest: string): Uint8Array<ArrayBuffer> =>
	utf8.encode([format, kind, depth, index, sequence, epoch, digest].join('\n'));

const digestOf = async (body: string) => toHex(await crypto.subtle.digest('SHA-256', utf8.encode(body)));

/** First 8 hex digits of the SHA-256 of the raw public key: enough to choose among a handful. */
export const keyId = async (publicKey: string): Promise<string> =>
	toHex(await crypto.subtle.digest('SHA-256', fromBase64Url(publicKey))).slice(0, 8);

/** Signs `body` as what `statement` says. `sign` is Ed25519 over the bytes it is given. */
export async function signFile(
	body: string,
	statement: Statement,
	signer: {publicKey: string; sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>},
): Promise<string> {
	const signature = await signer.sign(statementBytes(statement, await digestOf(body)));
	return `${format} ${await keyId(signer.publicKey)} ${toBase64Url(signature)}\n${body}`;
}

export type Opened =
	| {ok: true; body: unknown}
	| {ok: false; why: 'not-a-signed-file' | 'foreign-key' | 'bad-signature'};

/**
 * Opens a signed file: the body as parsed JSON when one of `publicKeys` signed it as what `expected` makes of it.
 * `expected` gets the parsed body and answers the statement that was asked for, or null when it is another thing.
 */
export async function openFile(
	file: string,
	publicKeys: readonly string[],
	expected: (body: unknown) => Statement | null,
): Promise<Opened> {
	const end = file.indexOf('\n');
	const [name, id, signature, ...more] = end < 0 || end > 200 ? [] : file.slice(0, end).split(' ');
	if (name !== format || !id || !signature || more.length > 0 || !/^[A-Za-z0-9_-]{86}$/.test(signature))
		return {ok: false, why: 'not-a-signed-file'};

	const keys = await Promise.all(publicKeys.map(async key => ({key, id: await keyId(key)})));
	const known = keys.find(key => key.id === id);
	if (!known) return {ok: false, why: 'foreign-key'};

	const text = file.slice(end + 1);
	let body: unknown;
	try {
		body = JSON.parse(text);
	} catch {
		return {ok: false, why: 'not-a-signed-file'};
	}
	const statement = expected(body);
	if (!statement) return {ok: false, why: 'bad-signature'};

	const key = await crypto.subtle.importKey('raw', fromBase64Url(known.key), 'Ed25519', false, ['verify']);
	const signed = statementBytes(statement, await digestOf(text));
	return (await crypto.subtle.verify('Ed25519', key, fromBase64Url(signature), signed))
		? {ok: true, body}
		: {ok: false, why: 'bad-signature'};
}

export const toBase64Url = (bytes: Uint8Array): string =>
	toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), char => char.charCodeAt(0));
