import {timingSafeEqual} from 'node:crypto';
import type {KeyHolder} from '../accounts/principal.ts';
import type {World} from '../world.ts';
import {hashOfKey, isWellFormed} from './key-text.ts';
import {keyByStart, noteUse} from './queries.ts';
import {standsAt, startOf, usedAnew} from './rules.ts';

/** Whose key this is; null when it is none, or has ended. An unknown key costs the same as a known one. */
export async function holderOf(world: World, key: string): Promise<KeyHolder | null> {
	const start = startOf(key);
	if (!start || !isWellFormed(key)) return null;
	const row = await keyByStart(world.storage, start);
	const hash = Buffer.from(hashOfKey(key), 'hex');
	const same = timingSafeEqual(hash, row ? Buffer.from(row.hash, 'hex') : Buffer.alloc(hash.length));
	const now = world.now();
	if (!row || !same || !standsAt(row, now)) return null;
	if (usedAnew(row, now)) await world.storage.atomically(tx => [noteUse(world.storage, tx, row.id, now)]);
	return {is: 'key', id: row.id, organization: row.organization, scopes: row.scopes, mode: row.mode};
}
