import path from 'node:path';
import {expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {makeNewKey, switchKey} from '../../../api/lookup/replace-key.ts';
import {openWorld} from '../../../api/open-world.ts';
import {inFolder, makeClock, silent} from '../../worlds.ts';
import {served} from '../served.ts';

const day = 86_400_000;

test('a new key is announced, signs after 30 days, and the one before it is kept beside it', () =>
	inFolder(async folder => {
		const clock = makeClock();
		const keyDir = path.join(folder, 'keys');
		const start = () => openWorld({dataDir: folder, log: silent, now: clock.now});
		const manifestOf = async (publicKey: string) => {
			const world = await start();
			const {keys} = await served(createApp(world), publicKey).manifest();
			await world.storage.close();
			return keys;
		};

		const world = await start();
		const before = world.signer.publicKey;
		const next = await makeNewKey(world.storage, keyDir, clock.now());
		await expect(makeNewKey(world.storage, keyDir, clock.now())).rejects.toThrow(/announced already/);
		await expect(switchKey(world.storage, keyDir, clock.now(), false)).rejects.toThrow(/was not announced yet/);
		await world.storage.close();
		expect(await manifestOf(before)).toEqual({now: before, next});

		clock.pass(29 * day);
		const early = await start();
		expect(early.signer.publicKey).toBe(before);
		await expect(switchKey(early.storage, keyDir, clock.now(), false)).rejects.toThrow(/announced for 29 days/);
		clock.pass(day);
		expect(await switchKey(early.storage, keyDir, clock.now(), false)).toBe(next);
		await early.storage.close();
		expect(await manifestOf(next)).toEqual({now: next, next: null});
	}));

test('an announced key takes over early where the operator says so; without one nothing is switched', () =>
	inFolder(async folder => {
		const world = await openWorld({dataDir: folder, log: silent});
		const keyDir = path.join(folder, 'keys');
		await expect(switchKey(world.storage, keyDir, new Date(), true)).rejects.toThrow(/No new key is announced/);
		const next = await makeNewKey(world.storage, keyDir, new Date());
		expect(await switchKey(world.storage, keyDir, new Date(), true)).toBe(next);
		await world.storage.close();
	}));
