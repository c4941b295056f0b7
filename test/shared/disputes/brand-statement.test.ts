import {beforeAll, describe, expect, test} from 'vitest';
import {didOf, type Ed25519Signer, keyOfDid, kidOf} from '../../../shared/badges/ed25519.ts';
import {signJws} from '../../../shared/badges/jws.ts';
import {brandOfStatement, readBrandStatement, signBrandStatement} from '../../../shared/disputes/brand-statement.ts';
import {newKey} from '../badges/some-badge.ts';
import {statement} from './some-statement.ts';

let key: Ed25519Signer;
let other: Ed25519Signer;
let token: string;
const asOf = '2026-11-22T08:00:00.000Z';
/** The record of the brand lists this key. */
const halden = ({publicKey}: Ed25519Signer, names = ['Halden', '哈尔登']) => ({
	'brand:halden': {names, keys: [publicKey], asOf},
});
beforeAll(async () => {
	[key, other] = [await newKey(), await newKey()];
	token = await signBrandStatement(statement, key);
});

test('a key can be read out of its did again', () => {
	expect(keyOfDid(didOf(key.publicKey))).toBe(key.publicKey);
	for (const did of ['did:key:z', 'did:web:x', `${didOf(key.publicKey)}x`, 'did:key:z6LSabc'])
		expect(keyOfDid(did)).toBeNull();
});

describe('a statement', () => {
	test('is proved by a key that is known to be the brand’s', async () =>
		expect(await readBrandStatement(token, halden(key), 'Halden')).toEqual({
			is: 'proved',
			statement,
			issuer: didOf(key.publicKey),
			isOfOffer: true,
			asOf,
		}));
	test('is only self-signed with a key that nobody vouches for', async () =>
		expect(await readBrandStatement(token, halden(other), 'Halden')).toMatchObject({is: 'self-signed', statement}));
	test.each([
		[
			'another body',
			(t: string) =>
				t.replace(
					/\.[^.]+\./,
					`.${btoa(JSON.stringify({...statement, iss: didOf(key.publicKey), finding: 'genuine'}))
						.replace(/=+$/, '')
						.replaceAll('+', '-')
						.replaceAll('/', '_')}.`,
				),
			'bad-signature',
		],
		['half of itself', (t: string) => t.slice(0, t.length >> 1), 'not-a-statement'],
		['no token', () => 'Halden says: not genuine', 'not-a-statement'],
		['nothing', () => '', 'not-a-statement'],
		['more than anybody would send', (t: string) => t + 'A'.repeat(70_000), 'not-a-statement'],
	])('that is %s says nothing', async (_, change, is) =>
		expect(await readBrandStatement(change(token), halden(key), 'Halden')).toEqual({is}),
	);
	test('signed by one key in the name of another says nothing', async () => {
		const payload = new TextEncoder().encode(JSON.stringify({iss: didOf(key.publicKey), ...statement}));
		for (const kid of [kidOf(key.publicKey), kidOf(other.publicKey)]) {
			const forged = await signJws({typ: 'brand-statement+jwt', alg: 'EdDSA', kid}, payload, bytes =>
				other.sign(bytes),
			);
			expect((await readBrandStatement(forged, halden(key), 'Halden')).is).toBe('bad-signature');
		}
	});
	test('by a brand with a key of its own, in the name of another, is not proved', async () => {
		const borrowed = {...statement, brand: {key: 'brand:other', name: 'Halden'}};
		const known = {...halden(key), 'brand:other': {names: ['Other'], keys: [other.publicKey], asOf}};
		const read = await readBrandStatement(await signBrandStatement(borrowed, other), known, 'Halden');
		expect(read.is).toBe('self-signed');
		expect((await readBrandStatement(await signBrandStatement(statement, other), known, 'Halden')).is).toBe(
			'self-signed',
		);
	});
	test.each([
		['halden®', true],
		['哈尔登', true],
		[null, true],
		['Nordfell', false],
	])('about goods that the offer says are of %s is of that offer: %s', async (brand, isOfOffer) =>
		expect(await readBrandStatement(token, halden(key), brand)).toMatchObject({is: 'proved', isOfOffer}),
	);
	test('names the brand whose record is to be looked up, whoever signed it', () => {
		expect(brandOfStatement(token)).toBe('brand:halden');
		expect(brandOfStatement('Halden says: not genuine')).toBeNull();
	});
	test('of another kind of token is none', async () => {
		const payload = new TextEncoder().encode(JSON.stringify({iss: didOf(key.publicKey), ...statement}));
		const badge = await signJws({typ: 'vc+jwt', alg: 'EdDSA', kid: kidOf(key.publicKey)}, payload, bytes =>
			key.sign(bytes),
		);
		expect(await readBrandStatement(badge, halden(key), 'Halden')).toEqual({is: 'not-a-statement'});
	});
	test('is not signed when it lacks what it needs', () =>
		expect(() => signBrandStatement({...statement, on: 'yesterday'}, key)).toThrow());
});
