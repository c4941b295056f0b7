import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {createOperator} from '../../../api/accounts/create-operator.ts';
import {createApp} from '../../../api/app.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';
import {fill} from '../desk/fill-form.ts';
import {
	found,
	letterTo,
	linkIn,
	makeVisitor,
	signIn,
	signUp,
	signUpAs,
	totp,
	turnOnSecondFactor,
	type Visitor,
} from './people.ts';

let world: TestWorld;
beforeEach(async () => {
	world = await makeWorld();
});
afterEach(() => world.storage.close());

const password = 'correct horse battery staple';
const namesOf = async (visitor: Visitor) => {
	const said: {user?: {email: string}} | null = await (await visitor.request('/v1/auth/get-session')).json();
	return said?.user?.email ?? null;
};

describe('a link of ours', () => {
	test.each([
		'//evil.example',
		'/desk/../..//evil.example',
		'/.//evil.example',
		'https://evil.example',
		'/\\evil.example',
	])('leads nobody to %s', async callbackURL => {
		const query = new URLSearchParams({token: 'none', callbackURL});
		const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		for (const path of ['verify-email', 'get-session', 'organization/list']) {
			const answer = await makeVisitor(world).request(`/v1/auth/${path}?${query}`);
			const location = answer.headers.get('location');
			if (location !== null) expect(new URL(location, world.site.url).origin).toBe(new URL(world.site.url).origin);
		}
		const answer = await makeVisitor(world).request(`/v1/auth/get-session?${query}`);
		expect([answer.status, await answer.json()]).toMatchObject([
			400,
			{type: '/problems/invalid-request', errors: [{pointer: '/query/callbackURL'}]},
		]);
		expect(silent).not.toHaveBeenCalled();
		silent.mockRestore();
	});

	test('in a letter leads nobody elsewhere either, once it was followed', async () => {
		const email = 'ada@example.org';
		const callbackURL = '/desk/../..//evil.example';
		await makeVisitor(world).send('/v1/auth/sign-up/email', {name: 'Ada', email, password, callbackURL});
		const link = linkIn((await letterTo(world, email))?.text ?? '');
		const answer = await fill(makeVisitor(world), link, {password});
		expect(answer.headers.get('location')).toBe('/desk/confirmed');
		expect((await signIn(makeVisitor(world), email)).status).toBe(200);
	});

	test('to choose a new password works', async () => {
		const email = 'ada@example.org';
		await signUp(world, email);
		await makeVisitor(world).send('/v1/auth/request-password-reset', {email, redirectTo: '/desk/new-password'});
		const link = linkIn((await letterTo(world, email))?.text ?? '');
		const visitor = makeVisitor(world);
		expect((await visitor.request(link)).status).toBe(200);
		const fields = {formToken: 'none', newPassword: 'another long password'};
		const sent = await visitor.request(link, {method: 'POST', body: new URLSearchParams(fields)});
		expect(sent.headers.get('location')).toContain('/desk/sign-in');
		expect((await signIn(makeVisitor(world), email)).status).toBe(401);
	});
});

describe('what is sent to the accounts', () => {
	test('is read to a limit and no further', async () => {
		const answer = await makeVisitor(world).send('/v1/auth/sign-in/email', {
			email: 'a@b.example',
			password,
			more: 'x'.repeat(1 << 20),
		});
		expect(answer.status).toBe(413);
	});
});

describe('letters that strangers cause', () => {
	test('do not carry a stranger’s words', async () => {
		const email = 'victim@example.org';
		const visitor = makeVisitor(world);
		const long = 'Dear customer, your parcel waits at https://evil.example/pay';
		expect((await visitor.send('/v1/auth/sign-up/email', {name: long, email, password})).status).toBe(400);
		const name = 'Pay your parcel at evil.example';
		await makeVisitor(world).send('/v1/auth/sign-up/email', {name, email, password});
		await makeVisitor(world).send('/v1/auth/request-password-reset', {email, redirectTo: '/desk/new-password'});
		const {mails} = world.storage.tables;
		const texts = (await world.storage.db.select().from(mails)).map(({text, subject}) => subject + text);
		expect(texts.length).toBeGreaterThan(0);
		for (const text of texts) expect(text).not.toContain('evil.example');
	});

	test('invite on behalf of a short name in one line, without addresses', async () => {
		const eve = await signUp(world, 'eve@example.org');
		const answer = await eve.send('/v1/auth/organization/create', {
			name: 'Your account is closed.\n\nGo to https://evil.example/pay',
			slug: 'eve',
			kind: 'brand',
		});
		expect(answer.status).toBe(400);
		expect(
			(await eve.send('/v1/auth/organization/create', {name: 'x'.repeat(5000), slug: 'eve2', kind: 'brand'})).status,
		).toBe(400);
	});

	test('are few to one address, whoever asks for them', async () => {
		const email = 'ada@example.org';
		await signUp(world, email);
		for (let n = 0; n < 30; n++)
			// Another app each: another network, as far as limits know
			await makeVisitor(world, createApp(world)).send('/v1/auth/request-password-reset', {email});
		const {mails} = world.storage.tables;
		expect((await world.storage.db.select().from(mails)).length).toBeLessThanOrEqual(8);
	});
});

describe('an address that a stranger registered', () => {
	const email = 'victim@example.org';
	const evil = 'the password of a stranger';
	const pretend = async () => {
		const eve = makeVisitor(world);
		await eve.send('/v1/auth/sign-up/email', {name: 'Eve', email, password: evil});
		return eve;
	};
	const comesIn = async (visitor: Visitor, by: string) => {
		await visitor.send('/v1/auth/sign-in/email', {email, password: by});
		return namesOf(visitor);
	};

	test('is of no use to the stranger, whatever its owner does with the letter', async () => {
		const eve = await pretend();
		const owner = makeVisitor(world);
		await owner.send('/v1/auth/sign-up/email', {name: 'Vic', email, password});
		const link = linkIn((await letterTo(world, email))?.text ?? '');
		await owner.request(link);
		await fill(owner, link, {password});
		const token = new URL(link, world.site.url).searchParams.get('token') ?? '';
		expect((await owner.request(`/v1/auth/verify-email?token=${token}`)).status).toBe(405);
		expect(await comesIn(eve, evil)).toBeNull();
		expect(await comesIn(owner, password)).toBeNull();
	});

	test('is its owner’s once they choose a password by letter', async () => {
		const eve = await pretend();
		const owner = makeVisitor(world);
		await owner.send('/v1/auth/request-password-reset', {email});
		const link = linkIn((await letterTo(world, email))?.text ?? '');
		await fill(owner, link, {newPassword: password});
		expect(await comesIn(owner, password)).toBe(email);
		expect(await comesIn(eve, evil)).toBeNull();
	});

	test('is not made an operator’s with the stranger’s password', async () => {
		const eve = await pretend();
		const made = await createOperator(world, {email, name: 'Vic', role: 'operator'});
		expect(made.password).not.toBeNull();
		expect(await comesIn(eve, evil)).toBeNull();
		const owner = makeVisitor(world);
		expect(await comesIn(owner, made.password ?? '')).toBe(email);
		// An account that its owner confirmed keeps its password
		expect((await createOperator(world, {email, name: 'Vic', role: 'operator'})).password).toBeNull();
	});
});

describe('the second factor', () => {
	test('ends every session that was begun without it', async () => {
		const email = 'ada@example.org';
		const ada = await signUp(world, email);
		const thief = makeVisitor(world);
		await signIn(thief, email);
		expect(await namesOf(thief)).toBe(email);
		await turnOnSecondFactor(ada);
		expect(await namesOf(ada)).toBe(email);
		expect(await namesOf(thief)).toBeNull();
	});

	test('is asked for each time: no device is trusted instead', async () => {
		const email = 'ada@example.org';
		const ada = await signUp(world, email);
		const secret = await turnOnSecondFactor(ada);
		await ada.send('/v1/auth/sign-out', {});
		await signIn(ada, email);
		await ada.send('/v1/auth/two-factor/verify-totp', {code: totp(secret), trustDevice: true});
		expect(await namesOf(ada)).toBe(email);
		await ada.send('/v1/auth/sign-out', {});
		await signIn(ada, email);
		expect(await namesOf(ada)).toBeNull();
	});

	test('turned off takes the role’s rights with it', async () => {
		const rita = await signUpAs(world, 'reviewer', 'rita@example.org');
		expect((await rita.request('/v1/reviews/claims')).status).toBe(200);
		expect((await rita.send('/v1/auth/two-factor/disable', {password})).status).toBe(200);
		expect((await rita.request('/v1/reviews/claims')).status).toBe(403);
	});

	test('stays when the password is chosen anew', async () => {
		const email = 'ada@example.org';
		const ada = await signUp(world, email);
		await turnOnSecondFactor(ada);
		await makeVisitor(world).send('/v1/auth/request-password-reset', {email});
		const token = /token=(\S+)/.exec((await letterTo(world, email))?.text ?? '')?.[1];
		const visitor = makeVisitor(world);
		expect((await visitor.send('/v1/auth/reset-password', {newPassword: password, token})).status).toBe(200);
		expect(await namesOf(ada)).toBeNull();
		await signIn(visitor, email);
		expect(await namesOf(visitor)).toBeNull();
	});
});

describe('an organization', () => {
	test('keeps its last owner', async () => {
		const ada = await signUp(world, 'ada@example.org');
		const organizationId = await found(ada, 'Acme');
		expect((await ada.send('/v1/auth/organization/leave', {organizationId})).ok).toBe(false);
		expect(
			(await ada.send('/v1/auth/organization/remove-member', {organizationId, memberIdOrEmail: 'ada@example.org'})).ok,
		).toBe(false);
	});

	test('gives its people one of three roles, and nobody more than they have', async () => {
		const ada = await signUp(world, 'ada@example.org');
		const organizationId = await found(ada, 'Acme');
		const bob = await signUp(world, 'bob@example.org');
		const invite = (who: Visitor, email: string, role: unknown) =>
			who.send('/v1/auth/organization/invite-member', {organizationId, email, role});
		const {id: invitationId}: {id: string} = await (await invite(ada, bob.email, 'admin')).json();
		const eve = await signUp(world, 'eve@example.org');
		expect((await eve.send('/v1/auth/organization/accept-invitation', {invitationId})).ok).toBe(false);
		expect((await bob.send('/v1/auth/organization/accept-invitation', {invitationId})).ok).toBe(true);
		for (const role of ['owner', ' owner', 'member,owner', ['member', 'owner'], 'member,member'])
			expect((await invite(bob, 'carl@example.org', role)).ok).toBe(false);
		for (const role of ['admin,member', ' admin']) expect((await invite(ada, 'carl@example.org', role)).ok).toBe(false);
	});

	test('does not show itself to others', async () => {
		const ada = await signUp(world, 'ada@example.org');
		const id = await found(ada, 'Acme');
		const eve = await signUp(world, 'eve@example.org');
		for (const query of [`organizationId=${id}`, 'organizationSlug=acme'])
			expect((await eve.request(`/v1/auth/organization/get-full-organization?${query}`)).ok).toBe(false);
	});

	test('is no authority and no group of shoppers because somebody says so', async () => {
		const eve = await signUp(world, 'eve@example.org');
		for (const kind of ['authority', 'shoppers'])
			expect((await eve.send('/v1/auth/organization/create', {name: 'Customs', slug: kind, kind})).ok).toBe(false);
	});
});
