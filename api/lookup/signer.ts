import {generateKeyPairSync, type KeyObject, sign} from 'node:crypto';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {publicKeyOf, readPrivateKey, renameKey} from '../signing/key-file.ts';

/** Signs lookup files. `publicKey`: 32 raw bytes, base64url. `next`: the key that is announced to take over. */
export type Signer = {
	publicKey: string;
	next: string | null;
	sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
};

/** An Ed25519 signer that lives in memory only; for tests and for making the key file. */
export const newSigner = (): Signer => signerOf(generateKeyPairSync('ed25519').privateKey, null);

/** Where the private key lies. */
export const keyFile = (keyDir: string): string => join(keyDir, 'lookup.pem');

/** Where the key lies that is announced and signs nothing yet. */
export const nextKeyFile = (keyDir: string): string => join(keyDir, 'lookup-next.pem');

export const hasKey = (keyDir: string): boolean => existsSync(keyFile(keyDir));

/** The announced key's public half; null: none is. */
export const readNextKey = (keyDir: string): string | null =>
	existsSync(nextKeyFile(keyDir)) ? publicKeyOf(readPrivateKey(nextKeyFile(keyDir))) : null;

/** Throws `CannotStart` when a file is not an Ed25519 private key. */
export const readSigner = (keyDir: string): Signer => signerOf(readPrivateKey(keyFile(keyDir)), readNextKey(keyDir));

/** Puts the announced key in the place of the one before, which stays beside it under its own name. */
export function moveNextKey(keyDir: string) {
	if (hasKey(keyDir)) {
		const {publicKey} = readSigner(keyDir);
		renameKey(keyFile(keyDir), join(keyDir, `lookup-until-now-${publicKey.slice(0, 8)}.pem`));
	}
	renameKey(nextKeyFile(keyDir), keyFile(keyDir));
}

const signerOf = (privateKey: KeyObject, next: string | null): Signer => ({
	publicKey: publicKeyOf(privateKey),
	next,
	sign: async bytes => sign(null, bytes, privateKey),
});
