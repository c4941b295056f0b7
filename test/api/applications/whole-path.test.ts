import {expect, test} from 'vitest';
import {openStatusList} from '../../../shared/badges/credential.ts';
import {proveBadge} from '../../../shared/badges/prove-badge.ts';
import {decodeStatusList} from '../../../shared/badges/status-list.ts';
import {makeClock, makeWorld} from '../../worlds.ts';
import {found, signUp, signUpAs} from '../accounts/people.ts';
import {claim, fileMark, reviewMark, stateOf} from '../brands/brand-steps.ts';
import {served} from '../served.ts';
import {
	type App,
	type Claim,
	frontPageOf,
	grantBody,
	makeNet,
	manyNodes,
	review,
	said,
	sendDocument,
} from './parties.ts';

test('from a sign-up to a badge that anyone can check, and to its end, over HTTP alone', async () => {
	const net = makeNet();
	const world = await makeWorld({outbound: net.outbound, clock: makeClock()});
	const app = manyNodes(world);
	const get = async (path: string) => said<Record<string, never>>(Promise.resolve(app.request(path)));
	const [rita, ravi] = [
		await signUpAs(world, 'reviewer', 'rita@example.org', app),
		await signUpAs(world, 'reviewer', 'ravi@example.org', app),
	];

	// The brand signs up, proves a domain, files its mark
	const ada = await signUp(world, 'ada@halden.example', app);
	await found(ada, 'Halden');
	const brand = await claim(ada, 'Halden');
	const domain = await said<{instructions: {place: string; value: string}}>(
		ada.send(`/v1/brands/${brand}/domains`, {domain: 'halden.example'}),
		201,
	);
	net.records.set(domain.instructions.place, [[domain.instructions.value]]);
	await said(ada.send(`/v1/brands/${brand}/domains/halden.example/check`));
	const mark = await fileMark(ada, brand, {expiresAt: '2029-04-02'});

	// A seller proves its shop and files what it was given, before anybody looked at the mark
	const sam = await signUp(world, 'sam@pens.example', app);
	await found(sam, 'Pen House', 'seller');
	const shop = await said<Claim>(sam.send('/v1/sellers/claims', {store: 'pens.example', name: 'Pen House'}), 201);
	net.pages.set('https://pens.example/', {body: frontPageOf(shop)});
	expect(await said(sam.send(`/v1/sellers/claims/${shop.id}/check`, {}))).toMatchObject({state: 'proved'});
	const link = {kind: 'exclusive', territory: ['DE', 'AT'], from: '2026-01-01', until: '2028-12-31'};
	const filed = await said<App>(
		sam.send('/v1/badges/applications', {
			brand,
			mark,
			seller: {store: 'pens.example', name: 'Pen House', company: 'Pen House Ltd'},
			kind: 'official',
			territory: ['DE'],
			from: '2026-11-01',
			until: '2027-10-31',
			mandates: [
				{
					...link,
					licensor: 'Halden GmbH',
					licensee: 'Nord Trade',
					sublicence: true,
					document: await sendDocument(sam, 'one'),
				},
				{...link, licensor: 'Nord Trade', licensee: 'Pen House Ltd', document: await sendDocument(sam, 'two')},
			],
			documents: [{document: await sendDocument(sam, 'licence'), is: 'business-licence'}],
		}),
		201,
	);
	expect(filed.faults.map(({code}) => code)).toEqual(['mark-unreviewed', 'brand-not-verified']);
	const taken = await said<App>(review(rita, filed, {act: 'take', version: filed.version}));
	const early = await review(rita, taken, grantBody(taken, 'official'));
	expect(await early.json()).toMatchObject({
		type: '/problems/chain-does-not-hold',
		errors: [{pointer: '/mark'}, {pointer: '/brand'}],
	});

	// The mark is confirmed, the brand is public; two reviewers grant
	await said(reviewMark(rita, brand, mark));
	expect(await stateOf(ada, brand)).toBe('verified');
	const once = await said<App>(review(rita, taken, grantBody(taken, 'official')));
	const granted = await said<App & {badge: string}>(review(ravi, once, grantBody(once, 'official')));
	expect(granted.state).toBe('granted');

	// Anybody checks it: the record, the token, the status lists
	const told = async () => {
		const lookup = served(app, world.signer.publicKey);
		const {badges} = await lookup.manifest();
		const lists = badges.lists.map(async ([name]) => {
			const opened = await openStatusList(await (await app.request(`/v1/badges/status/${name}`)).text(), badges.keys);
			const list = opened.ok ? await decodeStatusList(opened.credential.credentialSubject.encodedList) : null;
			if (!list) throw new Error(`${name} is no list`);
			return [name, list] as const;
		});
		const {token} = await get(`/v1/badges/${granted.badge}`);
		const about = {
			id: granted.badge,
			seller: 'seller:pens.example',
			brand: 'brand:halden',
			kind: 'official',
			territory: ['DE'],
			from: '2026-11-01',
			until: '2027-10-31',
		} as const;
		return proveBadge(
			token ?? '',
			badges.keys,
			{...about, territory: [...about.territory]},
			new Map(await Promise.all(lists)),
		);
	};
	const records = async () => {
		const {entries} = await served(app, world.signer.publicKey).directory(0);
		return entries.flatMap(({record}) => (record?.kind === 'seller' ? record.badges : []));
	};
	expect(await records()).toMatchObject([{id: granted.badge, kind: 'official', revokedAt: null}]);
	expect(await told()).toMatchObject({is: 'proved', status: 'good'});
	expect(await said(ada.request('/v1/badges'))).toMatchObject({badges: [{id: granted.badge, state: 'valid'}]});

	// The brand revokes it: gone from the records, and a bit in the list for those who are offline
	expect((await ada.send(`/v1/badges/${granted.badge}/revoke`, {reason: 'sold copies'})).status).toBe(204);
	expect(await records()).toEqual([]);
	expect(await told()).toMatchObject({is: 'proved', status: 'revoked'});
	const {audit} = world.storage.tables;
	expect((await world.storage.db.select().from(audit)).map(({act}) => act)).toEqual(
		expect.arrayContaining([
			'claim.proved',
			'application.apply',
			'application.approve',
			'application.grant',
			'application.revoke',
		]),
	);
});
