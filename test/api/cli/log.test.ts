import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {serve} from '@hono/node-server';
import Database from 'better-sqlite3';
import {eq} from 'drizzle-orm';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {eraseEntry} from '../../../api/log/erase-entry.ts';
import {logStep, publicLogOf} from '../../../api/log/index.ts';
import {newSigner} from '../../../api/lookup/signer.ts';
import {databaseFile} from '../../../api/open-world.ts';
import type {openStorage, Step} from '../../../api/storage/storage.ts';
import {inFolder} from '../../worlds.ts';
import {inLog, tamper, tell, verify} from './log-stage.ts';

describe('log verify', () => {
	test('of a server: all fits, the head is kept, and the next run finds that the log grew from it', () =>
		inLog(async ({head, restart}) => {
			const {world, url} = await restart();
			const key = world.signer.publicKey;
			const first = await verify(url, '--key', key, '--head', head);
			expect(first).toMatchObject({code: 0, stderr: ''});
			expect(first.stdout).toContain('Read     30 entries');
			expect(first.stdout).toContain('Result   verified');
			await tell(world, 30, 45);
			const second = await verify(url, '--key', key, '--head', head, '--json');
			expect(second.code).toBe(0);
			expect(JSON.parse(second.stdout)).toMatchObject({verified: true, entries: 45, keptSize: 30, wrong: []});
			expect(readFileSync(head, 'utf8').split('\n')[1]).toBe('45');
		}));

	test('without a key the server’s own is used, and said so; another key is not the one that signed', () =>
		inLog(async ({restart}) => {
			const {world, url} = await restart();
			const own = await verify(url);
			expect(own.code).toBe(0);
			expect(own.stderr).toContain(world.signer.publicKey);
			const foreign = await verify(url, '--key', newSigner().publicKey);
			expect(foreign.code).toBe(1);
			expect(foreign.stdout).toContain('signed with another key');
		}));

	test('of a data folder, with no server: entries, tree and kept head are compared', () =>
		inLog(async ({data, head, restart}) => {
			const {url} = await restart();
			await verify(url, '--head', head);
			const found = await verify(data, '--head', head);
			expect(found).toMatchObject({code: 0});
			expect(found.stdout).toContain('Kept     a head of 30 entries');
		}));

	const entries = (storage: Awaited<ReturnType<typeof openStorage>>) => storage.tables.logEntries;
	const changes: [string, (storage: Awaited<ReturnType<typeof openStorage>>) => Step[], RegExp, RegExp][] = [
		[
			'what an entry tells',
			storage => [
				storage.db
					.update(entries(storage))
					.set({payload: '{"about":"bdg_x"}'})
					.where(eq(entries(storage).index, 7)),
			],
			/Entry 7 tells something else/,
			/Entry 7 tells something else/,
		],
		[
			'the kind of an entry',
			storage => [
				storage.db
					.update(entries(storage))
					.set({kind: 'warning'})
					.where(eq(entries(storage).index, 7)),
			],
			/do not make the hash/,
			/Entry 7 is not what the tree was made of/,
		],
		[
			'when it was logged',
			storage => [
				storage.db
					.update(entries(storage))
					.set({at: new Date(0)})
					.where(eq(entries(storage).index, 29)),
			],
			/do not make the hash/,
			/Entry 29 is not what the tree was made of/,
		],
		[
			'an entry, by deleting it',
			storage => [storage.db.delete(entries(storage)).where(eq(entries(storage).index, 7))],
			/Entry 7 is missing/,
			/Entry 7 is missing/,
		],
		[
			'a hash of the tree',
			storage => {
				const {logNodes} = storage.tables;
				return [
					storage.db
						.update(logNodes)
						.set({hashes: Buffer.alloc(128)})
						.where(eq(logNodes.index, 7)),
				];
			},
			/do not make the hash|do not hold|does not hold|not those it had/,
			/Entry 7 is not what the tree was made of/,
		],
	];
	test.each(changes)('finds that somebody changed %s in the data base', (_, change, online, offline) =>
		inLog(async ({data, head, restart}) => {
			const {url} = await restart();
			await verify(url, '--head', head);
			await tamper(data, change);
			const again = await restart();
			const found = await verify(again.url, '--head', head);
			expect(found).toMatchObject({code: 1});
			expect(found.stdout).toMatch(online);
			expect(found.stdout).toContain('NOT VERIFIED');
			expect((await verify(data, '--head', head)).stdout).toMatch(offline);
		}),
	);

	test('finds that entry and tree were both changed, by the head that was kept', () =>
		inLog(async ({data, head, restart}) => {
			const {url} = await restart();
			await verify(url, '--head', head);
			const kept = readFileSync(head, 'utf8');
			await tamper(data, storage => [
				storage.db
					.update(entries(storage))
					.set({kind: 'warning'})
					.where(eq(entries(storage).index, 3)),
				storage.db.delete(storage.tables.logNodes),
			]);
			const again = await restart();
			expect((await verify(again.url)).code).toBe(0);
			const found = await verify(again.url, '--head', head);
			expect(found.code).toBe(1);
			expect(found.stdout).toContain('its first 30 entries are not those it had');
			expect((await verify(data, '--head', head)).stdout).toContain('its first 30 entries are not those it had');
			expect(readFileSync(head, 'utf8')).toBe(kept);
		}));

	const why = {actor: 'usr_o', reason: 'a court asks for it'};
	test('counts what was erased, where the log tells of each', () =>
		inLog(async ({data, head, restart}) => {
			const {world, url} = await restart();
			await eraseEntry(world, 7, why);
			await eraseEntry(world, 30, {...why, reason: 'so does another'});
			await publicLogOf(world).head();
			const online = await verify(url, '--head', head, '--json');
			expect(JSON.parse(online.stdout)).toMatchObject({verified: true, entries: 32, erased: 2, wrong: []});
			expect((await verify(data, '--head', head)).code).toBe(0);
		}));

	const erasedAt = {erasedAt: new Date(0), erasedWhy: 'never asked for'};
	test.each([
		[
			'hid an entry without a word',
			{...erasedAt, payload: null, salt: null},
			/Entry 7 is marked as erased, and no entry/,
		],
		['changed an entry and called it erased', {...erasedAt, payload: '{"about":"x"}'}, /Entry 7 tells something else/],
		['took its salt alone', {salt: null}, /Entry 7 tells something else/],
	])('finds that somebody %s', (_, fields, words) =>
		inLog(async ({data, restart}) => {
			await restart();
			await tamper(data, storage => [
				storage.db
					.update(entries(storage))
					.set(fields)
					.where(eq(entries(storage).index, 7)),
			]);
			const {url} = await restart();
			for (const of of [url, data]) {
				const found = await verify(of);
				expect([found.code, found.stdout]).toEqual([1, expect.stringMatching(words)]);
			}
		}),
	);

	test('finds that what the log calls erased is shown all the same', () =>
		inLog(async ({data, restart}) => {
			const {world} = await restart();
			await world.storage.atomically(tx =>
				logStep(world, tx, {kind: 'entry.erased', about: 'log/7', tells: {entry: 7, why: 'x'}}),
			);
			await publicLogOf(world).head();
			expect((await verify(data)).stdout).toContain('tells that entry 7 was erased, and it was not');
		}));

	test('changes nothing in a folder, also where it is of an older version', () =>
		inLog(async ({data, restart}) => {
			const {world} = await restart();
			await world.storage.close();
			const hash = () =>
				createHash('sha256')
					.update(readFileSync(databaseFile(data)))
					.digest('hex');
			const before = hash();
			expect((await verify(data)).code).toBe(0);
			expect(hash()).toBe(before);
			const sqlite = new Database(databaseFile(data));
			sqlite.exec(
				'delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)',
			);
			sqlite.close();
			const older = hash();
			expect((await verify(data)).stderr).toContain('older version of Touchstone');
			expect(hash()).toBe(older);
		}));

	test('finds that the end was cut off, and that another log was put in the place', () =>
		inLog(async ({data, head, restart}) => {
			const {url} = await restart();
			await verify(url, '--head', head);
			const {world: other} = await restart();
			await tamper(data, storage => {
				const {logNodes, logState} = storage.tables;
				return [
					storage.db.delete(entries(storage)).where(eq(entries(storage).index, 29)),
					storage.db.delete(logNodes).where(eq(logNodes.index, 29)),
					storage.db.update(logState).set({size: 29}),
				];
			});
			expect(other.site.url).not.toBe(url);
			const short = await restart();
			expect((await verify(short.url, '--head', head)).stdout).toContain('it had 30 entries and has 29 now');
			writeFileSync(head, readFileSync(head, 'utf8').replace(/touchstone-log\/\w+/g, 'touchstone-log/other'));
			expect((await verify(short.url, '--head', head)).stdout).toContain('This is another log');
		}));
});

describe('asked wrongly, or of nobody', () => {
	let head = '';
	beforeEach(() => {
		head = '';
	});
	afterEach(() => expect(existsSync(head)).toBe(false));

	test.each([
		[['--key', 'short'], 2, 'must be 43 characters'],
		[['one', 'two'], 2, '--help says more'],
		[['http://127.0.0.1:1'], 1, 'does not answer'],
		[['nowhere-at-all'], 1, 'There is no data base in nowhere-at-all'],
	])('%j ends with %i', async (args, code, words) => {
		const found = await verify(...args);
		expect(found.code).toBe(code);
		expect(found.stderr).toContain(words);
	});

	test('a file that holds no head, and a server that has no log', () =>
		inFolder(async folder => {
			const file = path.join(folder, 'no-head');
			writeFileSync(file, 'a shopping list');
			expect((await verify(folder, '--head', file)).stderr).toContain('holds no head of a public log');
			const {promise, resolve} = Promise.withResolvers<number>();
			const server = serve({fetch: () => new Response('no', {status: 404}), port: 0, hostname: '127.0.0.1'}, ({port}) =>
				resolve(port),
			);
			const url = `http://127.0.0.1:${await promise}`;
			expect((await verify(url, '--key', newSigner().publicKey)).stderr).toContain('answered 404');
			await new Promise(done => server.close(done));
		}));
});
