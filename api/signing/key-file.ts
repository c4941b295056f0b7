import {createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject} from 'node:crypto';
import {closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {CannotStart} from '../cannot-start.ts';

/** Throws `CannotStart` when a file is not an Ed25519 private key. */
export function readPrivateKey(file: string): KeyObject {
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

/** Gives a key file another name in its folder, and sees that on disk. */
export function renameKey(file: string, name: string) {
	renameSync(file, name);
	flush(openSync(dirname(name), 'r'));
}

function flush(file: number) {
	try {
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

/** 32 raw bytes, base64url. */
export function publicKeyOf(privateKey: KeyObject): string {
	const {x} = createPublicKey(privateKey).export({format: 'jwk'});
	if (!x) throw new Error('an Ed25519 key has no x');
	return x;
}
