import type {Hono} from 'hono';
import {compactVerify, createLocalJWKSet} from 'jose';
import * as v from 'valibot';
import {beforeEach, describe, expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {issueBadge, reinstateBadge, revokeBadge, signUnsigned, suspendBadge} from '../../../api/badges/index.ts';
import {importFacts} from '../../../api/import/import-facts.ts';
import {recordFact} from '../../../api/import/record-fact.ts';
import {examineRecords} from '../../../api/records/index.ts';
import {PublicBadge} from '../../../shared/badges/contract.ts';
import {openStatusList} from '../../../shared/badges/credential.ts';
import {proveBadge, type ToldBadge} from '../../../shared/badges/prove-badge.ts';
import {decodeStatusList} from '../../../shared/badges/status-list.ts';
import type {Badge} from '../../../shared/lookup/record.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';
import {served} from '../served.ts';

let world: TestWorld;
let app: Hono;
beforeEach(async () => {
	world = await makeWorld();
	app = createApp(world);
	await recordFact(world, {fact: 'brand', name: 'Halden'});
});

const link = {
	licensor: 'Halden GmbH',
	licensee: 'Nord Trade <script>alert(1)</script>',
	kind: 'exclusive',
	territory: ['FR', 'DE'],
	from: '2026-01-01',
	until: '2027-12-31',
	document: 'ab'.repeat(32),
} as const;
const grant = {
	id: 'bdg_1',
	store: 'aliexpress',
	seller: '1101',
	name: 'Pen House',
	brand: 'Halden',
	kind: 'authorized',
	territory: ['DE', 'AT', 'DE'],
	from: '2026-02-01',
	until: '2027-01-31',
	chain: [
		{...link, territory: [...link.territory]},
		{...link, territory: [], licensor: 'Nord Trade', licensee: 'Pen House', kind: 'ordinary' as const, document: null},
	],
	mark: {number: '018123456', office: 'EUIPO'},
} satisfies Parameters<typeof issueBadge>[1];
const told: ToldBadge = {...grant, seller: 'seller:aliexpress/1101', brand: 'brand:halden', territory: ['AT', 'DE']};

const get = async (path: string) => app.request(path);
const badge = async (id = 'bdg_1') => v.parse(PublicBadge, await (await get(`/v1/badges/${id}`)).json());
const keys = async () => (await (await get('/v1/badges/keys')).json()).keys.map(({x}: {x: string}) => x);

/** Every status list as anyone reads it: over HTTP, opened with the published keys. */
async function lists() {
	const {badges} = await served(app, world.signer.publicKey).manifest();
	const read = badges.lists.map(async ([name, version]) => {
		const answer = await get(`/v1/badges/status/${name}`);
		const opened = await openStatusList(await answer.text(), badges.keys);
		if (!opened.ok) throw new Error(opened.why);
		expect(opened.credential.credentialSubject.version).toBe(version);
		const list = await decodeStatusList(opened.credential.credentialSubject.encodedList);
		if (!list) throw new Error(`${name} is no list`);
		return [name, list] as const;
	});
	return new Map(await Promise.all(read));
}
const proof = async (id = 'bdg_1') =>
	proveBadge((await badge(id)).token ?? '', await keys(), {...told, id}, await lists());

const inRecord = async (): Promise<Badge[]> => {
	const directory = await served(app, world.signer.publicKey).directory(0);
	return directory.entries.flatMap(({record}) => (record?.kind === 'seller' ? record.badges : []));
};

describe('an issued badge', () => {
	test('has a token that anyone can check with what the server publishes', async () => {
		expect(await issueBadge(world, grant)).toBe(true);
		expect(await proof()).toMatchObject({
			is: 'proved',
			status: 'good',
			credential: {
				validFrom: '2026-02-01T00:00:00Z',
				validUntil: '2027-01-31T23:59:59Z',
				credentialSubject: {
					seller: {name: 'Pen House'},
					mark: {office: 'EUIPO'},
					chain: [{document: link.document}, {}],
				},
			},
		});
	});

	test('is checked by another library with the published key set, and says what a VC in a JWS says of itself', async () => {
		await issueBadge(world, grant);
		const keySet = createLocalJWKSet(await (await get('/v1/badges/keys')).json());
		const {protectedHeader, payload} = await compactVerify((await badge()).token ?? '', keySet);
		expect(protectedHeader).toMatchObject({typ: 'vc+jwt', alg: 'EdDSA'});
		const credential = JSON.parse(new TextDecoder().decode(payload));
		expect(credential).toMatchObject({
			'@context': expect.arrayContaining(['https://www.w3.org/ns/credentials/v2']),
			type: ['VerifiableCredential', 'BrandBadge'],
			credentialStatus: [{statusPurpose: 'revocation'}, {statusPurpose: 'suspension'}],
		});
		expect(protectedHeader.kid).toBe(`${credential.issuer}#${credential.issuer.slice('did:key:'.length)}`);
		const list = await (await get('/v1/badges/status/revocation-0')).text();
		expect((await compactVerify(list, keySet)).protectedHeader.typ).toBe('vc+jwt');
	});

	test('stands in the directory with the same token, in the transaction that recorded it', async () => {
		await issueBadge(world, grant);
		expect(await inRecord()).toEqual([expect.objectContaining({id: 'bdg_1', token: (await badge()).token})]);
		expect(await examineRecords(world)).toMatchObject({wrong: []});
	});

	test('told a second time changes nothing; told differently it is refused', async () => {
		await issueBadge(world, grant);
		const {token} = await badge();
		expect(await issueBadge(world, {...grant, name: 'Another name'})).toBe(false);
		expect((await badge()).token).toBe(token);
		await expect(issueBadge(world, {...grant, kind: 'official'})).rejects.toMatchObject({code: 'id-taken'});
		await expect(issueBadge(world, {...grant, chain: []})).rejects.toMatchObject({code: 'id-taken'});
		await expect(issueBadge(world, {...grant, seller: '1102'})).rejects.toMatchObject({code: 'id-taken'});
	});

	test('needs a registered brand', async () => {
		await expect(issueBadge(world, {...grant, brand: 'Lumora'})).rejects.toMatchObject({code: 'brand-not-registered'});
	});

	test('an id with a slash is reached', async () => {
		await issueBadge(world, {...grant, id: 'shop/7'});
		expect((await badge(encodeURIComponent('shop/7'))).id).toBe('shop/7');
		expect(
			(await proveBadge((await badge('shop%2F7')).token ?? '', await keys(), {...told, id: 'shop/7'}, await lists()))
				.is,
		).toBe('proved');
	});

	test('as an operator’s fact gets a token too, and each its own place in the lists', async () => {
		const facts = Array.from({length: 40}, (_, at) => ({
			fact: 'badge',
			...grant,
			id: `op-${at}`,
			seller: `s${at % 7}`,
			...(at % 5 === 0 && {revokedAt: '2026-11-01T00:00:00Z', revokedWhy: 'licence ended'}),
		}));
		const lines = (async function* () {
			for (const fact of facts) yield JSON.stringify(fact);
		})();
		const wrong: string[] = [];
		await importFacts(world, lines, {wrong: (_, why) => wrong.push(why), progress: () => {}});
		expect(wrong).toEqual([]);
		const places = new Set<string>();
		for (const [at, {id, seller}] of facts.entries()) {
			const about = {...told, id, seller: `seller:aliexpress/${seller}`};
			const proved = await proveBadge((await badge(id)).token ?? '', await keys(), about, await lists());
			expect(proved).toMatchObject({is: 'proved', status: at % 5 === 0 ? 'revoked' : 'good'});
			if (proved.is === 'proved') places.add(proved.credential.credentialStatus[0]!.statusListIndex);
		}
		expect(places.size).toBe(40);
	});

	test('of before there were tokens gets one at the start', async () => {
		await issueBadge(world, grant);
		const {badges} = world.storage.tables;
		const none = {token: null, position: null, issuedAt: null, sellerName: ''};
		await world.storage.atomically(tx => [tx.update(badges).set(none)]);
		expect((await badge()).token).toBeNull();
		expect(await signUnsigned(world)).toBe(1);
		expect(await signUnsigned(world)).toBe(0);
		expect(await proof()).toMatchObject({is: 'proved', credential: {credentialSubject: {seller: {name: 'Pen House'}}}});
		expect(await examineRecords(world)).toMatchObject({wrong: []});
	});
});

describe('how a badge stands', () => {
	beforeEach(() => issueBadge(world, grant));

	test('suspended, reinstated, revoked: the bits, the record and the page follow at once', async () => {
		expect(await suspendBadge(world, 'bdg_1', 'the mandate is disputed')).toBe(true);
		expect(await suspendBadge(world, 'bdg_1', 'again')).toBe(false);
		expect(await badge()).toMatchObject({state: 'suspended', why: 'the mandate is disputed'});
		expect(await proof()).toMatchObject({status: 'suspended'});
		expect(await inRecord()).toEqual([expect.objectContaining({suspendedAt: '2026-11-22T12:00:00.000Z'})]);

		expect(await reinstateBadge(world, 'bdg_1')).toBe(true);
		expect(await reinstateBadge(world, 'bdg_1')).toBe(false);
		expect(await badge()).toMatchObject({state: 'valid', why: null});
		expect(await proof()).toMatchObject({status: 'good'});

		expect(await revokeBadge(world, 'bdg_1', 'sold copies')).toBe(true);
		expect(await revokeBadge(world, 'bdg_1', 'again')).toBe(false);
		expect(await badge()).toMatchObject({state: 'revoked', why: 'sold copies'});
		expect(await proof()).toMatchObject({status: 'revoked'});
		await expect(suspendBadge(world, 'bdg_1', null)).rejects.toMatchObject({code: 'badge-revoked'});
		await expect(reinstateBadge(world, 'bdg_1')).rejects.toMatchObject({code: 'badge-revoked'});
		expect(await examineRecords(world)).toMatchObject({wrong: []});
	});

	test.each([
		['before its first day', '2026-01-31T23:59:59Z', 'not-yet'],
		['on its first day', '2026-02-01T00:00:00Z', 'valid'],
		['on its last day', '2027-01-31T23:59:59Z', 'valid'],
		['after its last day', '2027-02-01T00:00:00Z', 'expired'],
	])('%s', async (_, at, state) => {
		world.clock.pass(Date.parse(at) - world.now().getTime());
		expect((await badge()).state).toBe(state);
	});

	test('of a badge that does not exist is not changed', async () => {
		for (const act of [suspendBadge(world, 'x', null), reinstateBadge(world, 'x'), revokeBadge(world, 'x', null)])
			await expect(act).rejects.toMatchObject({code: 'fact-not-found'});
	});

	test('many at once: every change counts', async () => {
		const ids = Array.from({length: 30}, (_, at) => `many-${at}`);
		await Promise.all(ids.map(id => issueBadge(world, {...grant, id})));
		await Promise.all(ids.map((id, at) => (at % 2 ? revokeBadge(world, id, null) : suspendBadge(world, id, null))));
		for (const [at, id] of ids.entries())
			expect(await proof(id)).toMatchObject({status: at % 2 ? 'revoked' : 'suspended'});
	});
});

describe('over HTTP', () => {
	beforeEach(() => issueBadge(world, grant));

	test('a status list is a signed file with a tag; who has it gets no body', async () => {
		const answer = await get('/v1/badges/status/revocation-0');
		expect(answer.headers.get('content-type')).toBe('application/vc+jwt');
		expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
		const etag = answer.headers.get('etag') ?? '';
		const again = await app.request('/v1/badges/status/revocation-0', {headers: {'if-none-match': etag}});
		expect([again.status, await again.text()]).toEqual([304, '']);
		await revokeBadge(world, 'bdg_1', null);
		const changed = await app.request('/v1/badges/status/revocation-0', {headers: {'if-none-match': etag}});
		expect(changed.status).toBe(200);
	});

	test('two nodes on one data base answer the same list', async () => {
		const other = createApp(world);
		await revokeBadge(world, 'bdg_1', null);
		const [one, two] = await Promise.all([
			get('/v1/badges/status/revocation-0'),
			other.request('/v1/badges/status/revocation-0'),
		]);
		expect(await two.text()).toBe(await one.text());
	});

	test.each(['/v1/badges/none', '/badges/none', '/v1/badges/status/revocation-1', '/v1/badges/status/..%2Fkeys'])(
		'%s is not there',
		async path => {
			const answer = await get(path);
			expect([answer.status, (await answer.json()).type]).toEqual([404, '/problems/not-found']);
		},
	);

	test('the page draws the chain in words, carries no markup of strangers and loads nothing', async () => {
		const answer = await get('/badges/bdg_1');
		const page = await answer.text();
		expect(page).toContain('Pen House as authorized store of Halden');
		expect(page).toMatch(
			/Halden GmbH[\s\S]*Nord Trade[\s\S]*an exclusive licence[\s\S]*in Germany and France[\s\S]*Pen House/,
		);
		expect(page).toContain('In force');
		expect(page).not.toContain('<script');
		expect(page).not.toMatch(/\bsrc=|url\(|@import/);
		const policy = answer.headers.get('content-security-policy') ?? '';
		expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-/);
		const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
		const digest = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))).toString(
			'base64',
		);
		expect(policy).toContain(`'sha256-${digest}'`);
	});

	test('the description names every public badge route', async () => {
		const {paths} = await (await get('/openapi.json')).json();
		const mine = ['/badges/{id}', '/v1/badges/keys', '/v1/badges/status/{list}', '/v1/badges/{id}'];
		expect(mine.filter(path => paths[path]?.get === undefined)).toEqual([]);
	});
});
