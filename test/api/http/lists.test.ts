import {eq} from 'drizzle-orm';
import {beforeAll, describe, expect, test} from 'vitest';
import type {Visitor} from '../accounts/people.ts';
import {code} from '../applications/application-state.ts';
import {grantTo, makeBrand, makeParties, type Parties, said, sendDocument} from '../applications/parties.ts';
import {textOf} from '../desk/fill-form.ts';

const many = 205;

let parties: Parties;
/** The badge of the brand by which the lists are filled. */
let badge: string;
beforeAll(async () => {
	parties = await makeParties();
	({badge} = await grantTo(parties, 'one.example'));
	await sendDocument(parties.owner, 'paper');
	await fillLists();
}, 60_000);

/** Writes down many of each directly: nobody may make so many in a test's time. */
async function fillLists() {
	const {world, brand, brandOrg} = parties;
	const {storage} = world;
	const {applications, badges, sellerClaims, documents, brandProducts, brandDisputes, audit} = storage.tables;
	const [application] = await storage.db.select().from(applications);
	const [issued] = await storage.db.select().from(badges);
	const [claim] = await storage.db.select().from(sellerClaims);
	const [document] = await storage.db.select().from(documents).where(eq(documents.organization, brandOrg));
	if (!application || !issued || !claim || !document) throw new Error('nothing to copy');
	const at = (place: number) => new Date(world.now().getTime() + (place % 7) * 1000);
	await storage.atomically(tx =>
		Array.from({length: many - 1}, (_, place) => [
			tx.insert(applications).values({
				...application,
				id: `app_m${place}`,
				badge: null,
				state: 'applied',
				dueAt: place % 3 === 0 ? null : at(place),
				createdAt: at(place),
			}),
			tx.insert(badges).values({...issued, id: `bdg_m${place}`, position: null}),
			tx.insert(sellerClaims).values({...claim, id: `clm_m${place}`, state: 'found', createdAt: at(place)}),
			tx.insert(documents).values({...document, id: `doc_m${place}`, uploadedAt: at(place)}),
			tx.insert(brandProducts).values({
				id: `prd_m${place}`,
				account: brand,
				gtin: String(place).padStart(14, '0'),
				name: 'Pen',
				image: null,
				warranty: null,
				createdAt: at(place),
				updatedAt: at(place),
			}),
			tx.insert(audit).values({id: `aud_m${place}`, at: at(place), actor: 'x', act: 'x', about: 'x'}),
			tx.insert(brandDisputes).values({
				id: `dsp_m${place}`,
				name: `name${place}`,
				holder: brand,
				claimant: `brd_none${place}`,
				openedAt: at(place),
			}),
		]).flat(),
	);
}

type Listed = {id: string}[];

/** Every page of a list, and how many on each. */
async function walk(visitor: Visitor, path: string, name: string) {
	const items: string[] = [];
	const sizes: number[] = [];
	for (let after: string | null | undefined; after !== null; ) {
		const at: string = after === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}after=${after}`;
		const page: Record<string, Listed> & {next: string | null} = await said(visitor.request(at));
		const rows = page[name] ?? [];
		items.push(...rows.map(({id}) => id));
		sizes.push(rows.length);
		after = page.next;
	}
	return {ids: items, sizes};
}

describe('a list of more than 200', () => {
	test.each<[string, string, (parties: Parties) => [Visitor, string], number]>([
		['one’s applications', 'applications', ({owner}) => [owner, '/v1/badges/applications'], many],
		['applications to review', 'applications', p => [p.reviewers[0], '/v1/reviews/applications'], many - 1],
		['badges of a brand', 'badges', ({owner}) => [owner, '/v1/badges'], many],
		['one’s store claims', 'claims', ({seller}) => [seller, '/v1/sellers/claims'], many],
		['store claims to review', 'claims', p => [p.reviewers[0], '/v1/reviews/claims'], many - 1],
		['documents of an organization', 'documents', ({owner}) => [owner, '/v1/documents'], many],
		['documents of a brand', 'documents', p => [p.owner, `/v1/brands/${p.brand}/documents`], 0],
		['products of a brand', 'products', p => [p.owner, `/v1/brands/${p.brand}/products`], many - 1],
		['disputes', 'disputes', p => [p.reviewers[0], '/v1/brand-disputes'], many - 1],
	])('%s is told whole, each once, 200 at a time', async (_, name, of, count) => {
		const [visitor, path] = of(parties);
		const {ids, sizes} = await walk(visitor, path, name);
		expect(new Set(ids).size).toBe(count);
		expect(ids).toHaveLength(count);
		if (count > 200) expect(sizes).toEqual([200, count - 200]);
		expect(await code(visitor.request(`${path}?after=x`))).toBe('400 invalid-request');
	});

	test('goes on at the desk by a link that keeps the rest of the address', async () => {
		const {owner, seller, reviewers} = parties;
		for (const [visitor, path] of [
			[owner, '/desk/badges'],
			[seller, '/desk/sellers'],
			[owner, '/desk/documents'],
			[owner, `/desk/brands/${parties.brand}/products`],
			[reviewers[0], '/desk/audit?about='],
		] as const) {
			const page = await textOf(visitor, path);
			const link = /<a href="(\?[^"]*)" rel="next">/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
			expect(link, path).toContain('after=');
			const second = await visitor.request(path.split('?')[0] + link);
			expect(second.status).toBe(200);
			expect(await second.text()).not.toBe(page);
		}
		expect(await textOf(reviewers[0], '/desk/queue')).toContain(`${many - 1} <span>disputes`);
	});
});

describe('badges of one’s brands', () => {
	test('are not listed for a name that is only claimed, nor for an alias that nobody confirmed', async () => {
		const {world, seller, sellerOrg, owner} = parties;
		const {brandAccounts, brandDomains} = world.storage.tables;
		const rival = await makeBrand(world, sellerOrg, 'Halden');
		const badges = async (visitor: Visitor) => (await walk(visitor, '/v1/badges', 'badges')).ids;
		// Verified rivals of one name are disputed; this one has proved nothing
		await world.storage.atomically(tx => [tx.delete(brandDomains).where(eq(brandDomains.account, rival.brand))]);
		expect(await badges(seller)).toEqual([]);
		expect(await badges(owner)).toContain(badge);
		const other = await makeBrand(world, sellerOrg, 'Lumora');
		const called = (confirmedBy: string | null) =>
			world.storage.atomically(tx => [
				tx
					.update(brandAccounts)
					.set({names: [{name: 'HALDEN', confirmedBy}]})
					.where(eq(brandAccounts.id, other.brand)),
			]);
		await called(null);
		expect(await badges(seller)).toEqual([]);
		await called('usr_1');
		expect(await badges(seller)).toContain(badge);
	});
});
