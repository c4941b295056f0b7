import {CannotStart} from '../cannot-start.ts';
import type {Storage} from '../storage/storage.ts';
import {saveKey} from './queries.ts';
import {createKey, hasKey, keyFile} from './signer.ts';

/** Makes a new signing key where there is none, and lets the data base know it. Answers the public key. */
export async function replaceKey(storage: Storage, keyDir: string, now: Date): Promise<string> {
	if (hasKey(keyDir))
		throw new CannotStart(`There is a signing key at ${keyFile(keyDir)}: move it away first if it is to be replaced.`);
	const {publicKey} = createKey(keyDir);
	await saveKey(storage, publicKey, now);
	return publicKey;
}
