import {describe, expect, test} from 'vitest';
import {isFresh, isOlderManifest, vouchesForBucket, vouchesForDirectory} from '../../../shared/lookup/confirm.ts';
import type {Manifest} from '../../../shared/lookup/contract.ts';

const noon = '2026-11-22T12:00:00.000Z';
const hoursBefore = (hours: number) => new Date(Date.parse(noon) - hours * 3_600_000).toISOString();
const manifest = (more: Partial<Manifest> = {}): Manifest => ({
	kind: 'manifest',
	epoch: 3,
	confirmedAt: noon,
	depth: 4,
	directory: 100,
	changed: [[7, 90]],
	keys: {now: 'k'.repeat(43), next: null},
	mirrors: [],
	...more,
});
const held = (sequence: number, confirmedAt: string | null = hoursBefore(1), epoch = 3) => ({
	epoch,
	sequence,
	confirmedAt,
});

describe('a bucket', () => {
	test.each([
		['listed with the sequence that is held', held(90), 7, true],
		['listed with a newer one', held(89), 7, false],
		['held newer than the manifest knows', held(91), 7, true],
		['listed and held, however long ago it was confirmed', held(90, hoursBefore(500)), 7, true],
		['not listed, confirmed an hour ago', held(5), 8, true],
		['not listed, confirmed a day before the manifest', held(5, hoursBefore(24)), 8, true],
		['not listed, confirmed longer ago: the list does not reach back so far', held(5, hoursBefore(25)), 8, false],
		['not listed, downloaded just now', held(5, null), 8, true],
		['of another epoch', held(90, hoursBefore(1), 2), 7, false],
	])('%s', (_, part, index, vouched) => expect(vouchesForBucket(manifest(), part, index)).toBe(vouched));
});

test('the directory is vouched for by its version, within the epoch', () => {
	expect(vouchesForDirectory(manifest(), held(100))).toBe(true);
	expect(vouchesForDirectory(manifest(), held(99))).toBe(false);
	expect(vouchesForDirectory(manifest(), held(100, null, 2))).toBe(false);
});

test('a manifest vouches for less than a day, in either direction of a wrong clock', () => {
	const at = (hours: number) => new Date(Date.parse(noon) + hours * 3_600_000).toISOString();
	expect([isFresh(manifest(), at(23.9)), isFresh(manifest(), at(24)), isFresh(manifest(), at(-24))]).toEqual([
		true,
		false,
		false,
	]);
});

test('an older manifest never takes the place of a newer one', () => {
	expect(isOlderManifest(manifest(), manifest())).toBe(false);
	expect(isOlderManifest(manifest({confirmedAt: hoursBefore(1)}), manifest())).toBe(true);
	expect(isOlderManifest(manifest({epoch: 2}), manifest())).toBe(true);
	expect(isOlderManifest(manifest({epoch: 4, confirmedAt: hoursBefore(1)}), manifest())).toBe(false);
});
