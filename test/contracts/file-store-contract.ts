import {createHash, randomBytes} from 'node:crypto';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import type {FileStore} from '../../api/files/index.ts';

/** One empty store. `damage`: changes what lies under a hash. `reopen`: as after a restart of the server. */
export type OpenedStore = {
	store: FileStore;
	reopen(): FileStore;
	damage(hash: string): Promise<void> | void;
	dispose(): Promise<void> | void;
};

/** What every store of files has to do alike. */
export function fileStoreContract(name: string, open: () => Promise<OpenedStore>) {
	describe(`files in ${name}`, () => {
		let opened: OpenedStore;
		let store: FileStore;
		beforeEach(async () => {
			opened = await open();
			store = opened.store;
		});
		afterEach(() => opened.dispose());
		const bytes = randomBytes(5000);
		const hash = createHash('sha256').update(bytes).digest('hex');
		const never = async () => false;
		const always = async () => true;

		test('are kept under their hash, and are what was put there', async () => {
			expect(await store.put(bytes)).toBe(hash);
			expect(Buffer.from((await store.get(hash))!)).toEqual(bytes);
			expect(Buffer.from((await opened.reopen().get(hash))!)).toEqual(bytes);
		});

		test('put by many at once are kept once', async () => {
			const all = await Promise.all(Array.from({length: 8}, () => store.put(bytes)));
			expect(new Set(all)).toEqual(new Set([hash]));
			await store.erase(hash, never);
			expect(await store.get(hash)).toBeNull();
		});

		test('may be empty', async () => {
			const empty = await store.put(new Uint8Array());
			expect((await store.get(empty))?.length).toBe(0);
		});

		test('that are not there are null, and erased without harm', async () => {
			expect(await store.get('0'.repeat(64))).toBeNull();
			expect(await store.erase('0'.repeat(64), never)).toBe(true);
		});

		test('that are damaged are never given out', async () => {
			await store.put(bytes);
			await opened.damage(hash);
			await expect(store.get(hash)).rejects.toThrow('is damaged');
		});

		test.each(['../../etc/passwd', '', 'A'.repeat(64)])('are not asked for as %j', async wrong => {
			await expect(store.get(wrong)).rejects.toThrow('SHA-256 in hex');
		});

		test('that are erased are gone', async () => {
			await store.put(bytes);
			expect(await store.erase(hash, never)).toBe(true);
			expect(await store.get(hash)).toBeNull();
			expect(await opened.reopen().get(hash)).toBeNull();
		});

		test('that turn out to be needed stay', async () => {
			await store.put(bytes);
			expect(await store.erase(hash, always)).toBe(false);
			expect(Buffer.from((await store.get(hash))!)).toEqual(bytes);
		});

		test('nobody sees while it is asked whether they are needed; put meanwhile, they are there', async () => {
			await store.put(bytes);
			const needed = await store.erase(hash, async () => {
				expect(await store.get(hash)).toBeNull();
				await store.put(bytes);
				return false;
			});
			expect(needed).toBe(true);
			expect(Buffer.from((await store.get(hash))!)).toEqual(bytes);
		});

		test('whose erasing was interrupted are put back, or erased, by who comes next', async () => {
			for (const needed of [true, false]) {
				await store.put(bytes);
				const interrupted = store.erase(hash, () => Promise.reject(new Error('the server ended')));
				await expect(interrupted).rejects.toThrow('the server ended');
				expect(await opened.reopen().erase(hash, async () => needed)).toBe(!needed);
				expect((await store.get(hash)) !== null).toBe(needed);
			}
		});
	});
}
