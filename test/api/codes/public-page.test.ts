import {afterEach, beforeEach, expect, test} from 'vitest';
import {type CodesStage, makeCodesStage, mistyped, newCode, registerCodes} from './codes-stage.ts';

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
	expect((await open(link, {act: 'peek'})).text).toContain('nobody asked yet');
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
