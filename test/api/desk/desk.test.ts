import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {setRole} from '../../../api/accounts/set-role.ts';
import {createApp} from '../../../api/app.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';
import {letterTo, linkIn, makeVisitor, signUp, signUpAs, totp} from '../accounts/people.ts';
import {readQr} from '../print/read-qr.ts';
import {fill} from './fill-form.ts';

let world: TestWorld;
beforeEach(async () => {
	world = await makeWorld();
});
afterEach(() => world.storage.close());

const password = 'correct horse battery staple';

const leadsTo = (answer: Response) => `${answer.status} ${answer.headers.get('location')}`;

test('somebody makes an account, confirms it, signs in, and is led to where they wanted to go', async () => {
	const visitor = makeVisitor(world);
	expect(leadsTo(await visitor.request('/desk/organizations'))).toBe('303 /desk/sign-in?then=%2Fdesk%2Forganizations');
	await fill(visitor, '/desk/sign-up', {name: 'Ada', email: 'ada@example.org', password});
	const letter = await letterTo(world, 'ada@example.org');
	expect(leadsTo(await fill(visitor, linkIn(letter?.text ?? ''), {password}))).toBe('303 /desk/confirmed');
	expect(await (await visitor.request('/desk/confirmed')).text()).toContain('Your address is confirmed');
	const at = '/desk/sign-in?then=%2Fdesk%2Forganizations';
	expect(leadsTo(await fill(visitor, at, {email: 'ada@example.org', password}))).toBe('303 /desk/organizations');
	expect(await (await visitor.request('/desk/organizations')).text()).toContain('You belong to none');
});

test('what was done is said in our words only, whatever an address says', async () => {
	const visitor = makeVisitor(world);
	const page = async (done: string) => (await visitor.request(`/desk/sign-in?done=${encodeURIComponent(done)}`)).text();
	expect(await page('You are signed out.')).toContain('<p class="done" role="status">You are signed out.</p>');
	for (const words of ['Your account is closed. Call +1 555 0100.', 'Kept', 'toString', ''])
		expect(await page(words)).not.toContain('class="done"');
});

describe('who can not go on is told how', () => {
	test('with an address that is not confirmed: the letter is sent again, and an old link says what to do', async () => {
		const visitor = makeVisitor(world);
		await fill(visitor, '/desk/sign-up', {name: 'Ada', email: 'ada@example.org', password});
		const refused = await fill(visitor, '/desk/sign-in', {email: 'ada@example.org', password});
		expect(await refused.text()).toContain('We sent the letter again');
		const link = linkIn((await letterTo(world, 'ada@example.org'))?.text ?? '');
		const broken = await fill(visitor, link.replace(/token=[^&]+/, 'token=old'), {password});
		const page = await broken.text();
		expect(page).toContain('we send another');
		expect(page).not.toContain('is confirmed</h1>');
		expect(leadsTo(await fill(visitor, link, {password}))).toBe('303 /desk/confirmed');
	});

	test('with a password that is too short, at its field', async () => {
		const form = {name: 'Ada', email: 'ada@example.org', password: 'x'};
		const page = await (await fill(makeVisitor(world), '/desk/sign-up', form)).text();
		expect(page).toContain('<small id="password-wrong" class="wrong">must have twelve characters or more');
	});

	test('with a link for a new password that was used', async () => {
		const page = await (await fill(makeVisitor(world), '/desk/new-password?token=x', {newPassword: password})).text();
		expect(page).toContain('The link is too old, or was used before');
		expect(page).toContain('href="/desk/forgotten"');
	});
});

test('nobody is led to another site by the door', async () => {
	await signUp(world, 'ada@example.org');
	const visitor = makeVisitor(world);
	for (const then of ['https://evil.example', '//evil.example', '/desk/../evil', '/desk\\evil'])
		expect(
			leadsTo(
				await fill(visitor, `/desk/sign-in?then=${encodeURIComponent(then)}`, {email: 'ada@example.org', password}),
			),
		).toBe('303 /desk');
});

test('a wrong password is said beside what was filled in, and the password is not sent back', async () => {
	await signUp(world, 'ada@example.org');
	const answer = await fill(makeVisitor(world), '/desk/sign-in', {
		email: 'ada@example.org',
		password: 'something else 12',
	});
	expect(answer.status).toBe(401);
	const page = await answer.text();
	expect(page).toContain('There is no account with this address and password');
	expect(page).toContain('value="ada@example.org"');
	expect(page).not.toContain('something else 12');
});

describe('forms', () => {
	test('of another session are refused', async () => {
		const ada = await signUp(world, 'ada@example.org');
		const eve = await signUp(world, 'eve@example.org');
		const page = await (await eve.request('/desk/organizations/new')).text();
		const token = /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? '';
		const body = new URLSearchParams({formToken: token, name: 'X', kind: 'brand'}).toString();
		const answer = await ada.request('/desk/organizations/new', {
			method: 'POST',
			body,
			headers: {'content-type': 'application/x-www-form-urlencoded'},
		});
		expect(answer.status).toBe(403);
	});

	test('sent from another site are refused', async () => {
		const answer = await createApp(world).request('/desk/sign-in', {
			method: 'POST',
			body: 'formToken=none',
			headers: {origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded'},
		});
		expect(answer.status).toBe(403);
	});

	test('show words of people as words', async () => {
		const ada = await signUp(world, 'ada@example.org');
		const where =
			(await fill(ada, '/desk/organizations/new', {name: '<script>alert(1)</script>', kind: 'brand'})).headers.get(
				'location',
			) ?? '';
		const page = await (await ada.request(where)).text();
		expect(page).toContain('&lt;script&gt;');
		expect(page).not.toContain('<script>alert');
	});
});

test('every page forbids scripts of others, frames, and forms that lead elsewhere', async () => {
	const {headers} = await createApp(world).request('/desk/sign-in');
	const policy = headers.get('content-security-policy');
	for (const word of ["default-src 'none'", "script-src 'self'", "form-action 'self'", "frame-ancestors 'none'"])
		expect(policy).toContain(word);
	expect(headers.get('cache-control')).toBe('no-store');
});

test('a reviewer without a second factor is led to turn it on, and does', async () => {
	const visitor = await signUp(world, 'rev@example.org');
	await setRole(world, visitor.id, 'reviewer', 'test');
	await fill(visitor, '/desk/sign-in', {email: 'rev@example.org', password});
	expect(await (await visitor.request('/desk')).text()).toContain('turn on the second factor');
	const begun = await (await fill(visitor, '/desk/account/second-factor', {password})).text();
	const secret = /data-copy="">([A-Z2-7]+)</.exec(begun)?.[1] ?? /data-copy>([A-Z2-7]+)</.exec(begun)?.[1] ?? '';
	expect(secret).not.toBe('');
	const scanned = await readQr(/<svg[^>]*class="qr".*?<\/svg>/s.exec(begun)?.[0] ?? '');
	expect(scanned.text).toMatch(/^otpauth:\/\/totp\//);
	expect(new URL(scanned.text).searchParams.get('secret')).toBe(secret);
	expect(leadsTo(await fill(visitor, '/desk/account/second-factor/code', {code: totp(secret)}))).toMatch(
		/^303 \/desk\/account\?done/,
	);
	expect(await (await visitor.request('/desk/account')).text()).toContain('class="word good">on');
});

test('a key is made on the desk and shown once', async () => {
	const ada = await signUp(world, 'ada@example.org');
	const where =
		(await fill(ada, '/desk/organizations/new', {name: 'Maison', kind: 'brand'})).headers
			.get('location')
			?.split('?')[0] ?? '';
	const wrong = await fill(ada, `${where}/keys`, {name: 'shop', mode: 'test'});
	expect(wrong.status).toBe(400);
	expect(await wrong.text()).toContain('must name one scope at least');
	const made = await (
		await fill(ada, `${where}/keys`, {name: 'shop', mode: 'test', scopes: ['brands:write', 'brands:read']})
	).text();
	const key = /ts_test_\w+/.exec(made)?.[0] ?? '';
	expect(key).not.toBe('');
	expect(await (await ada.request(`${where}/keys`)).text()).not.toContain(key);
});

test('an operator signs in with the second factor', async () => {
	const operator = await signUpAs(world, 'operator', 'op@example.org');
	expect(await (await operator.request('/desk')).text()).toContain('Audit');
});

describe('people', () => {
	test('are given roles by an operator, never by themselves, and it is written down', async () => {
		const operator = await signUpAs(world, 'operator', 'op@example.org');
		const ada = await signUp(world, 'ada@example.org');
		expect((await fill(operator, `/desk/people/${operator.id}`, {role: 'user'})).status).toBe(403);
		await fill(operator, `/desk/people/${ada.id}`, {role: 'reviewer'});
		const page = await (await operator.request(`/desk/people/${ada.id}`)).text();
		expect(page).toContain('<dd>reviewer</dd>');
		expect(page).toContain('person.role');
		expect(await (await operator.request('/desk/audit')).text()).toContain(operator.id);
		expect(await (await operator.request('/desk/people?words=ADA')).text()).toContain('ada@example.org');
		expect(await (await operator.request('/desk/people?words=%25')).text()).toContain('Nobody is called that');
	});

	test('are nobody else’s business', async () => {
		const ada = await signUp(world, 'ada@example.org');
		for (const at of ['/desk/people', `/desk/people/${ada.id}`, '/desk/audit'])
			expect((await ada.request(at)).status).toBe(403);
	});
});

describe('categories that need a badge', () => {
	const list = '/desk/categories';

	test('are told by the operator with names and reasons, changed, ended and told again; it is written down', async () => {
		const operator = await signUpAs(world, 'operator', 'op@example.org');
		expect(await (await operator.request(list)).text()).toContain('nowhere is a badge expected');
		const said = {
			category: 'Food / Infant <b>',
			names: 'Säuglingsnahrung\n婴儿配方奶粉',
			reason: 'infants depend on it',
		};
		const answer = await fill(operator, list, said);
		const at = `${list}/${encodeURIComponent('food / infant <b>')}`;
		expect(leadsTo(answer).split('?')[0]).toBe(`303 ${at}`);
		const page = await (await operator.request(at)).text();
		for (const words of [
			'food / infant &lt;b&gt;',
			'Säuglingsnahrung\n婴儿配方奶粉',
			'category.certification-required',
		])
			expect(page).toContain(words);
		expect(await (await operator.request(list)).text()).toContain('Säuglingsnahrung, 婴儿配方奶粉');

		await fill(operator, at, {names: 'Babymilch', reason: 'infants depend on it'});
		const told = async () => (await (await operator.request('/v1/categories/certification')).json()).categories;
		expect(await told()).toMatchObject([{category: 'food / infant <b>', names: ['Babymilch']}]);

		const bare = await fill(operator, `${at}/end`, {reason: ''});
		expect(bare.status).toBe(400);
		expect(await bare.text()).toContain('id="reasons-wrong"');
		await fill(operator, `${at}/end`, {reason: 'the law changed'});
		expect(await told()).toEqual([]);
		const ended = await (await operator.request(at)).text();
		for (const words of ['No badge is expected here any more', 'the law changed', 'Expect a badge again'])
			expect(ended).toContain(words);
		expect((await operator.request(`${at}/end`)).status).toBe(404);
		await fill(operator, at, {reason: 'again'});
		expect(await told()).toMatchObject([{reason: 'again', names: []}]);
	});

	test('have names of letters or digits, and a page only if one was told', async () => {
		const operator = await signUpAs(world, 'operator', 'op@example.org');
		const answer = await fill(operator, list, {category: '!?', names: '', reason: 'law'});
		expect(answer.status).toBe(400);
		expect(await answer.text()).toContain('needs a name with letters or digits');
		for (const at of ['none', operator.id]) expect((await operator.request(`${list}/${at}`)).status).toBe(404);
	});

	test('are the operator’s alone', async () => {
		const reviewer = await signUpAs(world, 'reviewer', 'rev@example.org');
		for (const at of [list, `${list}/toys`, `${list}/toys/end`]) expect((await reviewer.request(at)).status).toBe(403);
	});
});
