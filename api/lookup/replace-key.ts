import {dayMs} from '../../shared/clock.ts';
import {CannotStart} from '../cannot-start.ts';
import {createKey} from '../signing/key-file.ts';
import type {Storage} from '../storage/storage.ts';
import {announcedSince, saveKey} from './queries.ts';
import {hasKey, keyFile, moveNextKey, nextKeyFile, readNextKey} from './signer.ts';

/** Extensions that were not used meanwhile don't hear of the new key: so long it has to be announced, in days. */
const announcedFor = 30;

/**
 * Makes a new signing key. Where there is one, the new one is announced and signs nothing yet; where it was lost, the new one
 * signs at once, and every extension has to be told. Answers the public key.
 */
export async function makeNewKey(storage: Storage, keyDir: string, now: Date): Promise<string> {
	const announced = readNextKey(keyDir);
	if (announced !== null)
		throw new CannotStart(`A new key is announced already (${nextKeyFile(keyDir)}): "key --switch" puts it to work.`);
	if (hasKey(keyDir)) return createKey(nextKeyFile(keyDir));
	const publicKey = createKey(keyFile(keyDir));
	await saveKey(storage, publicKey, now);
	return publicKey;
}

/** Puts the announced key to work from the next start on, when it was announced long enough or `early`. Answers it. */
export async function switchKey(storage: Storage, keyDir: string, now: Date, early: boolean): Promise<string> {
	const next = readNextKey(keyDir);
	if (next === null) throw new CannotStart('No new key is announced: "key --new" makes one.');
	const since = await announcedSince(storage, next);
	const days = since === null ? 0 : Math.floor((now.getTime() - since.getTime()) / dayMs);
	if (days < announcedFor && !early) {
		const told = since === null ? 'was not announced yet: start the API' : `is announced for ${days} days`;
		throw new CannotStart(
			`The new key ${told}. After ${announcedFor} days most extensions have heard of it; --early switches now, and those that have not will refuse every file.`,
		);
	}
	await saveKey(storage, next, now);
	moveNextKey(keyDir);
	return next;
}
