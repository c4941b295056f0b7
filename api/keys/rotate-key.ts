import {keyLastsUsually} from '../../shared/keys/contract.ts';
import {Problem} from '../../shared/problems.ts';
import {auditStep} from '../audit/index.ts';
import type {World} from '../world.ts';
import {newKey} from './make-key.ts';
import {addKey, endKey} from './queries.ts';
import {endsAfterRotation, type KeyRow, shownKey, standsAt} from './rules.ts';

/** Makes the key that follows on `row`, which stays good for `overlapHours` so that nothing stops meanwhile. */
export async function rotateKey(world: World, row: KeyRow, by: string, overlapHours: number) {
	const now = world.now();
	if (!standsAt(row, now)) throw new Problem('key-ended', 'This key has ended: make a new one');
	const {row: next, key} = newKey(world, row.organization, by, {
		name: row.name,
		mode: row.mode,
		scopes: row.scopes,
		days: keyLastsUsually,
	});
	await world.storage.atomically(tx => [
		endKey(world.storage, tx, row, endsAfterRotation(row, now, overlapHours)),
		addKey(world.storage, tx, next),
		auditStep(world.storage, tx, {
			id: world.newId('aud'),
			at: now,
			actor: by,
			act: 'key.rotated',
			about: row.id,
			details: {to: next.id, overlapHours},
		}),
	]);
	return {...shownKey(next), key};
}
