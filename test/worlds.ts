import {createHash} from 'node:crypto';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import pino from 'pino';
import {type Accounts, createAccounts} from '../api/accounts/create-accounts.ts';
import {newCredentials} from '../api/badges/credentials.ts';
import {createCodeKeeping} from '../api/codes/keeping/create-code-keeping.ts';
import type {FileStore} from '../api/files/index.ts';
import {beginLog} from '../api/log/index.ts';
import {newSigner} from '../api/lookup/signer.ts';
import {createMailer} from '../api/mail/index.ts';
import {createOutbound} from '../api/outbound/index.ts';
import {parts} from '../api/parts.ts';
import type {PieceFiles} from '../api/photos/index.ts';
import {beginRecords} from '../api/records/begin-records.ts';
import {openStorage} from '../api/storage/storage.ts';
import {createSecretBox} from '../api/webhooks/index.ts';
import type {World} from '../api/world.ts';

export const silent = pino({level: 'silent'});

/** A clock that stands until it is moved. */
export function makeClock(at = '2026-11-22T12:00:00.000Z') {
	let ms = Date.parse(at);
	return {
		now: () => new Date(ms),
		/** Moves on by so many milliseconds. */
		pass(by: number) {
			ms += by;
		},
	};
}

export type TestWorld = World & {clock: ReturnType<typeof makeClock>};

/** A world on a data base in memory (or in `file`), with a clock that stands and ids that count; no name leads anywhere. */
export async function makeWorld({
	file = ':memory:',
	signer = newSigner(),
	credentials = newCredentials(),
	clock = makeClock(),
	outbound = createOutbound({resolver: {addresses: async () => [], txt: async () => []}}),
	mode = 'live' as World['mode'],
} = {}): Promise<TestWorld> {
	const storage = await openStorage(file, silent);
	await beginRecords(storage);
	await beginLog(storage);
	let ids = 0;
	const newId = (prefix: string) => `${prefix}_${++ids}`;
	let accounts: Accounts | null = null;
	const world: TestWorld = {
		storage,
		signer,
		credentials,
		secrets: createSecretBox('a secret of the tests'),
		codes: await createCodeKeeping(storage, {secret: 'a-secret-of-the-tests', now: clock.now}),
		documents: memoryStore(),
		photos: memoryStore(),
		pieces: memoryPieces(),
		outbound,
		site: {url: 'http://localhost'},
		mail: createMailer({storage, newId, now: clock.now}, async () => undefined),
		translator: null,
		accounts: () => {
			accounts ??= createAccounts(world, 'a secret of thirty-two characters!');
			return accounts;
		},
		mode,
		sandbox: null,
		clock,
		now: clock.now,
		newId,
		parts,
		log: silent,
		mirrors: [],
	};
	return world;
}

function memoryStore(): FileStore {
	const held = new Map<string, Uint8Array>();
	return {
		async put(bytes) {
			const hash = createHash('sha256').update(bytes).digest('hex');
			held.set(hash, bytes);
			return hash;
		},
		get: async hash => held.get(hash) ?? null,
		async erase(hash, isNeeded) {
			if (await isNeeded()) return false;
			held.delete(hash);
			return true;
		},
	};
}

function memoryPieces(): PieceFiles {
	const held = new Map<string, Buffer>();
	return {
		async write(id, at, bytes) {
			held.set(id, Buffer.concat([(held.get(id) ?? Buffer.alloc(0)).subarray(0, at), bytes]));
		},
		read: async (id, length) => (held.get(id) ?? Buffer.alloc(0)).subarray(0, length),
		async erase(id) {
			held.delete(id);
		},
		list: async () => [...held.keys()],
	};
}

/** A folder that is gone when `work` is done. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-test-'));
	try {
		return await work(folder);
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}
