import fc from 'fast-check';
import {beforeAll, describe, expect, test} from 'vitest';
import {openStatusList, readBadge} from '../../../shared/badges/credential.ts';
import {didOf, type Ed25519Signer, kidOf} from '../../../shared/badges/ed25519.ts';
import {signJws} from '../../../shared/badges/jws.ts';
import {proveBadge, type ToldBadge} from '../../../shared/badges/prove-badge.ts';
import {statusList} from '../../../shared/badges/status-list.ts';
import {fromBase64Url, toBase64Url} from '../../../shared/lookup/signed-file.ts';
import {listOf, newKey, tokenOf, told} from './some-badge.ts';

let key: Ed25519Signer;
let stranger: Ed25519Signer;
let token: string;
beforeAll(async () => {
	[key, stranger] = [await newKey(), await newKey()];
	token = await tokenOf(told, key);
});

const lists = (revoked: number[] = [], suspended: number[] = []) =>
	new Map([
		['revocation-0', statusList(revoked)],
		['suspension-0', statusList(suspended)],
	]);

const payloadOf = (text: string) => new TextDecoder().decode(fromBase64Url(text.split('.')[1]!));
/** The same words under another header, or with other words, signed by whoever. */
const forged = (header: object, payload: string, by: Ed25519Signer) =>
	signJws(
		{typ: 'vc+jwt', alg: 'EdDSA', kid: kidOf(key.publicKey), ...header},
		new TextEncoder().encode(payload),
		bytes => by.sign(bytes),
	);

describe('a badge is proved', () => {
	test('when an announced key signed it and it says what is told', async () => {
		const proof = await proveBadge(token, [stranger.publicKey, key.publicKey], told, lists());
		expect(proof).toMatchObject({is: 'proved', status: 'good'});
		expect(proof.is === 'proved' && proof.credential.credentialSubject.chain).toHaveLength(1);
	});

	test('territories in another order are the same', async () => {
		const other = {...told, territory: ['FR', 'DE']};
		expect(await proveBadge(token, [key.publicKey], other, lists())).toMatchObject({is: 'proved'});
	});

	test.each([
		['revoked', [7], [], 'revoked'],
		['suspended', [], [7], 'suspended'],
		['both', [7], [7], 'revoked'],
		['its neighbours', [6, 8], [6, 8], 'good'],
	] as const)('the lists say of it: %s', async (_, revoked, suspended, status) => {
		const proof = await proveBadge(token, [key.publicKey], told, lists([...revoked], [...suspended]));
		expect(proof).toMatchObject({is: 'proved', status});
	});
});

describe('a badge is not proved', () => {
	test.each<[string, Partial<ToldBadge>]>([
		['another seller', {seller: 'seller:aliexpress/1102'}],
		['another brand', {brand: 'brand:lumora'}],
		['a better kind', {kind: 'official'}],
		['more countries', {territory: ['DE', 'FR', 'PL']}],
		['everywhere', {territory: []}],
		['an earlier begin', {from: '2026-01-01'}],
		['a later end', {until: '2028-01-31'}],
		['another badge', {id: 'badge-2'}],
	])('when the record tells of %s', async (_, other) => {
		const proof = await proveBadge(token, [key.publicKey], {...told, ...other}, lists());
		expect(proof).toEqual({is: 'unproved', why: 'other-subject'});
	});

	test('without its status lists, or with one that is too short', async () => {
		const unknown = {is: 'unproved', why: 'status-unknown'};
		expect(await proveBadge(token, [key.publicKey], told, new Map())).toEqual(unknown);
		const short = new Map([...lists(), ['suspension-0', new Uint8Array()]] as const);
		expect(await proveBadge(token, [key.publicKey], told, short)).toEqual(unknown);
	});

	test('by a key that is not announced', async () => {
		const proof = await proveBadge(token, [stranger.publicKey], told, lists());
		expect(proof).toEqual({is: 'unproved', why: 'foreign-key'});
	});

	test.each<[string, () => Promise<string>, string]>([
		['a stranger signs in the name of the key', () => forged({}, payloadOf(token), stranger), 'bad-signature'],
		[
			'no algorithm',
			async () =>
				`${toBase64Url(new TextEncoder().encode(JSON.stringify({typ: 'vc+jwt', alg: 'none', kid: kidOf(key.publicKey)})))}.${token.split('.')[1]}.`,
			'foreign-key',
		],
		['no kid', () => forged({kid: undefined}, payloadOf(token), key), 'foreign-key'],
		['another type of token', () => forged({typ: 'JWT'}, payloadOf(token), key), 'foreign-key'],
		[
			'another issuer',
			() => forged({}, payloadOf(token).replace(didOf(key.publicKey), didOf(stranger.publicKey)), key),
			'other-issuer',
		],
		['a list in place of a badge', () => listOf('revocation', [], key), 'not-a-credential'],
		[
			'no status',
			() => forged({}, payloadOf(token).replace(/"credentialStatus":\[.*?\]/, '"credentialStatus":[]'), key),
			'not-a-credential',
		],
		['endless text', async () => `${token}${'A'.repeat(20_000)}`, 'not-a-credential'],
		['nothing', async () => '', 'not-a-credential'],
	])('%s', async (_, make, why) => {
		expect(await proveBadge(await make(), [key.publicKey], told, lists())).toEqual({is: 'unproved', why});
	});

	test('whatever single letter of it is changed', () =>
		fc.assert(
			fc.asyncProperty(fc.nat(), fc.constantFrom(...'AZaz09-_.'), async (where, letter) => {
				const at = where % token.length;
				fc.pre(token[at] !== letter);
				const changed = token.slice(0, at) + letter + token.slice(at + 1);
				expect((await proveBadge(changed, [key.publicKey], told, lists())).is).toBe('unproved');
			}),
			{numRuns: 300},
		));

	test('whatever text it is', () =>
		fc.assert(
			fc.asyncProperty(fc.string({maxLength: 200}), async text => {
				expect((await proveBadge(text, [key.publicKey], told, lists())).is).toBe('unproved');
				expect(readBadge(text)).toBeNull();
			}),
			{numRuns: 100},
		));
});

test('a token tells what it says to anyone, signed or not', async () => {
	expect(readBadge(token)?.credentialSubject.brand.name).toBe('Halden');
	expect(readBadge(await listOf('revocation', [], key))).toBeNull();
});

test('a status list opens with an announced key only, and a badge is none', async () => {
	const list = await listOf('suspension', [3], key, 4);
	expect(await openStatusList(list, [key.publicKey])).toMatchObject({
		ok: true,
		credential: {credentialSubject: {statusPurpose: 'suspension', version: 4}},
	});
	expect(await openStatusList(list, [stranger.publicKey])).toEqual({ok: false, why: 'foreign-key'});
	expect(await openStatusList(token, [key.publicKey])).toEqual({ok: false, why: 'not-a-credential'});
});
