import {createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign} from 'node:crypto';
import {closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {CannotStart} from '../cannot-start.ts';

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

function readPrivateKey(file: string): KeyObject {
	try {
		const key = createPrivateKey(readFileSync(file));
		if (key.asymmetricKeyType === 'ed25519') return key;
	} catch (error) {
		throw new CannotStart(`The signing key ${file} can not be read: put its backup back.`, {cause: error});
	}
	throw new CannotStart(`The signing key ${file} is not an Ed25519 key: put its backup back.`);
}

/**
 * Makes a key, readable by its owner alone, and sees it on disk before anything is signed with it. Answers its public half.
 * Throws when there is one: a key is never overwritten.
 */
export function createKey(file: string): string {
	const {privateKey} = generateKeyPairSync('ed25519');
	mkdirSync(dirname(file), {recursive: true, mode: 0o700});
	const made = openSync(file, 'wx', 0o600);
	writeFileSync(made, privateKey.export({type: 'pkcs8', format: 'pem'}));
	flush(made);
	flush(openSync(dirname(file), 'r'));
	return publicKeyOf(privateKey);
}

/** Puts the announced key in the place of the one before, which stays beside it under its own name. */
export function moveNextKey(keyDir: string) {
	if (hasKey(keyDir)) {
		const {publicKey} = readSigner(keyDir);
		renameSync(keyFile(keyDir), join(keyDir, `lookup-until-now-${publicKey.slice(0, 8)}.pem`));
	}
	renameSync(nextKeyFile(keyDir), keyFile(keyDir));
	flush(openSync(keyDir, 'r'));
}

function flush(file: number) {
	try {
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

function publicKeyOf(privateKey: KeyObject): string {
	const {x} = createPublicKey(privateKey).export({format: 'jwk'});
	if (!x) throw new Error('an Ed25519 key has no x');
	return x;
}

const signerOf = (privateKey: KeyObject, next: string | null): Signer => ({
	publicKey: publicKeyOf(privateKey),
	next,
	sign: async bytes => sign(null, bytes, privateKey),
});
