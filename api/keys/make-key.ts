import {dayMs} from '../../shared/clock.ts';
import type {NewKey} from '../../shared/keys/contract.ts';
import {Problem} from '../../shared/problems.ts';
import {auditStep} from '../audit/index.ts';
import type {World} from '../world.ts';
import {hashOfKey, makeKeyText} from './key-text.ts';
import {addKey, keysOf} from './queries.ts';
import {type KeyRow, shownKey, standsAt, startOf} from './rules.ts';

/** Keys an organization may hold at once. */
export const mostKeys = 50;

/** A new row and the key itself, which is shown this once and kept nowhere. */
export function newKey(world: World, organization: string, by: string, asked: NewKey): {row: KeyRow; key: string} {
	const key = makeKeyText(asked.mode);
	const createdAt = world.now();
	return {
		key,
		row: {
			id: world.newId('key'),
			organization,
			name: asked.name,
			mode: asked.mode,
			// It was made in that shape a line above
			start: startOf(key)!,
			hash: hashOfKey(key),
			scopes: [...new Set(asked.scopes)].sort(),
			createdBy: by,
			createdAt,
			expiresAt: new Date(createdAt.getTime() + asked.days * dayMs),
			lastUsedAt: null,
			revokedAt: null,
		},
	};
}

/** Makes a key of an organization. Throws `too-many` beyond `mostKeys`. */
export async function makeKey(world: World, organization: string, by: string, asked: NewKey) {
	const standing = (await keysOf(world.storage, organization)).filter(row => standsAt(row, world.now()));
	if (standing.length >= mostKeys)
		throw new Problem('too-many', `An organization holds ${mostKeys} keys at most: revoke one that is not used`);
	const {row, key} = newKey(world, organization, by, asked);
	await world.storage.atomically(tx => [
		addKey(world.storage, tx, row),
		auditStep(world.storage, tx, {
			id: world.newId('aud'),
			at: row.createdAt,
			actor: by,
			act: 'key.made',
			about: row.id,
		}),
	]);
	return {...shownKey(row), key};
}
