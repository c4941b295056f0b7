import {generateKeyPairSync, type KeyObject, sign} from 'node:crypto';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {Ed25519Signer} from '../../shared/badges/ed25519.ts';
import {CannotStart, systemReason} from '../cannot-start.ts';
import {createKey, publicKeyOf, readPrivateKey, renameKey} from '../signing/key-file.ts';
import type {Storage} from '../storage/storage.ts';
import {knownBadgeKeys, saveBadgeKey} from './queries.ts';

/** Signs badges and their status lists. `keys`: every public half that badges were signed with, the one of now first. */
export type Credentials = Ed25519Signer & {keys: readonly string[]};

export const badgeKeyFile = (keyDir: string): string => join(keyDir, 'badges.pem');

/** Credentials whose key lives in memory only; for tests. */
export const newCredentials = (): Credentials => credentialsOf(generateKeyPairSync('ed25519').privateKey, []);

/**
 * The credentials whose key lies in `keyDir`; made at the first start. A key that is missing, or another one than badges were
 * signed with, is refused: it must not be replaced unnoticed.
 */
export async function chooseCredentials(storage: Storage, keyDir: string, now: Date): Promise<Credentials> {
	const file = badgeKeyFile(keyDir);
	const known = await knownBadgeKeys(storage);
	if (known.length > 0 && !existsSync(file))
		throw new CannotStart(
			`The badge key ${file} is gone: put its backup back, or make a new one with "npm run cli -- badge new-key".`,
		);
	if (!existsSync(file)) makeKey(file);
	const credentials = credentialsOf(readPrivateKey(file), known);
	if (known.length > 0 && !known.includes(credentials.publicKey))
		throw new CannotStart(`The badge key ${file} is not the one this data base was used with: put the right one back.`);
	if (known.length === 0) await saveBadgeKey(storage, credentials.publicKey, now);
	return credentials;
}

/**
 * Makes a new key that signs from the next start on. The one before stays beside it under its own name, and its public half
 * stays announced. Answers the new public half.
 */
export async function replaceBadgeKey(storage: Storage, keyDir: string, now: Date): Promise<string> {
	const file = badgeKeyFile(keyDir);
	if (existsSync(file)) {
		const before = publicKeyOf(readPrivateKey(file));
		await saveBadgeKey(storage, before, now);
		renameKey(file, join(keyDir, `badges-until-now-${before.slice(0, 8)}.pem`));
	}
	const publicKey = createKey(file);
	await saveBadgeKey(storage, publicKey, now);
	return publicKey;
}

/** Two processes may start for the first time together: the second takes the first one's key. */
function makeKey(file: string) {
	try {
		createKey(file);
	} catch (error) {
		if (!existsSync(file))
			throw new CannotStart(`The badge key ${file} can not be written: ${systemReason(error)}.`, {cause: error});
	}
}

function credentialsOf(privateKey: KeyObject, known: readonly string[]): Credentials {
	const publicKey = publicKeyOf(privateKey);
	return {
		publicKey,
		keys: [publicKey, ...known.filter(key => key !== publicKey)],
		sign: async bytes => sign(null, bytes, privateKey),
	};
}
