import {eq} from 'drizzle-orm';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {type CodesStage, digits8, makeCodesStage, mistyped, newCode, registerCodes} from './codes-stage.ts';

const gtin = '04006381333931';
const code = newCode();
const link = `/01/${gtin}/21/${code}`;
let stage: CodesStage;
beforeEach(async () => {
	stage = await makeCodesStage();
	await registerCodes(stage.world, stage.halden, [code], {gtin, contact: 'care@halden.example'});
});
afterEach(() => stage.world.storage.close());

/** A browser without script: it sends back what the form holds and the cookies it got. */
function phone(network = '203.0.113.7') {
	let cookie = '';
	return async (path: string, fields: Record<string, string> | null = null) => {
		const answer = await stage.app.request(path, {
			headers: {
				'x-forwarded-for': network,
				...(cookie && {cookie}),
				...(fields && {'content-type': 'application/x-www-form-urlencoded'}),
			},
			...(fields && {method: 'POST', body: new URLSearchParams(fields).toString()}),
		});
		const set = answer.headers.get('set-cookie');
		if (set) cookie = set.split(';')[0] ?? '';
		return {status: answer.status, headers: answer.headers, text: await answer.text(), set};
	};
}

test('opening the link shows the product and asks nothing, so that a preview burns no code', async () => {
	const open = phone();
	for (let n = 0; n < 3; n++) {
		const page = await open(link);
		expect(page.status).toBe(200);
		expect(page.text).toContain('Pen No. 7');
		expect(page.text).toContain('A code is never proof');
		expect(page.text).toContain('I have it in my hand');
	}
	for (const act of ['peek', '', 'burn']) expect((await open(link, {act})).text).toContain('nobody asked yet');
	expect((await open(link, {act: 'query'})).text).toContain('you are the first who asks');
});

test('a browser without script is known again by a cookie for this code alone, one with script needs none', async () => {
	const open = phone();
	const first = await open(link, {act: 'query'});
	expect(first.set).toMatch(new RegExp(`; Path=${link}; HttpOnly; SameSite=Lax$`));
	expect((await open(link, {act: 'query'})).text).toContain('only you have asked');
	const scripted = await phone('203.0.113.8')(link, {act: 'query', kept: '1', receipt: 'r'.repeat(22)});
	expect(scripted.set).toBeNull();
	expect(scripted.text).toContain('2 holders asked');
});

test('"this is mine" is said on the page, with the country', async () => {
	const open = phone();
	const answer = await open(link, {act: 'query'});
	expect(answer.text).toContain('This is mine');
	expect((await open(link, {act: 'claim', country: 'DE'})).text).toContain('You said that it is yours');
	expect((await open(link, {act: 'query'})).text).toContain('You said that it is yours');
});

test('a code is typed at /check; what can not be right is said there, with the form as it was', async () => {
	const open = phone();
	expect((await open('/check')).text).toContain('Type the code');
	expect((await open('/check', {act: 'query', code, brand: 'Halden'})).text).toContain('you are the first who asks');
	const wrong = await open('/check', {act: 'query', code: mistyped(code), brand: '<b>Halden'});
	expect(wrong.status).toBe(400);
	expect(wrong.text).toContain('&lt;b&gt;Halden');
	expect((await open('/check', {act: 'query', code: newCode(), brand: 'Halden'})).text).toContain(
		'Not a registered code',
	);
});

test('nothing is loaded and no script runs but the page’s own; nobody keeps it on the way', async () => {
	const {headers} = await phone()(link);
	expect(headers.get('content-security-policy')).toMatch(
		/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'self'; script-src 'sha256-[^']+'; img-src https:; frame-ancestors 'none'$/,
	);
	expect(headers.get('cache-control')).toBe('no-store');
});

test('it resolves as GS1 wants: linkset by parameter or Accept, kinds of links it has, and says what it can', async () => {
	const linkset = await phone()(`${link}?linkType=linkset`);
	expect(linkset.headers.get('content-type')).toBe('application/linkset+json');
	const anchor = `http://localhost${link}`;
	expect(JSON.parse(linkset.text)).toMatchObject({
		linkset: [{anchor, 'https://ref.gs1.org/voc/defaultLink': [{href: anchor, title: 'Pen No. 7, Halden'}]}],
	});
	const byAccept = await stage.app.request(link, {headers: {accept: 'application/linkset+json'}});
	expect(byAccept.headers.get('content-type')).toBe('application/linkset+json');
	expect((await phone()(`${link}?linkType=gs1:pip`)).status).toBe(200);
	expect((await phone()(`${link}?linkType=gs1:recipeInfo`)).status).toBe(404);
	const {text} = await phone()('/.well-known/gs1resolver');
	expect(JSON.parse(text)).toMatchObject({resolverRoot: 'http://localhost', supportedPrimaryKeys: ['01']});
});

test('links with a lot or a short GTIN, as they are printed; a wrong GTIN is said to be one', async () => {
	expect((await phone()(`/01/${gtin}/10/L7/21/${code}`)).text).toContain('Pen No. 7');
	expect((await phone()(`/01/4006381333931/21/${code}`)).text).toContain('Pen No. 7');
	expect((await phone()(`/01/04006381333930/21/${code}`)).status).toBe(400);
});

test('another site can not make a visitor’s browser ask: its form gets the page, with the button to press', async () => {
	const sent = (headers: Record<string, string>) =>
		stage.app.request(link, {
			method: 'POST',
			headers: {...headers, 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': '203.0.113.9'},
			body: 'act=query',
		});
	for (const headers of [
		{origin: 'https://rival.example', 'sec-fetch-site': 'cross-site'},
		{origin: 'null', 'sec-fetch-site': 'cross-site'},
		{origin: 'https://rival.example'},
	]) {
		const answer = await sent(headers);
		expect(answer.status).toBe(400);
		expect(await answer.text()).toContain('I have it in my hand');
	}
	// At another name of the server as well
	const own = await sent({origin: 'https://id.halden.example', 'sec-fetch-site': 'same-origin'});
	expect(await own.text()).toContain('you are the first who asks');
});

test('serial numbers with any character of GS1’s are asked for, and known again', async () => {
	const form = {...digits8, characters: 'gs1'} as const;
	await registerCodes(stage.world, stage.halden, ['AB;C=d/7'], {gtin, origin: 'own', form});
	const open = phone();
	const path = `/01/${gtin}/21/AB;C=d%2F7`;
	expect((await open(path, {act: 'query'})).text).toContain('you are the first who asks');
	const again = await open(path, {act: 'query'});
	expect(again.set).toMatch(new RegExp(`; Path=/01/${gtin}/21; HttpOnly`));
	expect(again.text).toContain('only you have asked');
});

test('a brand that makes codes for the GTIN of another gives the page neither its name nor its words', async () => {
	await registerCodes(stage.world, stage.lumora, [newCode()], {gtin, product: 'A fake: buy ours'});
	const {text} = await phone()(link);
	expect(text).not.toContain('A fake');
	expect(text).toContain('Several brands');
	expect((await phone()(link, {act: 'query'})).text).toContain('Pen No. 7');
	const {storage} = stage.world;
	const {brandAccounts} = storage.tables;
	await storage.atomically(tx => [
		tx
			.update(brandAccounts)
			.set({suspendedAt: stage.world.now(), version: 9})
			.where(eq(brandAccounts.id, stage.lumora.brand)),
	]);
	expect((await phone()(link)).text).toContain('Pen No. 7');
});

test('an address to write to is that, and no letter that is written already', async () => {
	const other = newCode();
	const contact = 'care?bcc=x@rival.example&body=pay"@halden.example';
	await registerCodes(stage.world, stage.halden, [other], {gtin, contact});
	const {text} = await phone()(`/01/${gtin}/21/${other}`, {act: 'query'});
	expect(text).toContain('href="mailto:care%3Fbcc%3Dx@rival.example%26body%3Dpay%22@halden.example"');
});
