import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import {readMigrationFiles} from 'drizzle-orm/migrator';
import {describe, expect, type TestContext, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {registerBrand} from '../../../api/brands/index.ts';
import {CannotStart} from '../../../api/cannot-start.ts';
import {openWorld} from '../../../api/open-world.ts';
import {migrateSqlite} from '../../../api/storage/engines/sqlite-migrations.ts';
import {openStorage} from '../../../api/storage/storage.ts';
import {whyUnavailable} from '../../../api/storage/violations.ts';
import type {World} from '../../../api/world.ts';
import type {BrandFact} from '../../../shared/brands/contract.ts';
import {inFolder, silent} from '../../worlds.ts';

const bytesOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const longNames = Array.from({length: 20}, (_, n) => `${n}`.padEnd(200, 'x'));
const brand = {
	fact: 'brand' as const,
	name: 'Halden',
	names: [],
	domains: [],
	queryDomains: [],
	registeredAt: null,
} satisfies BrandFact;

/** Opens what must not be opened; answers the sentence, having seen that the file is as it was. */
async function refusal(file: string): Promise<string> {
	const before = bytesOf(file);
	const error = await openStorage(file, silent).then(
		() => null,
		(thrown: unknown) => thrown,
	);
	expect(error).toBeInstanceOf(CannotStart);
	expect(bytesOf(file)).toBe(before);
	return error instanceof Error ? error.message : '';
}

describe('a data base that can not be used is refused with one sentence and not touched', () => {
	test('one of a newer version', () =>
		inFolder(async folder => {
			const file = path.join(folder, 'touchstone.sqlite');
			await (await openStorage(file, silent)).close();
			const sqlite = new Database(file);
			const tomorrow = Date.parse('2099-01-01T00:00:00Z');
			sqlite.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)').run('x', tomorrow);
			sqlite.close();
			expect(await refusal(file)).toMatch(/newer version of Touchstone \(2099-01-01.*was not touched/);
		}));

	test('one of another program', () =>
		inFolder(async folder => {
			const file = path.join(folder, 'touchstone.sqlite');
			const sqlite = new Database(file);
			sqlite.exec('create table theirs (x)');
			sqlite.close();
			expect(await refusal(file)).toMatch(/another program/);
		}));

	test('a file that is no data base', () =>
		inFolder(async folder => {
			const file = path.join(folder, 'touchstone.sqlite');
			writeFileSync(file, 'x'.repeat(10_000));
			expect(await refusal(file)).toMatch(/is not a data base/);
		}));
});

test('a data folder that can not be made is named with the reason', () =>
	inFolder(async folder => {
		writeFileSync(path.join(folder, 'file'), '');
		const opening = openWorld({dataDir: path.join(folder, 'file', 'data'), log: silent});
		await expect(opening).rejects.toThrow(/^The data folder .*file\/data can not be made: not a directory\.$/);
	}));

test('a folder in the place of the data base is named', () =>
	inFolder(async folder => {
		mkdirSync(path.join(folder, 'touchstone.sqlite'));
		await expect(openWorld({dataDir: folder, log: silent})).rejects.toThrow(/can not be used: its files can not be/);
	}));

test('before an older data base is brought to this version, a copy of it is made', () =>
	inFolder(async folder => {
		const file = path.join(folder, 'touchstone.sqlite');
		const world = await openWorld({dataDir: folder, log: silent});
		await registerBrand(world, brand);
		await world.storage.close();

		const sqlite = new Database(file);
		const migrations = readMigrationFiles({migrationsFolder: 'api/storage/migrations/sqlite'});
		const next = {sql: ['create table later (x)'], bps: true, folderMillis: Date.parse('2098-01-01'), hash: 'y'};
		migrateSqlite(sqlite, file, silent, [...migrations, next]);
		expect(sqlite.prepare("select count(*) from sqlite_master where name = 'later'").pluck().get()).toBe(1);
		sqlite.close();

		const copies = readdirSync(path.join(folder, 'backups'));
		expect(copies).toHaveLength(1);
		const copy = new Database(path.join(folder, 'backups', copies[0]!), {readonly: true});
		expect(copy.prepare('select name from brands').pluck().all()).toEqual(['Halden']);
		copy.close();
	}));

test('a migration that fails leaves the data base as it was', () =>
	inFolder(async folder => {
		const file = path.join(folder, 'touchstone.sqlite');
		await (await openStorage(file, silent)).close();
		const sqlite = new Database(file);
		const migrations = readMigrationFiles({migrationsFolder: 'api/storage/migrations/sqlite'});
		const broken = {sql: ['create table half (x)', 'nonsense'], bps: true, folderMillis: 4e12, hash: 'y'};
		expect(() => migrateSqlite(sqlite, file, silent, [...migrations, broken])).toThrow(/syntax error/);
		sqlite.close();
		await (await openStorage(file, silent)).close();
	}));

describe('on a disk that is full', () => {
	/** A disk of 4 MiB, where that may be made. */
	const onSmallDisk = (context: TestContext, work: (folder: string) => Promise<void>) =>
		inFolder(async folder => {
			try {
				execFileSync('/usr/bin/mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], {stdio: 'pipe'});
			} catch {
				return context.skip('needs the right to mount a small disk');
			}
			try {
				await work(folder);
			} finally {
				execFileSync('/usr/bin/umount', ['-l', folder]);
			}
		});

	test('a first start says so in one sentence', context =>
		onSmallDisk(context, async folder => {
			fillUp(path.join(folder, 'other'));
			const opening = openWorld({dataDir: path.join(folder, 'data'), log: silent});
			await expect(opening).rejects.toThrow(
				/^The data (folder|base) .* can not be (made|used): .*(full|no space).*\.$/,
			);
		}));

	test('acknowledged facts stay, reading goes on, and /readyz says why nothing can be written', context =>
		onSmallDisk(context, async folder => {
			writeFileSync(path.join(folder, 'other'), Buffer.alloc(1_000_000));
			const world = await openWorld({dataDir: folder, log: silent});
			let told = 0;
			const fill = async (names: string[]) => {
				for (; ; told++) await registerBrand(world, {...brand, name: `Brand ${told}`, names});
			};
			const app = createApp(world);
			expect((await app.request('/v1/lookup/directory/0')).status).toBe(200);
			for (const names of [longNames, []]) await expect(fill(names)).rejects.toSatisfy(isFull);
			const touchUntilFull = async () => {
				for (;;) await world.storage.check();
			};
			await expect(touchUntilFull()).rejects.toSatisfy(isFull);

			expect(await rowsOf(world)).toBe(told);
			expect((await app.request('/v1/lookup/directory/0')).status).toBe(200);
			const ready = await app.request('/readyz');
			expect(ready.status).toBe(503);
			expect(await ready.json()).toMatchObject({detail: 'The data base does not answer: the disk is full'});
			await world.storage.close();

			rmSync(path.join(folder, 'other'));
			const again = await openWorld({dataDir: folder, log: silent});
			await registerBrand(again, brand);
			expect(await rowsOf(again)).toBe(told + 1);
			await again.storage.close();
		}));
});

const isFull = (error: unknown) => whyUnavailable(error) === 'the disk is full';

const rowsOf = async ({storage: {db, tables}}: World) => (await db.select().from(tables.brands)).length;

function fillUp(file: string) {
	try {
		for (;;) writeFileSync(file, Buffer.alloc(512), {flag: 'a'});
	} catch (error) {
		expect(error).toMatchObject({code: 'ENOSPC'});
	}
}
