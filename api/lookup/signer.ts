import {createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign} from 'node:crypto';
import {closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {CannotStart} from '../cannot-start.ts';

/** Signs lookup files. `publicKey`: 32 raw bytes, base64url. */
export type Signer = {publicKey: string; sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>};

/** An Ed25519 signer that lives in memory only; for tests and for making the key file. */
export const newSigner = (): Signer => signerOf(generateKeyPairSync('ed25519').privateKey);

/** Where the private key lies. */
export const keyFile = (keyDir: string): string => join(keyDir, 'lookup.pem');

export const hasKey = (keyDir: string): boolean => existsSync(keyFile(keyDir));

/** Throws `CannotStart` when the file is not an Ed25519 private key. */
export function readSigner(keyDir: string): Signer {
	const file = keyFile(keyDir);
	try {
		const key = createPrivateKey(readFileSync(file));
		if (key.asymmetricKeyType === 'ed25519') return signerOf(key);
	} catch (error) {
		throw new CannotStart(`The signing key ${file} can not be read: put its backup back.`, {cause: error});
	}
	throw new CannotStart(`The signing key ${file} is not an Ed25519 key: put its backup back.`);
}

/**
 * Makes the key, readable by its owner alone, and sees it on disk before anything is signed with it.
 * Throws when there is one: a key is never overwritten.
 */
export function createKey(keyDir: string): Signer {
	const {privateKey} = generateKeyPairSync('ed25519');
	mkdirSync(keyDir, {recursive: true, mode: 0o700});
	const file = openSync(keyFile(keyDir), 'wx', 0o600);
	writeFileSync(file, privateKey.export({type: 'pkcs8', format: 'pem'}));
	flush(file);
	flush(openSync(keyDir, 'r'));
	return signerOf(privateKey);
}

function flush(file: number) {
	try {
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

function signerOf(privateKey: KeyObject): Signer {
	const {x} = createPublicKey(privateKey).export({format: 'jwk'});
	if (!x) throw new Error('an Ed25519 key has no x');
	return {publicKey: x, sign: async bytes => sign(null, bytes, privateKey)};
}
