import {auditStep} from '../audit/index.ts';
import type {World} from '../world.ts';
import {endKey} from './queries.ts';
import {type KeyRow, standsAt} from './rules.ts';

/** Ends a key at once. One that has ended stays as it is. */
export async function revokeKey(world: World, row: KeyRow, by: string): Promise<void> {
	const now = world.now();
	if (!standsAt(row, now)) return;
	await world.storage.atomically(tx => [
		endKey(world.storage, tx, row, now),
		auditStep(world.storage, tx, {id: world.newId('aud'), at: now, actor: by, act: 'key.revoked', about: row.id}),
	]);
}
