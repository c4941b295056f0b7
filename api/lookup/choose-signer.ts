import {CannotStart, systemReason} from '../cannot-start.ts';
import {createKey} from '../signing/key-file.ts';
import type {Storage} from '../storage/storage.ts';
import {knownKeys, saveKey} from './queries.ts';
import {hasKey, keyFile, readSigner, type Signer} from './signer.ts';

/**
 * The signer whose key lies in `keyDir`; made at the first start. A key that is missing or another one than the files were signed
 * with is refused: extensions would refuse every file, and nobody would know why.
 */
export async function chooseSigner(storage: Storage, keyDir: string, now: Date): Promise<Signer> {
	const known = await knownKeys(storage);
	if (known.length > 0 && !hasKey(keyDir))
		throw new CannotStart(
			`The signing key ${keyFile(keyDir)} is gone: put its backup back, or make a new one with "npm run cli -- key --new" (every extension then has to be told the new key).`,
		);
	const signer = hasKey(keyDir) ? readSigner(keyDir) : makeKey(keyDir);
	if (known.length > 0 && !known.includes(signer.publicKey))
		throw new CannotStart(
			`The signing key ${keyFile(keyDir)} is not the one this data base was used with: put the right one back.`,
		);
	if (known.length === 0) await saveKey(storage, signer.publicKey, now);
	return signer;
}

/** Two processes may start for the first time together: the second takes the first one's key. */
function makeKey(keyDir: string): Signer {
	try {
		createKey(keyFile(keyDir));
		return readSigner(keyDir);
	} catch (error) {
		if (hasKey(keyDir)) return readSigner(keyDir);
		throw new CannotStart(`The signing key can not be written to ${keyDir}: ${systemReason(error)}.`, {cause: error});
	}
}
