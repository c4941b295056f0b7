import {createHmac} from 'node:crypto';
import {afterEach, describe, expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {signedQuery} from '../../../api/brands/verifiers/signed-query.ts';
import type {BrandDomain} from '../../../shared/brands/contract-domains.ts';
import {whyNoGtin} from '../../../shared/gtin.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';
import {found, signUp, signUpAs, type Visitor} from '../accounts/people.ts';
import {serveSecurely} from '../outbound/secure-server.ts';
import {claim, done, fileMark, keyOf, proveDomain, publicBrand, reviewMark, worldWithNames} from './brand-steps.ts';

const open: {close(): Promise<void>}[] = [];
afterEach(async () => {
	for (const each of open.splice(0).reverse()) await each.close();
});

async function adaWith(world: TestWorld): Promise<{ada: Visitor; organization: string}> {
	open.push(world.storage);
	const ada = await signUp(world, 'ada@halden.example');
	return {ada, organization: await found(ada, 'Halden')};
}

const errorsOf = async (asked: Promise<Response>): Promise<{pointer: string; detail: string}[]> =>
	((await (await asked).json()) as {errors?: {pointer: string; detail: string}[]}).errors ?? [];

describe('a domain proved by a file', () => {
	test('is asked over https at the domain itself, where only the right words count', async () => {
		let file = 'the token and nothing else';
		const site = await serveSecurely(['halden.example'], ({path}, response) => {
			if (path.startsWith('/.well-known/touchstone-challenge/')) response.end(`${file}\n`);
			else response.writeHead(404).end();
		});
		open.push(site);
		const {ada} = await adaWith(await makeWorld({outbound: site.outbound}));
		const brand = await claim(ada, 'Halden');
		const at = `/v1/brands/${brand}/domains`;
		const asked = {domain: 'halden.example', method: 'http'};
		const begun = await done<BrandDomain>(ada.send(at, asked));
		const check = () => done<BrandDomain>(ada.send(`${at}/halden.example/check`));
		expect((await check()).trouble).toContain('does not hold what was asked for');
		file = begun.token;
		expect((await check()).state).toBe('waiting');
		file = begun.instructions.value;
		expect(await check()).toMatchObject({state: 'proved', trouble: null});
		expect(site.asked.at(-1)).toMatchObject({
			method: 'GET',
			host: 'halden.example',
			path: expect.stringContaining(begun.token),
		});
	});

	test.each([
		['sent to another host', 302, {location: 'https://other.example/'}, 'redirects to other hosts are refused'],
		['not there', 404, {}, 'answered 404, not 200'],
	])('is not proved when it is %s', async (_, status, headers, why) => {
		const site = await serveSecurely(['halden.example', 'other.example'], (_asked, response) =>
			response.writeHead(status, headers).end('x'),
		);
		open.push(site);
		const {ada} = await adaWith(await makeWorld({outbound: site.outbound}));
		const brand = await claim(ada, 'Halden');
		const at = `/v1/brands/${brand}/domains`;
		await done(ada.send(at, {domain: 'halden.example', method: 'http'}));
		const {state, trouble} = await done<BrandDomain>(ada.send(`${at}/halden.example/check`));
		expect(state).toBe('waiting');
		expect(trouble).toContain(why);
		expect(site.asked.map(({host}) => host)).not.toContain('other.example');
	});

	test('is not looked for inside our walls, and says no more than that it could not be asked', async () => {
		const {ada} = await adaWith(await makeWorld());
		const brand = await claim(ada, 'Halden');
		const at = `/v1/brands/${brand}/domains`;
		await done(ada.send(at, {domain: 'halden.example', method: 'http'}));
		expect(await done(ada.send(`${at}/halden.example/check`))).toMatchObject({
			state: 'waiting',
			trouble: 'halden.example could not be asked',
		});
	});
});

describe('a product', () => {
	const bag = {name: 'Bag', image: 'https://halden.example/bag.jpg', warranty: {months: 24, countries: ['DE']}};

	test('is written down by its GTIN, changed, listed and removed', async () => {
		const {ada} = await adaWith(await makeWorld());
		const at = `/v1/brands/${await claim(ada, 'Halden')}/products`;
		const put = (gtin: string, fields: object) => ada.send(`${at}/${gtin}`, fields, 'PUT');
		const first = await done(put('4006381333931', bag));
		expect(first).toMatchObject({gtin: '04006381333931', warranty: {months: 24, countries: ['DE'], terms: null}});
		expect(await done(put('04006381333931', {name: 'Bag, large'}))).toMatchObject({
			id: (first as {id: string}).id,
			name: 'Bag, large',
			warranty: null,
		});
		await done(put('978-3-16-148410-0', {name: 'Book'}));
		const listed = await done<{products: {gtin: string}[]; next: null}>(ada.request(at));
		expect(listed.products.map(({gtin}) => gtin)).toEqual(['04006381333931', '09783161484100']);
		expect((await ada.send(`${at}/4006381333931`, undefined, 'DELETE')).status).toBe(204);
		expect((await ada.request(`${at}/4006381333931`)).status).toBe(404);
	});

	test.each([
		['4006381333932', 'the check digit is wrong: after 400638133393 comes 1'],
		['2000000000008', 'is from a range that anyone may use inside a shop or region, so it identifies no product'],
		['40063813', 'the check digit is wrong: after 4006381 comes 2'],
		['00000000', 'must be a GTIN of 8, 12, 13 or 14 digits, or an ISBN'],
		['bag', 'must be a GTIN of 8, 12, 13 or 14 digits, or an ISBN'],
		['4006381333931', null],
		['0-306-40615-2', null],
	])('with the GTIN %s: %s', async (gtin, why) => {
		expect(whyNoGtin(gtin)).toBe(why);
		const {ada} = await adaWith(await makeWorld());
		const at = `/v1/brands/${await claim(ada, 'Halden')}/products/${gtin}`;
		const answer = await ada.send(at, bag, 'PUT');
		expect(answer.status).toBe(why ? 400 : 200);
		if (why) expect(await answer.json()).toMatchObject({errors: [{pointer: '/path/gtin', detail: why}]});
	});

	test('with a picture that is not https, or a warranty for nowhere, is refused with pointers', async () => {
		const {ada} = await adaWith(await makeWorld());
		const at = `/v1/brands/${await claim(ada, 'Halden')}/products/4006381333931`;
		const wrong = {name: ' ', image: 'http://halden.example/x.jpg', warranty: {months: 0, countries: ['XX']}};
		expect((await errorsOf(ada.send(at, wrong, 'PUT'))).map(({pointer}) => pointer)).toEqual([
			'/name',
			'/image',
			'/warranty/months',
			'/warranty/countries/0',
		]);
	});
});

describe('a brand’s own query system', () => {
	const secret = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`;
	const at = new Date('2026-11-22T12:00:00Z');
	const mac = (content: string) =>
		createHmac('sha256', '0123456789abcdef0123456789abcdef')
			.update(`msg_1.${at.getTime() / 1000}.${content}`)
			.digest('base64');

	test('is asked by POST with a signed body, by GET with a signed path and query', () => {
		const post = {
			endpoint: 'https://q.halden.example/v1',
			method: 'POST',
			fields: {code: 'sn', language: 'lang'},
		} as const;
		const asked = signedQuery(post, secret, {code: 'AB 1', language: 'de'}, 'msg_1', at);
		expect(asked).toMatchObject({url: 'https://q.halden.example/v1', body: '{"sn":"AB 1","lang":"de"}'});
		expect(asked.headers['webhook-signature']).toBe(`v1,${mac('{"sn":"AB 1","lang":"de"}')}`);
		const get = {
			...post,
			endpoint: 'https://q.halden.example/q?k=1',
			method: 'GET',
			fields: {code: 'sn', language: null},
		} as const;
		const got = signedQuery(get, secret, {code: 'AB&1', language: 'de'}, 'msg_1', at);
		expect(got).toMatchObject({url: 'https://q.halden.example/q?k=1&sn=AB%261', body: null});
		expect(got.headers['webhook-signature']).toBe(`v1,${mac('/q?k=1&sn=AB%261')}`);
	});

	test('is under a proved domain, keeps its secret sealed, and can be tried out', async () => {
		let value = '';
		const site = await serveSecurely(
			['q.halden.example'],
			({body}, response) =>
				response.setHeader('content-type', 'application/json').end(JSON.stringify({genuine: true, body})),
			{txt: async () => [[value]]},
		);
		open.push(site);
		const world = await makeWorld({outbound: site.outbound});
		const {ada} = await adaWith(world);
		const brand = await claim(ada, 'Halden');
		const verifiers = `/v1/brands/${brand}/verifiers`;
		const system = {endpoint: 'https://q.halden.example/v1', method: 'POST', fields: {code: 'sn'}};
		expect(await errorsOf(ada.send(verifiers, system))).toMatchObject([{pointer: '/endpoint'}]);
		const begun = await done<BrandDomain>(ada.send(`/v1/brands/${brand}/domains`, {domain: 'halden.example'}));
		value = begun.instructions.value;
		await done(ada.send(`/v1/brands/${brand}/domains/halden.example/check`));

		const made = await done<{id: string; secret: string}>(ada.send(verifiers, system));
		expect(made.secret).toMatch(/^whsec_/);
		const stored = JSON.stringify(await world.storage.db.select().from(world.storage.tables.brandVerifiers));
		expect(stored).not.toContain(made.secret);
		expect(await (await ada.request(verifiers)).text()).not.toContain(made.secret);
		const tried = await done<{answer: {status: number; body: string}}>(
			ada.send(`${verifiers}/${made.id}/try`, {code: 'X-1'}),
		);
		expect(tried.answer.status).toBe(200);
		expect(JSON.parse(tried.answer.body)).toEqual({genuine: true, body: '{"sn":"X-1"}'});
		expect(site.asked[0]?.headers['webhook-signature']).toMatch(/^v1,/);

		await done(ada.send(`/v1/brands/${brand}/domains/halden.example`, undefined, 'DELETE'));
		expect((await ada.send(`${verifiers}/${made.id}/try`, {code: 'X-1'})).status).toBe(409);
		expect((await ada.send(`${verifiers}/${made.id}`, undefined, 'DELETE')).status).toBe(204);
	});
});

test('with a test key everything is proved at once, and nothing shows up in public', async () => {
	const world = await makeWorld();
	const {ada, organization} = await adaWith(world);
	world.sandbox = await makeWorld({mode: 'test'});
	open.push(world.sandbox.storage);
	const app = createApp(world);
	const asked = {name: 'try', mode: 'test', scopes: ['brands:write', 'brands:read']};
	const {key} = await done<{key: string}>(ada.send(`/v1/organizations/${organization}/keys`, asked));
	const program = keyOf(app, key);
	const brand = await claim(program, 'Halden', {names: ['ハルデン']});
	await done(program.send(`/v1/brands/${brand}/domains`, {domain: 'halden.example'}));
	expect(await done(program.send(`/v1/brands/${brand}/domains/halden.example/check`))).toMatchObject({state: 'proved'});
	await fileMark(program, brand);
	expect(await done(program.request(`/v1/brands/${brand}`))).toMatchObject({
		state: 'verified',
		names: [{name: 'ハルデン', confirmed: true}],
	});
	const system = {endpoint: 'https://q.halden.example/', method: 'GET'};
	const {id} = await done<{id: string}>(program.send(`/v1/brands/${brand}/verifiers`, system));
	expect(await done(program.send(`/v1/brands/${brand}/verifiers/${id}/try`, {}))).toMatchObject({
		answer: null,
		trouble: 'the sandbox sends nothing',
	});
	expect(await publicBrand(world, 'halden')).toBeNull();
	expect((await ada.request(`/v1/brands/${brand}`)).status).toBe(404);
});

test('a certificate is sent, shown to reviewers, and no other organization may name it', async () => {
	const {world, records} = await worldWithNames();
	const {ada} = await adaWith(world);
	const reviewer = await signUpAs(world, 'reviewer', 'rae@example.org');
	const brand = await claim(ada, 'Halden');
	await proveDomain(ada, records, brand, 'halden.example');
	const svg = await ada.request(`/v1/brands/${brand}/documents`, {method: 'POST', body: '<svg xmlns="x"/>'});
	expect(await svg.json()).toMatchObject({type: '/problems/svg-not-taken'});
	const sent = await done<{id: string}>(
		ada.request(`/v1/brands/${brand}/documents?name=mark.png`, {method: 'POST', body: await onePixel()}),
	);
	const mark = await fileMark(ada, brand, {document: sent.id});
	const shown = await reviewer.request(`/v1/brands/${brand}/documents/${sent.id}`);
	expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
	await done(reviewMark(reviewer, brand, mark));

	const eve = await signUp(world, 'eve@example.org');
	await found(eve, 'Other');
	const other = await claim(eve, 'Other');
	expect((await eve.request(`/v1/brands/${other}/documents/${sent.id}`)).status).toBe(404);
	const stolen = {number: '1', office: 'DE', classes: [1], owner: 'X', status: 'pending', filedAt: '2026-01-01'};
	expect(await errorsOf(eve.send(`/v1/brands/${other}/marks`, {...stolen, document: sent.id}))).toMatchObject([
		{pointer: '/document'},
	]);
});

async function onePixel(): Promise<Uint8Array<ArrayBuffer>> {
	const {default: sharp} = await import('sharp');
	const background = {r: 1, g: 2, b: 3};
	return Uint8Array.from(
		await sharp({create: {width: 8, height: 8, channels: 3, background}})
			.png()
			.toBuffer(),
	);
}
