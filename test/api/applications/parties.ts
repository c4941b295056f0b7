import type {Hono} from 'hono';
import {createApp} from '../../../api/app.ts';
import {registerBrand} from '../../../api/brands/index.ts';
import type {Outbound} from '../../../api/outbound/index.ts';
import type {World} from '../../../api/world.ts';
import {checklistOf} from '../../../shared/applications/checklist.ts';
import {makeClock, makeWorld, type TestWorld} from '../../worlds.ts';
import {found, signUp, signUpAs, type Visitor} from '../accounts/people.ts';
import {makePdf} from '../documents/made-pdf.ts';

/** Pages and TXT records of a made-up internet; tests change them. */
export function makeNet() {
	const pages = new Map<string, {status?: number; type?: string; body: string}>();
	const records = new Map<string, string[][]>();
	const asked: string[] = [];
	const outbound: Outbound = {
		async fetchPublic(url) {
			asked.push(url);
			const page = pages.get(url);
			if (!page) throw new Error('no route');
			const {status = 200, type = 'text/html; charset=utf-8', body} = page;
			return {status, headers: {'content-type': type}, body: new TextEncoder().encode(body)};
		},
		txt: async name => records.get(name) ?? [],
	};
	return {pages, records, asked, outbound};
}

/** Asks and reads the answer as JSON, which has to be of this status. */
export async function said<Body = Record<string, unknown>>(asked: Promise<Response>, status = 200): Promise<Body> {
	const answer = await asked;
	const text = await answer.text();
	if (answer.status !== status) throw new Error(`${answer.status}, not ${status}: ${text}`);
	return text === '' ? ({} as Body) : JSON.parse(text);
}

export type App = {
	id: string;
	version: number;
	state: string;
	badge: string | null;
	reason: string | null;
	missing: string[];
	mandates: {id: string; document: string}[];
	events: {act: string; to: string; by: string; reason: string | null}[];
	acts: string[];
	faults: {pointer: string; code: string}[];
	dueAt: string | null;
};
export type Claim = {
	id: string;
	version: number;
	state: string;
	token: string;
	reason: string | null;
	proof: string | null;
	challenges: {method: string; place: string; value: string}[];
};

/** A front page whose head holds what proves these claims. */
export const frontPageOf = (...claims: readonly Claim[]): string =>
	`<!doctype html><html><head><meta charset="utf-8">${claims.map(({challenges}) => challenges.find(({method}) => method === 'meta')?.value).join('')}<title>Pens</title></head><body><h1>Pens</h1></body></html>`;

/** Writes down a brand account with a proved domain and a confirmed mark, as the brands' own acts would. */
export async function makeBrand(
	world: World,
	organization: string,
	name: string,
	{owner = `${name} AG`, mark = {}}: {owner?: string; mark?: Record<string, unknown>} = {},
) {
	const {brandAccounts, brandNames, brandDomains, brandMarks} = world.storage.tables;
	const at = world.now();
	const folded = name.toLowerCase();
	const brand = world.newId('brd');
	const trade = world.newId('trm');
	await world.storage.atomically(tx => [
		tx.insert(brandAccounts).values({
			id: brand,
			organization,
			key: `brand:${folded}`,
			name,
			names: [],
			officialSites: [],
			queryDomains: [],
			createdAt: at,
			suspendedAt: null,
			suspendedWhy: null,
			version: 1,
		}),
		tx.insert(brandNames).values({name: folded, account: brand}),
		tx.insert(brandDomains).values({
			id: world.newId('dom'),
			account: brand,
			domain: `${folded}.example`,
			method: 'dns',
			token: 'x',
			createdAt: at,
			provedAt: at,
			lapsedAt: null,
			checkedAt: at,
			nextCheckAt: null,
			failures: 0,
			failingSince: null,
			trouble: null,
		}),
		tx.insert(brandMarks).values({
			id: trade,
			account: brand,
			number: '018123456',
			office: 'EM',
			designated: [],
			classes: [16],
			owner,
			status: 'registered',
			filedAt: '2020-01-01',
			registeredAt: '2020-06-01',
			expiresAt: '2030-01-01',
			document: null,
			createdAt: at,
			decision: 'confirmed',
			reviewedAt: at,
			reviewedBy: 'test',
			reason: null,
			change: null,
			lapsedAt: null,
			version: 1,
			...mark,
		}),
	]);
	// The public record follows, as it does by the brands' own acts
	await registerBrand(world, {
		fact: 'brand',
		name,
		names: [],
		domains: [],
		queryDomains: [],
		registeredAt: at,
	});
	return {brand, mark: trade};
}

/** The API as many nodes on one data base: each counts requests by itself, and limits are another test's. */
export function manyNodes(world: TestWorld): Hono {
	const front = createApp(world);
	let asked = 0;
	let node = front;
	front.request = (...given) => {
		if (++asked % 10 === 0) node = createApp(world);
		return node.fetch(new Request(new URL(String(given[0]), world.site.url), given[1]));
	};
	return front;
}

/** A brand, a seller, three reviewers and what they do with each other; `file`: the data base, else in memory. */
export async function makeParties(file?: string) {
	const net = makeNet();
	const clock = makeClock();
	const world: TestWorld = await makeWorld({outbound: net.outbound, clock, ...(file !== undefined && {file})});
	const app = manyNodes(world);
	const owner = await signUp(world, 'halden@example.org', app);
	const brandOrg = await found(owner, 'Halden');
	const seller = await signUp(world, 'seller@example.org', app);
	const sellerOrg = await found(seller, 'Pen House', 'seller');
	const reviewers = [
		await signUpAs(world, 'reviewer', 'rita@example.org', app),
		await signUpAs(world, 'reviewer', 'ravi@example.org', app),
		await signUpAs(world, 'reviewer', 'rosa@example.org', app),
	] as const;
	const operator = await signUpAs(world, 'operator', 'olga@example.org', app);
	const {brand, mark} = await makeBrand(world, brandOrg, 'Halden');
	return {world, app, net, clock, owner, brandOrg, seller, sellerOrg, reviewers, operator, brand, mark};
}
export type Parties = Awaited<ReturnType<typeof makeParties>>;

/** Sends a document; answers its id. Each `words` is another document. */
export async function sendDocument(visitor: Visitor, words = 'letter'): Promise<string> {
	const asked = visitor.request(`/v1/documents?name=${encodeURIComponent(words)}.pdf`, {
		method: 'POST',
		body: Uint8Array.from(makePdf({trailer: `/ID [(${words.replace(/[^a-z0-9 ]/gi, '')}) (x)]`})),
		headers: {'content-type': 'application/pdf'},
	});
	return (await said<{id: string}>(asked, 201)).id;
}

/** Lets the seller's organization hold a shop on a domain of its own, by the challenge in its head. */
export async function holdShop(
	{net, seller, sellerOrg}: Pick<Parties, 'net' | 'seller' | 'sellerOrg'>,
	domain: string,
	visitor = seller,
	organization = sellerOrg,
) {
	const claim = await said<Claim>(visitor.send('/v1/sellers/claims', {organization, store: domain, name: domain}), 201);
	net.pages.set(`https://${domain}/`, {body: frontPageOf(claim)});
	return said<Claim>(visitor.send(`/v1/sellers/claims/${claim.id}/check`, {}));
}

/** An application of one link, with its letter. */
export async function applicationOf(
	{brand, mark, seller, sellerOrg}: Pick<Parties, 'brand' | 'mark' | 'seller' | 'sellerOrg'>,
	domain: string,
	more: Record<string, unknown> = {},
	link: Record<string, unknown> = {},
) {
	const document = await sendDocument(seller, `letter for ${domain}`);
	return {
		organization: sellerOrg,
		brand,
		mark,
		seller: {store: domain, name: 'Pen House', company: 'Pen House Ltd'},
		kind: 'authorized',
		territory: ['DE', 'FR'],
		from: '2026-12-01',
		until: '2027-11-30',
		mandates: [
			{
				licensor: 'Halden AG',
				licensee: 'Pen House Ltd',
				kind: 'ordinary',
				territory: [],
				from: '2026-01-01',
				until: '2028-12-31',
				document,
				...link,
			},
		],
		...more,
	};
}

/** Files an application for a shop that the seller holds. */
export async function file(
	parties: Pick<Parties, 'net' | 'brand' | 'mark' | 'seller' | 'sellerOrg'>,
	domain: string,
	more: Record<string, unknown> = {},
	link: Record<string, unknown> = {},
): Promise<App> {
	await holdShop(parties, domain);
	return said<App>(
		parties.seller.send('/v1/badges/applications', await applicationOf(parties, domain, more, link)),
		201,
	);
}

export const official = [{kind: 'official'}, {kind: 'exclusive'}] as const;

export const review = (visitor: Visitor, {id}: {id: string}, body: Record<string, unknown>) =>
	visitor.send(`/v1/reviews/applications/${id}`, body);

export const grantBody = ({version}: {version: number}, kind: 'official' | 'authorized' = 'authorized') => ({
	act: 'grant',
	version,
	checked: checklistOf(kind).map(({id}) => id),
});

/** Files and grants an authorized badge. */
export async function grantTo(
	parties: Parties,
	domain: string,
	more: Record<string, unknown> = {},
	link: Record<string, unknown> = {},
): Promise<App & {badge: string}> {
	const [reviewer] = parties.reviewers;
	const taken = await said<App>(review(reviewer, await file(parties, domain, more, link), {act: 'take', version: 1}));
	return said<App & {badge: string}>(review(reviewer, taken, grantBody(taken)));
}
