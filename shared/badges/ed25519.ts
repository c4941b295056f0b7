import {fromBase64Url, toBase64Url} from '../lookup/signed-file.ts';
import type {JwsKey} from './jws.ts';

/** Signs with one Ed25519 key. `publicKey`: 32 raw bytes, base64url. */
export type Ed25519Signer = {publicKey: string; sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>};

/** The key as a JWS needs it (RFC 8037). `publicKey`: 32 raw bytes, base64url. */
export const ed25519Key = (publicKey: string): JwsKey => {
	let imported: Promise<CryptoKey> | null = null;
	return {
		alg: 'EdDSA',
		async verify(bytes, signature) {
			imported ??= crypto.subtle.importKey('raw', fromBase64Url(publicKey), 'Ed25519', false, ['verify']);
			return crypto.subtle.verify('Ed25519', await imported, signature, bytes);
		},
	};
};

const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Base 58 as Bitcoin writes it. */
function base58(bytes: Uint8Array): string {
	let text = '';
	for (let rest = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n); rest > 0n; rest /= 58n)
		text = letters[Number(rest % 58n)] + text;
	const zeros = bytes.findIndex(byte => byte !== 0);
	return letters[0]!.repeat(zeros < 0 ? bytes.length : zeros) + text;
}

/** The key as a decentralized identifier (did:key), which needs no register: anybody can read the key out of it again. */
export const didOf = (publicKey: string): string =>
	`did:key:z${base58(Uint8Array.of(0xed, 0x01, ...fromBase64Url(publicKey)))}`;

/** How a token's header names the key: the verification method of its did. */
export const kidOf = (publicKey: string): string => {
	const did = didOf(publicKey);
	return `${did}#${did.slice('did:key:'.length)}`;
};

/** The key that a did:key names; null: it names none of ours. */
export function keyOfDid(did: string): string | null {
	const text = /^did:key:z([1-9A-HJ-NP-Za-km-z]{40,60})$/.exec(did)?.[1];
	if (text === undefined) return null;
	const value = [...text].reduce((sum, letter) => sum * 58n + BigInt(letters.indexOf(letter)), 0n);
	const hex = value.toString(16).padStart(68, '0');
	if (hex.length !== 68 || !hex.startsWith('ed01')) return null;
	return toBase64Url(Uint8Array.from({length: 32}, (_, n) => Number.parseInt(hex.slice(4 + n * 2, 6 + n * 2), 16)));
}
