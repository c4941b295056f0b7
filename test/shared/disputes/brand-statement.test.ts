import {beforeAll, describe, expect, test} from 'vitest';
import {didOf, type Ed25519Signer, keyOfDid, kidOf} from '../../../shared/badges/ed25519.ts';
import {signJws} from '../../../shared/badges/jws.ts';
import {readBrandStatement, signBrandStatement} from '../../../shared/disputes/brand-statement.ts';
import {newKey} from '../badges/some-badge.ts';
import {statement} from './some-statement.ts';

let key: Ed25519Signer;
let other: Ed25519Signer;
let token: string;
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
		expect(await readBrandStatement(token, [key.publicKey])).toEqual({
			is: 'proved',
			statement,
			issuer: didOf(key.publicKey),
		}));
	test('is only self-signed with a key that nobody vouches for', async () =>
		expect(await readBrandStatement(token, [other.publicKey])).toMatchObject({is: 'self-signed', statement}));
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
		expect(await readBrandStatement(change(token), [key.publicKey])).toEqual({is}),
	);
	test('signed by one key in the name of another says nothing', async () => {
		const payload = new TextEncoder().encode(JSON.stringify({iss: didOf(key.publicKey), ...statement}));
		for (const kid of [kidOf(key.publicKey), kidOf(other.publicKey)]) {
			const forged = await signJws({typ: 'brand-statement+jwt', alg: 'EdDSA', kid}, payload, bytes =>
				other.sign(bytes),
			);
			expect((await readBrandStatement(forged, [key.publicKey])).is).toBe('bad-signature');
		}
	});
	test('of another kind of token is none', async () => {
		const payload = new TextEncoder().encode(JSON.stringify({iss: didOf(key.publicKey), ...statement}));
		const badge = await signJws({typ: 'vc+jwt', alg: 'EdDSA', kid: kidOf(key.publicKey)}, payload, bytes =>
			key.sign(bytes),
		);
		expect(await readBrandStatement(badge, [key.publicKey])).toEqual({is: 'not-a-statement'});
	});
	test('is not signed when it lacks what it needs', () =>
		expect(() => signBrandStatement({...statement, on: 'yesterday'}, key)).toThrow());
});
