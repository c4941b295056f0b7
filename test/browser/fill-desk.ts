import sharp from 'sharp';
import {found} from '../api/accounts/people.ts';
import {type App, file, grantBody, holdShop, review, said} from '../api/applications/parties.ts';
import type {DeskStage} from './desk-stage.ts';
import {fillCases, fillTickets} from './fill-cases.ts';

/** A letter as somebody photographs it. */
const picture = () => {
	const lines = [
		'HALDEN AG',
		'Letter of authorization',
		'Pen House Ltd may sell our pens',
		'in the European Union until 2028',
	];
	const text = lines.map(
		(line, at) => `<text x="60" y="${120 + at * 60}" font-size="32" font-family="serif">${line}</text>`,
	);
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="420"><rect width="900" height="420" fill="#fdfcf7"/>${text.join('')}</svg>`;
	return sharp(Buffer.from(svg)).png().toBuffer();
};

/** Something of everything that the desk shows: applications of several states, claims, a mark, names, a webhook, a product. */
export async function fillDesk(stage: DeskStage) {
	const {server, parties, ravi, olga, passDays} = stage;
	const {owner, brandOrg, seller, sellerOrg, brand, net} = parties;
	const body = Uint8Array.from(await picture());
	const sent = {method: 'POST', body, headers: {'content-type': 'image/png'}};
	const photo = await said<{id: string}>(
		seller.request(`/v1/documents?organization=${sellerOrg}&name=licence.png`, sent),
		201,
	);
	const documents = [{document: photo.id, is: 'business-licence'}];
	const late = await file(parties, 'late.example', {documents});
	passDays(11);
	const plain = await file(parties, 'plain.example', {documents});
	const official = await file(parties, 'official.example', {kind: 'official'}, {kind: 'exclusive'});
	const taken = await said<App>(review(ravi, official, {act: 'take', version: 1}));
	await said(review(ravi, taken, grantBody(taken, 'official')));
	const granting = await said<App>(review(ravi, await file(parties, 'granted.example'), {act: 'take', version: 1}));
	const granted = await said<App>(review(ravi, granting, grantBody(granting)));
	const asking = await file(parties, 'asked.example');
	const asked = await said<App>(
		review(ravi, asking, {
			act: 'ask',
			version: 1,
			missing: ['The second page of the letter', 'A licence that can be read'],
		}),
	);
	const refused = await said<App>(
		review(ravi, await file(parties, 'refused.example'), {
			act: 'refuse',
			version: 1,
			reason: 'The letter names another company.',
		}),
	);
	const weak = await file(parties, 'weak.example');
	await holdShop(parties, 'shop.example');
	const claim = await said<{id: string; token: string}>(
		seller.send('/v1/sellers/claims', {
			organization: sellerOrg,
			store: 'aliexpress',
			seller: '1101',
			name: 'Pen House',
			page: 'https://www.aliexpress.com/store/1101',
			brand,
		}),
		201,
	);
	net.pages.set('https://www.aliexpress.com/store/1101', {body: `<p>${claim.token}</p>`});
	await said(seller.send(`/v1/sellers/claims/${claim.id}/check`, {}));
	await said(
		owner.send(
			`/v1/brands/${brand}`,
			{names: ['哈尔登'], queryDomains: ['codes.example'], officialSites: ['https://halden.example/']},
			'PATCH',
		),
	);
	const mark = await said<{id: string}>(
		owner.send(`/v1/brands/${brand}/marks`, {
			number: '302019001234',
			office: 'DE',
			classes: [16],
			owner: 'Halden AG',
			status: 'registered',
			filedAt: '2019-01-10',
			registeredAt: '2019-04-02',
		}),
		201,
	);
	await said(
		owner.send(`/v1/brands/${brand}/products/04006381333931`, {name: 'Field pen', warranty: {months: 24}}, 'PUT'),
	);
	await said(
		owner.send(`/v1/brands/${brand}/verifiers`, {endpoint: 'https://halden.example/codes', method: 'POST'}),
		201,
	);
	const webhook = await said<{id: string}>(
		owner.send('/v1/webhooks', {organization: brandOrg, url: 'https://halden.example/hooks', kinds: ['badge.granted']}),
		201,
	);
	await said(owner.send(`/v1/webhooks/${webhook.id}/ping`), 202);
	const tickets = await fillTickets(server, parties);
	const rival = await makeRival(parties);
	const certified = {required: true, reason: 'infants depend on it', names: ['Säuglingsnahrung', '婴儿配方奶粉']};
	await said(olga.send('/v1/categories/Infant%20formula/certification', certified, 'PUT'), 204);
	return {
		late,
		plain,
		official,
		granted,
		asked,
		refused,
		weak,
		claim: claim.id,
		mark: mark.id,
		webhook: webhook.id,
		codes: await fillCodes(parties),
		tickets,
		cases: await fillCases(stage),
		dispute: rival,
		photo: photo.id,
	};
}

/** A batch of the brand's own codes with a range, and one import of each outcome; a batch of ours. */
async function fillCodes({owner, brand}: Pick<DeskStage['parties'], 'owner' | 'brand'>) {
	const asked = {brand, name: 'Spring', product: 'Pen No. 7', gtin: '4006381333931', covered: 'scratch'};
	const form = {shortest: 8, longest: 8, characters: 'digits'};
	const own = await said<{id: string}>(owner.send('/v1/batches', {...asked, origin: 'own', form}), 201);
	const made = await said<{id: string}>(owner.send('/v1/batches', {...asked, origin: 'made'}), 201);
	const importOf = async (file: string, isLast = true) => {
		const {id} = await said<{id: string}>(owner.send(`/v1/batches/${own.id}/imports`, {format: 'csv'}), 201);
		const headers = {'upload-offset': '0', 'upload-complete': isLast ? '?1' : '?0'};
		await said(owner.request(`/v1/imports/${id}`, {method: 'PATCH', body: file, headers}));
		if (isLast) await said(owner.send(`/v1/imports/${id}/finish`));
		return id;
	};
	const finished = await importOf('10000001\n10000002\n10000003\n');
	const refused = await importOf('10000003\n1000\n');
	const open = await importOf('10000009\n', false);
	const range = {first: 2, last: 3, state: 'blocked', why: 'Stolen from the lorry'};
	await said(owner.send(`/v1/batches/${own.id}/ranges`, range), 201);
	return {own: own.id, made: made.id, imports: [finished, refused, open]};
}

/** Somebody else who claims the brand's name, with a proved domain and a mark; answers the dispute. */
async function makeRival({seller: rival, net: {records}}: DeskStage['parties']) {
	const organization = await found(rival, 'Halden Trading');
	const {id} = await said<{id: string}>(rival.send('/v1/brands', {organization, name: 'Halden'}), 201);
	const {instructions} = await said<{instructions: {place: string; value: string}}>(
		rival.send(`/v1/brands/${id}/domains`, {domain: 'halden-trading.example', method: 'dns'}),
		201,
	);
	records.set(instructions.place, [[instructions.value]]);
	await said(rival.send(`/v1/brands/${id}/domains/halden-trading.example/check`));
	const mark = {
		number: '4455',
		office: 'FR',
		classes: [16],
		owner: 'Halden Trading',
		status: 'registered',
		filedAt: '2021-01-10',
		registeredAt: '2021-04-02',
	};
	await said(rival.send(`/v1/brands/${id}/marks`, mark), 201);
	const {disputes} = await said<{disputes: string[]}>(rival.request(`/v1/brands/${id}`));
	const [dispute] = disputes;
	if (dispute === undefined) throw new Error('no dispute was opened');
	return dispute;
}
export type Filled = Awaited<ReturnType<typeof fillDesk>>;
