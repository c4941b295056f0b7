import {eq} from 'drizzle-orm';
import {beforeAll, expect, test} from 'vitest';
import type {SubjectKey} from '../../../shared/address.ts';
import {code} from '../applications/application-state.ts';
import {holdShop, type Parties, said} from '../applications/parties.ts';
import {textOf} from '../desk/fill-form.ts';
import {act, asHolder, makeCase, makeCaseParties, secretIn, tell} from './cases.ts';

type Queue = {
	cases: {id: string; clock: {due: string; until: string} | null}[];
	next: string | null;
	found: number;
	counts: Record<'all' | 'mine' | 'free' | 'health' | 'due', number>;
	states: string[];
};

let parties: Parties;
beforeAll(async () => {
	parties = await makeCaseParties();
}, 120_000);

const queueOf = (who: Parties['seller'], query = '') => said<Queue>(who.request(`/v1/reviews/cases${query}`));
const idsOf = async (who: Parties['seller'], query = '') => (await queueOf(who, query)).cases.map(({id}) => id);

test('a brand’s notice waits for a reviewer to be forwarded, and for nobody here once it was', async () => {
	const {owner, brand, mark, reviewers} = parties;
	const [rita] = reviewers;
	const offer = {store: 'ebay', seller: '77', name: 'Corner', url: 'https://www.ebay.com/itm/77', title: 'Pen'};
	const words = 'It bears our mark without our consent.';
	const sent = await said<{id: string; case: string; result: string}>(
		owner.send('/v1/ip-notices', {brand, mark, offer, words, goodFaith: true}),
		201,
	);
	expect(sent.result).toBe('The brand’s notice is being forwarded to the seller.');
	expect(await idsOf(rita)).toContain(sent.case);
	const told = await act(rita, sent.case, {act: 'notify', channel: 'store-message', to: 'message box of the shop'});
	expect(await idsOf(rita)).not.toContain(sent.case);
	const seller = asHolder(parties, secretIn(told.paste?.text ?? ''));
	await seller(`/v1/ip-notices/${sent.id}/counter`, {words: 'We buy from your own distributor in Lyon.'});
	expect(await idsOf(rita)).not.toContain(sent.case);
	const all = (await queueOf(rita, '?scope=all&kind=ip-notice')).cases.find(({id}) => id === sent.case);
	expect(all?.clock).toMatchObject({due: 'the brand shows a complaint or a suit'});
	const seen = await said<{dueAt: string; result: string}>(rita.request(`/v1/ip-notices/${sent.id}`));
	expect(all?.clock?.until).toBe(seen.dueAt);
	expect(seen.result).toContain(`until ${seen.dueAt.slice(0, 10)}`);
});

test('who belongs to a party neither finds nor counts its cases', async () => {
	const {world, reviewers, brandOrg, seller} = parties;
	const [rita, , rosa] = reviewers;
	await holdShop(parties, 'pens.example');
	const ofBrand = await makeCase(world, 1, {title: 'Of the brand', openKey: null});
	const ofShop = await makeCase(world, 1, {
		title: 'Of the shop',
		seller: 'seller:pens.example' as SubjectKey,
		brandKey: null,
		brandName: null,
	});
	const other = await makeCase(world, 1, {title: 'Of neither', brandKey: null, brandName: null});
	const {members} = world.storage.tables;
	const [sellerOrg] = await world.storage.db.select().from(members).where(eq(members.userId, seller.id));
	const orgs = [brandOrg, sellerOrg?.organizationId ?? ''];
	const before = await queueOf(rosa);
	expect(await idsOf(rosa)).toEqual(expect.arrayContaining([ofBrand.case, ofShop.case, other.case]));
	const join = (organizationId: string, at: number) =>
		world.storage.atomically(tx => [
			tx.insert(members).values({
				id: `mbr_queue${at}`,
				organizationId,
				userId: rosa.id,
				role: 'member',
				createdAt: world.now(),
			}),
		]);
	for (const [at, org] of orgs.entries()) await join(org, at);
	const seen = await queueOf(rosa);
	expect(seen.cases.map(({id}) => id)).toContain(other.case);
	for (const {id} of before.cases)
		if (!seen.cases.some(each => each.id === id))
			expect(await code(rosa.request(`/v1/reviews/cases/${id}`))).toBe('403 party-to-it');
	for (const {id} of seen.cases) expect((await rosa.request(`/v1/reviews/cases/${id}`)).status).toBe(200);
	expect(seen.found).toBe(seen.cases.length);
	expect(seen.counts.all).toBe(seen.cases.length);
	const page = await textOf(rosa, '/desk/cases');
	expect(page).not.toMatch(/Of the brand|Of the shop/);
	expect(page).toContain('Of neither');
	expect(await textOf(rosa, '/desk')).toContain(`${seen.counts.all} <span>case`);
	expect(await idsOf(rita)).toEqual(before.cases.map(({id}) => id));
	for (const at of orgs.keys())
		await world.storage.atomically(tx => [tx.delete(members).where(eq(members.id, `mbr_queue${at}`))]);
});

test('of two, that which is to be seen to sooner comes first, by its state or by its decision; pages go on where they ended', async () => {
	const {world, reviewers} = parties;
	const [rita] = reviewers;
	const store = 'clock.example';
	const make = (title: string) => makeCase(world, 1, {title, store, seller: null, sellerId: null, harm: 1});
	const [fresh, told] = [await make('Fresh'), await make('Told')];
	const secret = await tell(rita, told.case);
	await asHolder(parties, secret)(`/v1/cases/${told.case}/answers`, {words: 'We bought them in Lyon.'});
	const late = await make('Late');
	const {cases} = world.storage.tables;
	const soon = new Date(world.now().getTime() + 60_000);
	await world.storage.atomically(tx => [
		tx.update(cases).set({dueAt: soon, independent: 0}).where(eq(cases.id, late.case)),
	]);
	const asked = `?store=${store}`;
	// What is answered waits by its decision alone, in 45 working days; behind the last one nobody stands
	const order = [fresh.case, told.case, late.case];
	expect(await idsOf(rita, asked)).toEqual(order);
	const walked: string[] = [];
	let after = '';
	for (let page = 0; page < 3; page++) {
		const found = await queueOf(rita, `${asked}&most=1${after && `&after=${after}`}`);
		walked.push(...found.cases.map(({id}) => id));
		expect(found.found).toBe(3);
		after = found.next ?? '';
	}
	expect(after).toBe('');
	expect(walked).toEqual(order);
	expect(await idsOf(rita, `${asked}&due=${new Date(soon.getTime() + 1).toISOString()}`)).toEqual([late.case]);
	expect(await idsOf(rita, `${asked}&not=${fresh.case}&states=submitted`)).toEqual([late.case]);
	expect(await code(rita.request('/v1/reviews/cases?most=201'))).toBe('400 invalid-request');
});

test('names are found by a part of them, whatever signs are in it', async () => {
	const {world, reviewers} = parties;
	const [rita] = reviewers;
	const one = await makeCase(world, 1, {sellerName: '100 % Pens_', brandKey: 'brand:loreal' as SubjectKey});
	await makeCase(world, 1, {sellerName: '100 x Pens-', brandKey: 'brand:other' as SubjectKey});
	const find = (name: string, words: string) => idsOf(rita, `?${name}=${encodeURIComponent(words)}`);
	expect(await find('sellerLike', '00 % PENS')).toEqual([one.case]);
	expect(await find('sellerLike', 'pens_')).toEqual([one.case]);
	expect(await find('brandLike', 'l’Oréal')).toEqual([one.case]);
	expect(await find('brandLike', 'brand')).toEqual([]);
	expect(await find('brandLike', '%')).toEqual([]);
});
