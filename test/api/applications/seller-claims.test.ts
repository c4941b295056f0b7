import {eq} from 'drizzle-orm';
import {beforeAll, describe, expect, test} from 'vitest';
import {findBadge} from '../../../api/badges/index.ts';
import {addDocument} from '../../../api/documents/index.ts';
import {expireClaims} from '../../../api/sellers/index.ts';
import {makeWorld} from '../../worlds.ts';
import {found, letterTo, signUp, type Visitor} from '../accounts/people.ts';
import {makePdf} from '../documents/made-pdf.ts';
import {code} from './application-state.ts';
import {
	type App,
	applicationOf,
	type Claim,
	frontPageOf,
	makeBrand,
	makeParties,
	type Parties,
	said,
	sendDocument,
} from './parties.ts';

let parties: Parties;
let rival: Visitor;
let rivalOrg: string;
beforeAll(async () => {
	parties = await makeParties();
	rival = await signUp(parties.world, 'rival@example.org', parties.app);
	rivalOrg = await found(rival, 'Rival', 'seller');
});

const claim = (body: Record<string, unknown>, visitor = parties.seller) =>
	said<Claim>(visitor.send('/v1/sellers/claims', {name: 'Pen House', ...body}), 201);
const check = (id: string, body = {}, visitor = parties.seller) =>
	said<Claim>(visitor.send(`/v1/sellers/claims/${id}/check`, body));
const decide = (id: string, body: Record<string, unknown>, visitor = parties.reviewers[0]) =>
	visitor.send(`/v1/reviews/claims/${id}`, {reason: 'seen', ...body});
const confirm = (id: string, version: number, visitor = parties.owner) =>
	visitor.send(`/v1/sellers/claims/${id}/confirm`, {version});

describe('a shop on a domain of its own', () => {
	test.each<[string, (claim: Claim) => void]>([
		['meta', claim => void parties.net.pages.set('https://own-meta.example/', {body: frontPageOf(claim)})],
		[
			'file',
			claim => {
				const {place = '', value = ''} = claim.challenges.find(({method}) => method === 'file') ?? {};
				expect(place).toBe(`https://own-file.example/.well-known/touchstone-challenge/${claim.token}`);
				parties.net.pages.set(place, {type: 'text/plain', body: `${value}\n`});
			},
		],
		[
			'dns',
			claim => {
				const {place = '', value = ''} = claim.challenges.find(({method}) => method === 'dns') ?? {};
				expect(place).toBe('_touchstone-challenge.own-dns.example');
				parties.net.records.set(place, [['another'], [value]]);
			},
		],
	])('is proved by the challenge as %s', async (method, put) => {
		const made = await claim({store: `own-${method}.example`});
		expect(made.state).toBe('open');
		expect(await check(made.id)).toMatchObject({
			state: 'open',
			reason: expect.stringContaining('there is no TXT record'),
		});
		put(made);
		expect(await check(made.id)).toMatchObject({state: 'proved', proof: method, reason: null});
	});

	test('that the text of its page proved in older days has to be proved anew before anything new rests on it', async () => {
		const {world, seller, net} = parties;
		const {sellerClaims} = world.storage.tables;
		const made = await claim({store: 'older.example'});
		net.pages.set('https://older.example/', {body: frontPageOf(made)});
		await check(made.id);
		await world.storage.atomically(tx => [
			tx.update(sellerClaims).set({proof: 'front-page'}).where(eq(sellerClaims.id, made.id)),
		]);
		const body = await applicationOf(parties, 'older.example');
		expect(await code(seller.send('/v1/badges/applications', body))).toBe('409 seller-not-proved');
		expect(await check(made.id)).toMatchObject({state: 'proved', proof: 'meta'});
		await said(seller.send('/v1/badges/applications', body), 201);
	});

	test('at www is proved by the head of that page', async () => {
		const made = await claim({store: 'at-www.example', page: 'https://www.at-www.example/'});
		parties.net.pages.set('https://www.at-www.example/', {body: frontPageOf(made)});
		expect(await check(made.id)).toMatchObject({state: 'proved', proof: 'meta'});
	});

	test('is not proved by what proves another claim on it', async () => {
		const made = await claim({store: 'theirs.example'});
		const other = await claim({store: 'theirs.example', organization: rivalOrg}, rival);
		parties.net.pages.set('https://theirs.example/', {body: frontPageOf(made)});
		expect((await check(other.id, {}, rival)).state).toBe('open');
	});

	test('is not proved by the token in the text of its front page, where reviews stand: a reviewer looks', async () => {
		const {id, token} = await claim({store: 'reviewed.example'});
		parties.net.pages.set('https://reviewed.example/', {body: `<h1>Pens</h1><p>“Great shop! ${token}”</p>`});
		const waits = await check(id);
		expect(waits).toMatchObject({state: 'found', proof: null});
		expect(await said(decide(id, {version: waits.version, admit: true}))).toMatchObject({
			state: 'proved',
			proof: 'reviewer',
		});
	});

	test.each<[string, (token: string) => {status?: number; type?: string; body: string}]>([
		['in a comment', token => ({body: `<p>hello</p><!-- ${token} -->`})],
		['in a script', token => ({body: `<script>var t = '${token}'</script>`})],
		['in an attribute', token => ({body: `<meta name="t" content="${token}"><img alt="${token}">`})],
		['in something hidden', token => ({body: `<div hidden><p>${token}</p></div><i style="display:none">${token}</i>`})],
		['on an error page', token => ({status: 404, body: `<p>${token}</p>`})],
		['in a file of another kind', token => ({type: 'application/json', body: `"${token}"`})],
		['as part of a longer word', token => ({body: `<p>${token}0</p>`})],
	])('does not come to a reviewer by a token %s', async (_, page) => {
		const {id, token} = await claim({store: 'not.example'});
		parties.net.pages.set('https://not.example/', page(token));
		expect((await check(id)).state).toBe('open');
	});

	test('is not proved by another page, where strangers write: a reviewer looks', async () => {
		const {id, token} = await claim({store: 'forum.example'});
		const page = 'https://forum.example/reviews';
		parties.net.pages.set(page, {body: `<p>${token}</p>`});
		const waits = await check(id, {page});
		expect(waits).toMatchObject({state: 'found', proof: null});
		const {claims} = await said<{claims: Claim[]}>(parties.reviewers[0].request('/v1/reviews/claims'));
		expect(claims.map(each => each.id)).toContain(id);
		expect(await said(decide(id, {version: waits.version, admit: false}))).toMatchObject({
			state: 'refused',
			reason: 'seen',
		});
	});

	test.each([
		['of another domain', 'https://elsewhere.example/'],
		['with the token in its address', null],
	])('is not looked for on a page %s', async (_, named) => {
		const {id, token} = await claim({store: 'named.example'});
		const page = named ?? `https://named.example/search?q=${encodeURIComponent(encodeURIComponent(token))}`;
		const before = parties.net.asked.length;
		const answer = await parties.seller.send(`/v1/sellers/claims/${id}/check`, {page});
		expect([answer.status, parties.net.asked.length]).toEqual([400, before]);
	});

	test('a page that can not be reached is said, without what the network told', async () => {
		const {id} = await claim({store: 'away.example'});
		expect(await check(id)).toMatchObject({state: 'open', reason: expect.stringContaining('could not be read')});
		expect(JSON.stringify(await said(parties.seller.request(`/v1/sellers/claims/${id}`)))).not.toContain('no route');
	});
});

describe('a seller on a marketplace', () => {
	test('is proved for one brand by that brand’s word', async () => {
		const {brand, seller, owner} = parties;
		const asked = await claim({store: 'aliexpress', seller: '77', brand});
		expect((await confirm(asked.id, asked.version, seller)).status).toBe(404);
		expect(await said(confirm(asked.id, asked.version))).toMatchObject({state: 'proved', proof: 'brand'});
		const {claims} = await said<{claims: Claim[]}>(owner.request('/v1/sellers/claims'));
		expect(claims.map(({id}) => id)).toContain(asked.id);
		const body = await applicationOf(parties, 'x.example');
		const at = {...body, seller: {...body.seller, store: 'aliexpress', seller: '77'}};
		expect(await said<App>(seller.send('/v1/badges/applications', at), 201)).toMatchObject({state: 'applied'});
	});

	test('is proved by a reviewer who saw it', async () => {
		const {id, version} = await claim({store: 'aliexpress', seller: '78'});
		expect(await said(decide(id, {version, admit: true}))).toMatchObject({state: 'proved', proof: 'reviewer'});
		expect((await decide(id, {version, admit: true})).status).toBe(409);
	});

	test('asks where the token stands', async () => {
		const {id} = await claim({store: 'aliexpress', seller: '79'});
		const answer = await parties.seller.send(`/v1/sellers/claims/${id}/check`, {});
		expect(await answer.json()).toMatchObject({errors: [{pointer: '/page'}]});
	});
});

describe('two claims on one seller', () => {
	const shop = async (visitor: Visitor, organization: string) => {
		const made = await claim({store: 'two.example', organization}, visitor);
		parties.net.pages.set('https://two.example/', {body: frontPageOf(made)});
		return check(made.id, {}, visitor);
	};

	test('the second is contested until a reviewer decides, and the loser holds it no more', async () => {
		const first = await shop(parties.seller, parties.sellerOrg);
		const second = await shop(rival, rivalOrg);
		expect([first.state, second.state]).toEqual(['proved', 'contested']);
		expect(await said(decide(second.id, {version: second.version, admit: true}))).toMatchObject({state: 'proved'});
		expect(await said(parties.seller.request(`/v1/sellers/claims/${first.id}`))).toMatchObject({state: 'refused'});
		expect((await letterTo(parties.world, 'seller@example.org'))?.subject).toBe('two.example is not yours any more');
		expect((await letterTo(parties.world, 'rival@example.org'))?.subject).toBe('two.example is proved to be yours');
		const body = await applicationOf(parties, 'two.example');
		expect((await parties.seller.send('/v1/badges/applications', body)).status).toBe(409);
	});

	test('at the same moment, one holds it', async () => {
		const made = await Promise.all([
			claim({store: 'same.example', organization: parties.sellerOrg}),
			claim({store: 'same.example', organization: rivalOrg}, rival),
		]);
		parties.net.pages.set('https://same.example/', {body: frontPageOf(...made)});
		await Promise.all([
			parties.seller.send(`/v1/sellers/claims/${made[0].id}/check`, {}),
			rival.send(`/v1/sellers/claims/${made[1].id}/check`, {}),
		]);
		const {sellerClaims} = parties.world.storage.tables;
		const rows = await parties.world.storage.db.select().from(sellerClaims);
		expect(rows.filter(({store, state}) => store === 'same.example' && state === 'proved')).toHaveLength(1);
	});

	test('a foreign claim is as if it were not there', async () => {
		const {id} = await claim({store: 'mine.example'});
		expect((await rival.request(`/v1/sellers/claims/${id}`)).status).toBe(404);
		expect((await rival.send(`/v1/sellers/claims/${id}/check`, {})).status).toBe(404);
	});
});

test('a claim that nobody proves ends, and a proof is good for a year', async () => {
	const {world, clock, sellerOrg} = parties;
	const open = await claim({store: 'slow.example', organization: sellerOrg});
	const proved = await claim({store: 'fast.example', organization: sellerOrg});
	parties.net.pages.set('https://fast.example/', {body: frontPageOf(proved)});
	await check(proved.id);
	const stateOf = async ({id}: Claim) => (await said<Claim>(parties.seller.request(`/v1/sellers/claims/${id}`))).state;
	clock.pass(31 * 86_400_000);
	await expireClaims(world);
	expect([await stateOf(open), await stateOf(proved)]).toEqual(['expired', 'proved']);
	clock.pass(335 * 86_400_000);
	await expireClaims(world);
	expect(await stateOf(proved)).toBe('expired');
	// The seller is free again
	const next = await claim({store: 'fast.example', organization: rivalOrg}, rival);
	parties.net.pages.set('https://fast.example/', {body: frontPageOf(next)});
	expect((await check(next.id, {}, rival)).state).toBe('proved');
	expect(await sendDocument(rival, 'x')).toMatch(/^doc_/);
});

test('in the sandbox claims are proved and badges granted at once, and nothing of it is public', async () => {
	const {world, app, owner, brandOrg} = parties;
	const sandbox = await makeWorld({mode: 'test', clock: parties.clock});
	world.sandbox = sandbox;
	const {key} = await said<{key: string}>(
		owner.send(`/v1/organizations/${brandOrg}/keys`, {
			name: 'try',
			mode: 'test',
			scopes: ['badges:write', 'badges:read'],
		}),
		201,
	);
	const send = (at: string, body: unknown) =>
		app.request(at, {
			method: 'POST',
			body: JSON.stringify(body),
			headers: {'content-type': 'application/json', authorization: `Bearer ${key}`},
		});
	const claimed = await send('/v1/sellers/claims', {store: 'sand.example', name: 'Sand'});
	expect(await claimed.json()).toMatchObject({state: 'proved'});

	const {brand, mark} = await makeBrand(sandbox, brandOrg, 'Sandy');
	const {id: document} = await addDocument(sandbox, {
		bytes: makePdf(),
		name: 'x.pdf',
		organization: brandOrg,
		uploadedBy: 'test',
		about: brandOrg,
	});
	const body = await applicationOf(parties, 'sand.example', {
		brand,
		mark,
		organization: brandOrg,
		from: '2027-12-01',
		until: '2028-11-30',
	});
	const mandates = body.mandates.map(link => ({...link, licensor: 'Sandy AG', document}));
	const granted: App = await (await send('/v1/badges/applications', {...body, mandates})).json();
	expect(granted).toMatchObject({state: 'granted', badge: expect.stringMatching(/^bdg_/)});
	expect(await findBadge(sandbox, granted.badge ?? '')).toMatchObject({brand: {name: 'Sandy'}});
	expect(await findBadge(world, granted.badge ?? '')).toBeNull();
	const {sellerClaims} = world.storage.tables;
	expect((await world.storage.db.select().from(sellerClaims)).filter(({store}) => store === 'sand.example')).toEqual(
		[],
	);
});
