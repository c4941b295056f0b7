import {beforeEach, describe, expect, test} from 'vitest';
import {createLookup, type Lookup} from '../../../extension/lookup/lookup.ts';
import {createMemoryShelf} from '../../../extension/lookup/memory-shelf.ts';
import {noFacts} from '../../../shared/product.ts';
import {newKey, tokenOf, told} from '../../shared/badges/some-badge.ts';
import {base, createOperator, type Operator, sellerRecord} from './fake-operator.ts';

const at = '2026-11-22T12:00:00.000Z';
const seller = told.seller;
const facts = {
	...noFacts({
		url: 'https://www.aliexpress.com/item/1.html',
		store: 'aliexpress',
		domain: 'aliexpress.com',
		listingId: '1',
	}),
	seller: {kind: 'marketplace' as const, name: null, id: '1101', url: null, rating: null, since: null, country: null},
};

let operator: Operator;
let lookup: Lookup;
let online: boolean;
beforeEach(async () => {
	operator = await createOperator(at);
	operator.lists.set('revocation-0', {version: 1, set: []}).set('suspension-0', {version: 1, set: []});
	online = true;
	lookup = createLookup({
		shelf: createMemoryShelf(),
		fetch: (url, init) => (online ? operator.fetch(url, init) : Promise.reject(new TypeError('no network'))),
		server: async () => ({base, key: operator.signer.publicKey}),
		now: () => new Date(at),
		wait: async () => {},
		random: () => 0,
		mirrors: async () => [],
		trust: async () => {},
		sent: async () => {},
	});
	await hold(await tokenOf(told, operator.badgeKey));
});

/** The directory tells of the badge with this token from now on. */
async function hold(token: string | null) {
	const badge = {...told, brandName: 'Halden', territory: [...told.territory], revokedAt: null};
	const record = sellerRecord(seller, {badges: [{...badge, revokedWhy: null, suspendedAt: null, token}]});
	const version = (operator.directory[0]?.version ?? 0) + 1;
	operator.directory = [{version, record, key: seller}];
}
const proof = async () => (await lookup.find(facts)).records.proofs.get(told.id);
const paths = () => operator.asked.filter(path => path.includes('/badges/'));

describe('a badge of the directory', () => {
	test('is proved by its token, by lists that came with the refresh: the page asks nothing', async () => {
		await lookup.refresh('timer');
		const before = operator.asked.length;
		expect(await proof()).toMatchObject({is: 'proved', status: 'good'});
		expect(operator.asked.length).toBe(before);
		expect(paths()).toEqual(['/v1/badges/status/revocation-0', '/v1/badges/status/suspension-0']);
	});

	test('lists that did not change are not fetched again', async () => {
		await lookup.refresh('timer');
		expect(await lookup.refresh('timer')).toEqual({changed: false, trouble: null});
		expect(paths()).toHaveLength(2);
	});

	test('a bit turns it after the next refresh, also offline and while the record says nothing', async () => {
		await lookup.refresh('timer');
		operator.lists.set('revocation-0', {version: 2, set: [7]});
		expect(await lookup.refresh('timer')).toEqual({changed: true, trouble: null});
		online = false;
		expect(await proof()).toMatchObject({is: 'proved', status: 'revoked'});
		operator.lists.set('revocation-0', {version: 3, set: []});
		expect(await proof()).toMatchObject({status: 'revoked'});
	});

	test('is not proved by a stranger’s token, another’s token, or none', async () => {
		for (const [token, why] of [
			[await tokenOf(told, await newKey()), 'foreign-key'],
			[await tokenOf({...told, seller: 'seller:aliexpress/9'}, operator.badgeKey), 'other-subject'],
			[null, 'not-a-credential'],
		] as const) {
			await hold(token);
			await lookup.refresh('timer');
			expect([why, await proof()]).toEqual([why, {is: 'unproved', why}]);
		}
	});

	test('with a bit in a list nobody sent is not checked', async () => {
		operator.instead.set('/v1/badges/status/suspension-0', () => new Response('x'));
		expect(await lookup.refresh('timer')).toMatchObject({trouble: 'refused'});
		expect(await proof()).toEqual({is: 'unproved', why: 'status-unknown'});
	});

	test('an older list, another list, or one of a stranger takes the place of none', async () => {
		await lookup.refresh('timer');
		operator.lists.set('revocation-0', {version: 2, set: [7]});
		await lookup.refresh('timer');
		const path = '/v1/badges/status/revocation-0';
		const list = async (name: string) => (await operator.fetch(`${base}/v1/badges/status/${name}`, {})).text();
		operator.lists.set('revocation-0', {version: 1, set: []});
		const older = await list('revocation-0');
		operator.lists.set('suspension-0', {version: 9, set: []});
		const other = await list('suspension-0');
		operator.lists.set('suspension-0', {version: 1, set: []}).set('revocation-0', {version: 5, set: []});
		for (const text of [older, other]) {
			operator.instead.set(path, () => new Response(text));
			expect(await lookup.refresh('timer')).toMatchObject({trouble: 'refused'});
			expect(await proof()).toMatchObject({status: 'revoked'});
		}
	});

	test('a data base that was put back counts anew: its lists are fetched, whatever their version', async () => {
		operator.lists.set('revocation-0', {version: 8, set: [7]});
		await lookup.refresh('timer');
		expect(await proof()).toMatchObject({status: 'revoked'});
		operator.epoch = 2;
		operator.lists.set('revocation-0', {version: 3, set: []});
		await lookup.refresh('timer');
		expect(await proof()).toMatchObject({status: 'good'});
	});
});
