import {expect, test} from 'vitest';
import {createApp} from '../../../api/app.ts';
import {showCodes} from '../../../api/brands/index.ts';
import {verifierPath} from '../../../shared/codes/contract-verifier.ts';
import {makeWorld} from '../../worlds.ts';
import {makeBrand, makeNet} from '../applications/parties.ts';
import {served} from '../served.ts';
import {digits8, newCode, registerCodes, shopper} from './codes-stage.ts';

const endpoint = 'https://verify.halden.example/q';

async function makeStage() {
	const net = makeNet();
	const world = await makeWorld({outbound: net.outbound});
	world.site.behindProxy = true;
	const organization = 'org_halden';
	const {brand} = await makeBrand(world, organization, 'Halden');
	const {brandVerifiers} = world.storage.tables;
	const row = {
		id: 'ver_1',
		account: brand,
		endpoint,
		method: 'GET' as const,
		fields: {code: 'c', language: 'l'},
		secret: world.secrets.seal('whsec_c2VjcmV0', 'ver_1'),
		active: true,
		createdAt: world.now(),
	};
	await world.storage.atomically(tx => [tx.insert(brandVerifiers).values(row)]);
	net.pages.set(`${endpoint}?c=A+1&l=de`, {type: 'application/json', body: '{"genuine":\n true}\u202e'});
	return {net, world, app: createApp(world), by: {brand, organization}};
}

test('the brand’s own system is asked by name and consent, and what it says is handed on as plain text', async () => {
	const {app, net, world} = await makeStage();
	const one = shopper(app, '203.0.113.1');
	const question = {code: 'A 1', brand: 'halden', consentTo: 'verify.halden.example', language: 'de'};
	expect(await (await one.post(verifierPath, question)).json()).toEqual({
		brand: 'Halden',
		host: 'verify.halden.example',
		status: 200,
		said: '{"genuine": true}',
		trouble: null,
	});
	expect(net.asked).toEqual([`${endpoint}?c=A+1&l=de`]);
	expect((await one.post(verifierPath, {...question, consentTo: 'elsewhere.example'})).status).toBe(409);
	expect((await one.post(verifierPath, {...question, brand: 'Lumora'})).status).toBe(404);
	expect(net.asked).toHaveLength(1);
	for (let n = 0; n < 17; n++) await one.post(verifierPath, question);
	expect((await one.post(verifierPath, question)).status).toBe(429);
	await world.storage.close();
});

test('everybody’s directory says how a brand’s codes look and which system of its own is asked', async () => {
	const {app, world, by} = await makeStage();
	const codesOf = async () => {
		const {entries} = await served(app, world.signer.publicKey).directory(0);
		const record = entries.map(each => each.record).find(each => each?.kind === 'brand');
		return record?.kind === 'brand' ? record.codes : null;
	};
	await showCodes(world);
	expect(await codesOf()).toEqual({ours: false, forms: [], verifier: 'verify.halden.example'});
	await registerCodes(world, by, [newCode()]);
	await registerCodes(world, by, ['12345678'], {origin: 'own', form: digits8});
	await showCodes(world);
	expect(await codesOf()).toEqual({ours: true, forms: [digits8], verifier: 'verify.halden.example'});
	const {commits} = world.storage;
	await showCodes(world);
	expect(world.storage.commits).toBe(commits);
	await world.storage.close();
});

test('the page offers to ask the brand’s own system, names it before, and shows its answer as the brand’s', async () => {
	const {app, net, world} = await makeStage();
	net.pages.set(`${endpoint}?c=A+1&l=en`, {body: 'Genuine <b>pen</b>'});
	const send = async (fields: Record<string, string>) => {
		const body = new URLSearchParams({code: 'A 1', brand: 'Halden', ...fields}).toString();
		const headers = {'content-type': 'application/x-www-form-urlencoded'};
		return (await app.request('/check', {method: 'POST', body, headers})).text();
	};
	expect(await send({act: 'query'})).toContain('Send the code to verify.halden.example');
	expect(net.asked).toEqual([]);
	const said = await send({act: 'pass-on', consent: 'verify.halden.example'});
	expect(said).toContain('Halden at verify.halden.example says');
	expect(said).toContain('Genuine &lt;b&gt;pen&lt;/b&gt;');
	await world.storage.close();
});
