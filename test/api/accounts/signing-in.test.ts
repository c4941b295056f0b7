import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {createOperator} from '../../../api/accounts/create-operator.ts';
import {userByEmail} from '../../../api/accounts/queries.ts';
import {createApp} from '../../../api/app.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';
import {confirm, found, letterTo, linkIn, makeVisitor, signIn, signUp, signUpAs, turnOnSecondFactor} from './people.ts';

let world: TestWorld;
beforeEach(async () => {
	world = await makeWorld();
});
afterEach(() => world.storage.close());

const password = 'correct horse battery staple';

describe('signing up', () => {
	test('sends a letter, and lets nobody in before its link was followed and the password given there', async () => {
		const visitor = makeVisitor(world);
		const answer = await visitor.send('/v1/auth/sign-up/email', {name: 'Ada', email: 'ada@example.org', password});
		expect(answer.status).toBe(200);
		expect((await signIn(visitor, 'ada@example.org')).status).toBe(401);
		const letter = await letterTo(world, 'ada@example.org');
		expect(letter?.subject).toBe('Confirm your address');
		expect((await confirm(visitor, letter?.text ?? '', 'not the password')).status).toBe(401);
		expect((await visitor.request(linkIn(letter?.text ?? ''))).status).toBe(200);
		expect((await signIn(visitor, 'ada@example.org')).status).toBe(401);
		expect((await confirm(visitor, letter?.text ?? '')).status).toBe(200);
		expect((await signIn(visitor, 'ada@example.org')).status).toBe(200);
	});

	test('a second time says the same, so nobody learns who has an account', async () => {
		await signUp(world, 'ada@example.org');
		const [known, unknown] = await Promise.all(
			['ada@example.org', 'bob@example.org'].map(email =>
				makeVisitor(world).send('/v1/auth/sign-up/email', {name: 'X', email, password}),
			),
		);
		expect(known?.status).toBe(unknown?.status);
	});

	test('nobody makes themselves an operator', async () => {
		const visitor = makeVisitor(world);
		const email = 'eve@example.org';
		const answer = await visitor.send('/v1/auth/sign-up/email', {name: 'Eve', email, password, role: 'operator'});
		expect(answer.status).toBe(200);
		expect((await userByEmail(world.storage, email))?.role).toBe('user');
	});

	test('a short password is refused as a problem', async () => {
		const answer = await makeVisitor(world).send('/v1/auth/sign-up/email', {
			name: 'A',
			email: 'a@b.org',
			password: 'short',
		});
		expect(answer.headers.get('content-type')).toBe('application/problem+json');
		expect(await answer.json()).toMatchObject({type: '/problems/account-refused', detail: 'Password too short'});
	});
});

describe('what better-auth could do besides', () => {
	test.each(['admin/set-role', 'delete-user', 'organization/delete', 'update-user', 'list-sessions'])(
		'%s does not exist here',
		async at => expect((await makeVisitor(world).send(`/v1/auth/${at}`, {})).status).toBe(404),
	);
});

test('a request that another site makes a signed-in browser send is refused', async () => {
	const visitor = await signUp(world, 'ada@example.org');
	const organization = await found(visitor, 'Maison');
	const answer = await visitor.request(`/v1/organizations/${organization}/keys`, {
		headers: {origin: 'https://evil.example'},
	});
	expect(answer.status).toBe(200);
	const forged = await createApp(world).request('/v1/auth/sign-out', {
		method: 'POST',
		headers: {origin: 'https://evil.example'},
	});
	expect(await forged.json()).toMatchObject({type: '/problems/foreign-origin'});
});

test('a second factor, once turned on, is asked for before anybody is signed in', async () => {
	const visitor = await signUp(world, 'ada@example.org');
	await turnOnSecondFactor(visitor);
	const again = makeVisitor(world);
	expect(await (await signIn(again, 'ada@example.org')).json()).toMatchObject({twoFactorRedirect: true});
	expect(await (await again.request('/v1/auth/get-session')).json()).toBeNull();
	const operator = await signUpAs(world, 'operator', 'op@example.org');
	expect(await (await operator.request('/v1/auth/get-session')).json()).toMatchObject({user: {role: 'operator'}});
});

test('guessing at passwords is slowed after twenty attempts', async () => {
	const visitor = makeVisitor(world);
	let last = new Response();
	for (let n = 0; n < 21; n++)
		last = await visitor.send('/v1/auth/sign-in/email', {email: 'a@b.org', password: `guess number ${n}`});
	expect(last.status).toBe(429);
	expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
});

describe('touchstone operator create', () => {
	test('makes an account that can sign in, with the role', async () => {
		const {password: first} = await createOperator(world, {email: 'Op@Example.org', name: 'Op', role: 'operator'});
		const visitor = makeVisitor(world);
		const answer = await visitor.send('/v1/auth/sign-in/email', {email: 'op@example.org', password: first});
		expect(await answer.json()).toMatchObject({user: {role: 'operator'}});
	});

	test('gives a role to somebody who has an account, and signs them out', async () => {
		const visitor = await signUp(world, 'ada@example.org');
		expect(await createOperator(world, {email: 'ada@example.org', name: 'Ada', role: 'reviewer'})).toEqual({
			id: visitor.id,
			password: null,
		});
		expect(await (await visitor.request('/v1/auth/get-session')).json()).toBeNull();
	});
});
