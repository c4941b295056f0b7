import {describe, expect, test} from 'vitest';
import {
	type HeldDirectory,
	isFresh,
	isOlderManifest,
	layOver,
	sequenceTold,
	vouchesForBucket,
	vouchesForDirectory,
} from '../../../shared/lookup/confirm.ts';
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
	badges: {keys: [], lists: []},
	...more,
});
const held = (sequence: number, epoch = 3) => ({epoch, sequence});
const told = layOver(null, {
	depth: 4,
	newest: [
		[7, 80],
		[8, 5],
	],
});
const directory = (more: Partial<HeldDirectory> = {}): HeldDirectory => ({epoch: 3, sequence: 100, told, ...more});

describe('a bucket', () => {
	test.each([
		['listed with the sequence that is held', directory(), held(90), 7, true],
		['listed with a newer one', directory(), held(89), 7, false],
		['held newer than the manifest knows', directory(), held(91), 7, true],
		['not listed, as the directory tells', directory(), held(5), 8, true],
		['not listed, older than the directory tells', directory(), held(4), 8, false],
		['in which nothing ever changed', directory(), held(0), 9, true],
		['of another epoch', directory(), held(90, 2), 7, false],
		['without a directory', null, held(90), 7, false],
		['with a directory older than the manifest names', directory({sequence: 99}), held(5), 8, false],
		['with a directory of another epoch', directory({epoch: 2}), held(5), 8, false],
		['with a directory of another depth', directory({told: {...told, depth: 3}}), held(5), 8, false],
	])('%s', (_, of, part, index, vouched) => expect(vouchesForBucket(manifest(), of, part, index)).toBe(vouched));

	test('is told of by the newer of manifest and directory', () => {
		expect([7, 8, 9].map(index => sequenceTold(manifest(), directory(), index))).toEqual([90, 5, 0]);
		expect(sequenceTold(manifest({changed: [[8, 4]]}), directory(), 8)).toBe(5);
	});

	test('is told of by every file of the directory together; another depth begins anew', () => {
		const later = layOver(told, {depth: 4, newest: [[8, 120]]});
		expect([later.newest[7], later.newest[8], told.newest[8]]).toEqual([80, 120, 5]);
		expect([...layOver(told, {depth: 1, newest: [[0, 9]]}).newest]).toEqual([9, 0]);
	});
});

test('the directory is vouched for by its version, within the epoch', () => {
	expect(vouchesForDirectory(manifest(), directory())).toBe(true);
	expect(vouchesForDirectory(manifest(), directory({sequence: 99}))).toBe(false);
	expect(vouchesForDirectory(manifest(), directory({epoch: 2}))).toBe(false);
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
