import {beforeEach, expect, test} from 'vitest';
import {genuineSellers} from '../../../extension/lookup/genuine-sellers.ts';
import {createMemoryShelf} from '../../../extension/lookup/memory-shelf.ts';
import type {Shelf} from '../../../extension/lookup/shelf.ts';
import {addressOf, type SubjectKey} from '../../../shared/address.ts';
import type {Ed25519Signer} from '../../../shared/badges/ed25519.ts';
import {encodeStatusList, statusList} from '../../../shared/badges/status-list.ts';
import type {SubjectRecord} from '../../../shared/lookup/record.ts';
import {newKey, tokenOf, told} from '../../shared/badges/some-badge.ts';
import {factsOf} from '../../shared/trust/a-case.ts';
import {brandRecord, sellerRecord} from './fake-operator.ts';

const at = '2026-11-22T12:00:00.000Z';
let key: Ed25519Signer;
let shelf: Shelf;
let records: SubjectRecord[];

beforeEach(async () => {
	key = await newKey();
	shelf = createMemoryShelf();
	records = [{...brandRecord('halden'), names: ['哈尔登']}];
	const encoded = await encodeStatusList(statusList([9]));
	await shelf.keepStatusList({name: 'status/revocation-0', epoch: 1, version: 1, encoded});
	await shelf.keepStatusList({
		name: 'status/suspension-0',
		epoch: 1,
		version: 1,
		encoded: await encodeStatusList(statusList([])),
	});
	const server = {base: 'https://touchstone.test', key: key.publicKey};
	const manifest = {
		kind: 'manifest',
		epoch: 1,
		confirmedAt: at,
		depth: 0,
		directory: 1,
		changed: [],
		mirrors: [],
	} as const;
	await shelf.keepManifest({
		name: 'manifest',
		server,
		manifest: {
			...manifest,
			changed: [],
			mirrors: [],
			keys: {now: key.publicKey, next: null},
			badges: {keys: [key.publicKey], lists: []},
		},
		trouble: null,
	});
});

async function holds(id: string, part: Partial<typeof told> = {}, place = 7, by = key) {
	const badge = {...told, ...part, id: `b-${id}`, seller: `seller:aliexpress/${id}`};
	const token = await tokenOf(badge, by, place);
	const {seller, ...shown} = badge;
	const more = {brandName: 'Halden', revokedAt: null, revokedWhy: null, suspendedAt: null, token};
	records.push(sellerRecord(seller, {name: id, badges: [{...shown, territory: [...shown.territory], ...more}]}));
}

async function found(country: string | null = 'DE', brand = 'Halden') {
	const entries = await Promise.all(
		records.map(async record => ({address: await addressOf(record.key as SubjectKey), record})),
	);
	const file = {
		kind: 'directory',
		epoch: 1,
		since: 0,
		version: 1,
		more: false,
		buckets: {depth: 0, newest: []},
	} as const;
	const held = {name: 'directory', epoch: 1, sequence: 1, confirmedAt: at, fetchedAt: at, usedAt: at};
	await shelf.keepDirectory({...file, buckets: {depth: 0, newest: []}, entries}, held);
	return (await genuineSellers(shelf, factsOf({brand}), {now: at, country})).map(({name}) => name);
}

test('official stores come first; the page’s own seller, other brands and other countries are left out', async () => {
	await holds('pen-house');
	await holds('a-store', {kind: 'official'});
	await holds('1101');
	await holds('french', {territory: ['FR']});
	await holds('everywhere', {territory: []});
	await holds('lamps', {brand: 'brand:lumora'});
	expect(await found()).toEqual(['a-store', 'everywhere', 'pen-house']);
	expect(await found('DE', '哈尔登')).toHaveLength(3);
	expect(await found(null)).toEqual(['everywhere']);
	expect(await found('DE', 'Lumora')).toEqual([]);
});

test('a badge that is forged, revoked by its bit, over, or not yet begun names nobody', async () => {
	await holds('forged', {}, 7, await newKey());
	await holds('revoked', {}, 9);
	await holds('over', {until: '2026-11-21'});
	await holds('early', {from: '2026-11-23'});
	expect(await found()).toEqual([]);
});

test('fifty are enough', async () => {
	for (let at = 0; at < 54; at++) await holds(`shop-${at}`);
	expect(await found()).toHaveLength(50);
});

test('each is named with the address of its shop, where a rule tells it', async () => {
	await holds('4711');
	await found();
	const [seller] = await genuineSellers(shelf, factsOf({brand: 'Halden'}), {now: at, country: 'DE'});
	expect(seller?.shop).toBe('https://www.aliexpress.com/store/4711');
});
