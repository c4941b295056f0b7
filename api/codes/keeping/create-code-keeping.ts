import {createHash} from 'node:crypto';
import {CannotStart} from '../../cannot-start.ts';
import type {Storage} from '../../storage/storage.ts';
import type {CodeKeeping, Found} from './code-keeping.ts';
import {discard} from './discard.ts';
import {batchAt, hashBytes, ordinalAt, prefixAt} from './entry.ts';
import {finish} from './finish.ts';
import {createKeyedHash, type HashCode} from './keyed-hash.ts';
import {mergeBehind} from './merge-behind.ts';
import {keysInUse, prepareFind, prepareFindInRun, prepareWrite} from './queries.ts';
import {placeOf} from './sort-entries.ts';
import {createStager} from './stage.ts';

/**
 * Keeps codes under a secret, which must be the one they were registered with: whoever loses it can't tell one code from
 * another any more, nor can anybody who has only the data base.
 * Throws `CannotStart` when codes were registered with another.
 */
export async function createCodeKeeping(
	storage: Storage,
	{secret, now}: {secret: string; now(): Date},
): Promise<CodeKeeping> {
	const key = createHash('sha256').update(secret).digest('hex').slice(0, 8);
	const other = (await keysInUse(storage)).find(used => used !== key);
	if (other !== undefined)
		throw new CannotStart(
			`Codes were registered under the key ${other}, but keys/codes.secret holds ${key}: put the former file back.`,
		);
	const keyed = createKeyedHash(Buffer.from(secret, 'base64url'));
	const ask = prepareFind(storage);
	const inRun = prepareFindInRun(storage);
	const write = prepareWrite(storage);
	const scopes = new Map<string, HashCode>();
	const asked = new Uint8Array(hashBytes);
	let finishing: Promise<unknown> = Promise.resolve();

	function hashOf(scope: string): HashCode {
		const known = scopes.get(scope);
		if (known) return known;
		const made = keyed.of(scope);
		// Each holds a few hundred bytes, and there are as many as brands
		if (scopes.size < 10_000) scopes.set(scope, made);
		return made;
	}

	/** Every run is looked through, found or not, so that the time tells nothing. */
	function findHash(hashes: Uint8Array, at: number): Found | null {
		let found: Found | null = null;
		for (const body of ask(key, prefixAt(hashes, at))) found = foundIn(body, hashes, at) ?? found;
		return found;
	}

	return {
		find(scope, code) {
			hashOf(scope)(code, asked, 0);
			return findHash(asked, 0);
		},
		finder() {
			const slots = inRun.slots(key);
			return (scope, code) => {
				hashOf(scope)(code, asked, 0);
				const prefix = prefixAt(asked, 0);
				let found: Found | null = null;
				for (const slot of slots) found = foundIn(inRun.block(slot, prefix), asked, 0) ?? found;
				return found;
			};
		},
		stage: ({scope, ...to}) => createStager({storage, now, write, hash: hashOf(scope), key, ...to}),
		finish(importId, wishes) {
			const turn = finishing.then(() => finish({storage, now, write, key, findHash}, importId, wishes));
			finishing = turn.catch(() => undefined);
			return turn;
		},
		discard: importId => discard(storage, importId),
		mergeBehind: () => mergeBehind({storage, now, write}),
	};
}

function foundIn(body: Buffer | null | undefined, hashes: Uint8Array, at: number): Found | null {
	if (!body) return null;
	const place = placeOf(hashes, at, body);
	return place < 0 ? null : {batch: batchAt(body, place), ordinal: ordinalAt(body, place)};
}
