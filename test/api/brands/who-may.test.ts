import {afterEach, beforeEach, expect, test} from 'vitest';
import {setRole} from '../../../api/accounts/set-role.ts';
import {createApp} from '../../../api/app.ts';
import {examineRecords} from '../../../api/records/index.ts';
import type {TestWorld} from '../../worlds.ts';
import {found, signIn, signUp, signUpAs, type Visitor} from '../accounts/people.ts';
import {claim, done, fileMark, keyOf, reviewMark, worldWithNames} from './brand-steps.ts';

let world: TestWorld;
let ada: Visitor;
let organization: string;
beforeEach(async () => {
	({world} = await worldWithNames());
	ada = await signUp(world, 'ada@halden.example');
	organization = await found(ada, 'Halden');
});
afterEach(async () => {
	expect(await examineRecords(world)).toMatchObject({wrong: []});
	await world.storage.close();
});

test('who is not of the organization, nor reviews, sees no brand account', async () => {
	const brand = await claim(ada, 'Halden');
	const mark = await fileMark(ada, brand);
	const eve = await signUp(world, 'eve@example.org');
	await found(eve, 'Other');
	const authority = await signUpAs(world, 'authority', 'office@example.org');
	for (const at of ['', '/domains', '/marks', '/products', '/documents']) {
		expect((await eve.request(`/v1/brands/${brand}${at}`)).status).toBe(404);
		expect((await authority.request(`/v1/brands/${brand}${at}`)).status).toBe(200);
		expect((await createApp(world).request(`/v1/brands/${brand}${at}`)).status).toBe(401);
	}
	expect((await eve.send(`/v1/brands/${brand}`, {names: []}, 'PATCH')).status).toBe(404);
	expect((await eve.send(`/v1/brands/${brand}/domains`, {domain: 'halden.example'})).status).toBe(404);
	expect((await eve.send(`/v1/brands/${brand}/suspend`, {reason: 'x'})).status).toBe(403);
	expect((await reviewMark(eve, brand, mark)).status).toBe(403);
	expect((await authority.send(`/v1/brands/${brand}`, {names: []}, 'PATCH')).status).toBe(403);
});

test('a reviewer signed in without the second factor reviews nothing', async () => {
	const brand = await claim(ada, 'Halden');
	const rae = await signUp(world, 'rae@example.org');
	await found(rae, 'Raes');
	await setRole(world, rae.id, 'reviewer', 'test');
	await signIn(rae, rae.email);
	expect((await rae.request(`/v1/brands/${brand}`)).status).toBe(404);
});

test('a key does what its scopes say, for its own organization', async () => {
	const app = createApp(world);
	const make = async (scopes: string[]) =>
		(await done<{key: string}>(ada.send(`/v1/organizations/${organization}/keys`, {name: 'x', mode: 'live', scopes})))
			.key;
	const writer = keyOf(app, await make(['brands:write']));
	const reader = keyOf(app, await make(['brands:read']));
	const brand = await claim(writer, 'Halden');
	expect((await writer.request(`/v1/brands/${brand}`)).status).toBe(403);
	expect(await done(reader.request('/v1/brands'))).toMatchObject({brands: [{id: brand, organization}]});
	expect((await reader.send(`/v1/brands/${brand}`, {names: []}, 'PATCH')).status).toBe(403);
	expect((await writer.send(`/v1/brands/${brand}/suspend`, {reason: 'x'})).status).toBe(403);
});
