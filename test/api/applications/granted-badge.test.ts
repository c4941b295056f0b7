import {eq} from 'drizzle-orm';
import {beforeAll, describe, expect, test} from 'vitest';
import {found, signUp} from '../accounts/people.ts';
import {code, faults, looksAt} from './application-state.ts';
import {
	type App,
	applicationOf,
	type Claim,
	file,
	grantBody,
	grantTo,
	holdShop,
	makeParties,
	type Parties,
	review,
	said,
	sendDocument,
} from './parties.ts';

let parties: Parties;
beforeAll(async () => {
	parties = await makeParties();
});
const {badge, details, runJobs} = looksAt(() => parties);

describe('a granted badge', () => {
	test('suspended by a reviewer, it is not for the brand to reinstate; suspended by the brand, it is', async () => {
		const {reviewers, owner} = parties;
		const granted = await grantTo(parties, 'keep.example');
		const suspended = await said<App>(
			review(reviewers[0], granted, {act: 'suspend', version: granted.version, reason: 'looked into'}),
		);
		expect(await badge(granted.badge)).toMatchObject({state: 'suspended', why: 'looked into'});
		expect(await code(owner.send(`/v1/badges/${granted.badge}/reinstate`, {reason: 'please'}))).toBe('403 not-allowed');
		await said(review(reviewers[0], granted, {act: 'reinstate', version: suspended.version, reason: 'clear'}));
		expect(await badge(granted.badge)).toMatchObject({state: 'not-yet', why: null});
		expect(await code(owner.send(`/v1/badges/${granted.badge}/suspend`, {reason: 'a talk'}))).toBe('204');
		expect(await code(owner.send(`/v1/badges/${granted.badge}/reinstate`, {reason: 'done'}))).toBe('204');
		expect(await code(parties.seller.send(`/v1/badges/${granted.badge}/revoke`, {reason: 'x'}))).toBe('404 not-found');
	});

	test('falls when a licence of its chain is taken back, in every application that holds it', async () => {
		const about = (store: string) => ({seller: {store, name: 'Fall Pens', company: 'Fall Pens Ltd'}});
		const link = {licensee: 'Fall Pens Ltd'};
		const one = await grantTo(parties, 'fall1.example', about('fall1.example'), link);
		const two = await grantTo(parties, 'fall2.example', about('fall2.example'), {licensee: 'FALL PENS, LTD.'});
		const [mandate] = one.mandates;
		expect(await code(parties.seller.send(`/v1/badges/mandates/${mandate?.id}/end`, {reason: 'x'}))).toBe(
			'404 not-found',
		);
		const ended = await said<{applications: string[]}>(
			parties.owner.send(`/v1/badges/mandates/${mandate?.id}/end`, {reason: 'the contract is over'}),
		);
		expect(ended.applications).toEqual(expect.arrayContaining([one.id, two.id]));
		for (const {id, badge: its} of [one, two]) {
			expect(await details(id)).toMatchObject({state: 'expired', reason: expect.stringContaining('was ended')});
			expect(await badge(its)).toMatchObject({state: 'revoked', why: expect.stringContaining('was ended')});
		}
	});

	test('whose licence was taken back does not come again with the same letter, but with a newer one', async () => {
		const names = {licensee: 'Pen Cellar Ltd'};
		const company = {seller: {store: 'again.example', name: 'Pen Cellar', company: 'Pen Cellar Ltd'}};
		const one = await grantTo(parties, 'again.example', company, names);
		await said(parties.owner.send(`/v1/badges/mandates/${one.mandates[0]?.id}/end`, {reason: 'over'}));
		const body = await applicationOf(parties, 'again.example', company, names);
		expect(await code(parties.seller.send('/v1/badges/applications', body))).toBe('422 chain-does-not-hold');
		expect(await faults(parties.seller.send('/v1/badges/applications', body))).toEqual(['/mandates/0']);
		const newer = await applicationOf(
			parties,
			'again.example',
			{...company, from: '2026-12-10'},
			{...names, from: '2026-12-01'},
		);
		await said(parties.seller.send('/v1/badges/applications', newer), 201);
	});

	test('whose licence was taken back stays without it when the applicant replaces its papers', async () => {
		const {reviewers, owner, seller} = parties;
		const names = {licensee: 'Pen Attic Ltd'};
		const company = {seller: {store: 'attic.example', name: 'Pen Attic', company: 'Pen Attic Ltd'}};
		const filed = await file(parties, 'attic.example', company, names);
		const missing = ['a better scan'];
		const asked = await said<App>(review(reviewers[0], filed, {act: 'ask', version: filed.version, missing}));
		await said(owner.send(`/v1/badges/mandates/${filed.mandates[0]?.id}/end`, {reason: 'over'}));
		const other = {...names, licensee: 'Pen Attic Two Ltd'};
		const {mandates} = await applicationOf(parties, 'attic.example', company, other);
		const about = {company: 'Pen Attic Two Ltd', mandates};
		const at = `/v1/badges/applications/${filed.id}/complete`;
		const replaced = await said<App>(seller.send(at, {version: asked.version, ...about}));
		const again = await said<App>(
			review(reviewers[0], replaced, {act: 'ask', version: replaced.version, missing: ['the first one']}),
		);
		const first = (await applicationOf(parties, 'attic.example', company, names)).mandates;
		const back = {version: again.version, company: 'Pen Attic Ltd', mandates: first};
		expect(await faults(seller.send(at, back))).toEqual(['/mandates/0']);
	});

	test('is suspended when somebody else proves to be the seller, and nothing more is granted to who lost it', async () => {
		const {world, reviewers, net, app} = parties;
		// A licence of its own: others of this name were taken back
		const own = {company: 'Lost Pens Ltd', name: 'Lost Pens'};
		const about = (store: string) => ({seller: {store, ...own}});
		const link = {licensee: 'Lost Pens Ltd'};
		const granted = await grantTo(parties, 'lost.example', about('lost.example'), link);
		const waiting = await file(parties, 'lost2.example', about('lost2.example'), link);
		const taken = await said<App>(review(reviewers[0], waiting, {act: 'take', version: 1}));
		const rival = await signUp(world, 'rival@example.org', app);
		const organization = await found(rival, 'Rival', 'seller');
		for (const store of ['lost.example', 'lost2.example']) {
			const second = await said<Claim>(rival.send('/v1/sellers/claims', {organization, store, name: 'R'}), 201);
			net.pages.set(`https://${store}/`, {body: second.token});
			const contested = await said<Claim>(rival.send(`/v1/sellers/claims/${second.id}/check`, {}));
			await said(
				reviewers[0].send(`/v1/reviews/claims/${second.id}`, {version: contested.version, admit: true, reason: 'seen'}),
			);
		}
		await runJobs();
		expect(await details(granted.id)).toMatchObject({state: 'suspended', reason: expect.stringContaining('another')});
		expect(await code(review(reviewers[0], taken, grantBody(taken)))).toBe('409 seller-not-proved');
	});

	test('is suspended while the brand is, and stands again with it', async () => {
		const {world} = parties;
		const granted = await grantTo(parties, 'stands.example', {}, {licensee: 'Pen House Ltd', until: '2028-12-30'});
		const {brandAccounts} = world.storage.tables;
		await world.storage.atomically(tx => [tx.update(brandAccounts).set({suspendedAt: world.now()})]);
		await runJobs();
		expect(await details(granted.id)).toMatchObject({state: 'suspended', reason: 'the brand is not verified any more'});
		expect((await badge(granted.badge)).state).toBe('suspended');
		await world.storage.atomically(tx => [tx.update(brandAccounts).set({suspendedAt: null})]);
		await runJobs();
		expect(await details(granted.id)).toMatchObject({state: 'granted', reason: null});
		expect((await badge(granted.badge)).state).toBe('not-yet');
	});

	test('that was granted when the server stopped is issued by the job', async () => {
		const {world} = parties;
		const granted = await grantTo(parties, 'stopped.example');
		const {badges, applications} = world.storage.tables;
		await world.storage.atomically(tx => [
			tx.delete(badges).where(eq(badges.id, granted.badge)),
			tx.update(applications).set({settled: false}).where(eq(applications.id, granted.id)),
		]);
		await runJobs();
		expect((await badge(granted.badge)).state).toBe('not-yet');
	});

	test('documents are for its parties and reviewers alone', async () => {
		const {seller, owner, reviewers, app} = parties;
		const granted = await grantTo(parties, 'paper.example');
		const path = `/v1/documents/${granted.mandates[0]?.document}`;
		for (const visitor of [seller, owner, reviewers[0]]) {
			const answer = await visitor.request(path);
			expect(answer.status).toBe(200);
			expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
			expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox/);
		}
		const private_ = await sendDocument(seller, 'filed nowhere');
		expect(await code(owner.request(`/v1/documents/${private_}`))).toBe('404 not-found');
		expect((await app.request(path)).status).toBe(401);
	});

	test('the operator says in which categories a badge is expected', async () => {
		const at = '/v1/categories/Infant%20Formula/certification';
		const {operator, reviewers, app} = parties;
		expect(await code(operator.send(at, {required: true, reason: 'law'}, 'PUT'))).toBe('204');
		expect(await code(reviewers[0].send(at, {required: true, reason: 'x'}, 'PUT'))).toBe('403 not-allowed');
		const told = async () => (await (await app.request('/v1/categories/certification')).json()).categories;
		expect(await told()).toMatchObject([{category: 'infant formula', reason: 'law'}]);
		await operator.send(at, {required: false, reason: 'changed'}, 'PUT');
		expect(await told()).toEqual([]);
	});

	test('is announced once 30 days before its end, then ends by itself; a renewal names it', async () => {
		const {clock, world} = parties;
		const granted = await grantTo(parties, 'ends.example', {}, {until: '2028-12-29'});
		const {webhookEvents, mails} = world.storage.tables;
		const count = async () =>
			(await world.storage.db.select().from(mails)).filter(
				({subject, text}) => subject.startsWith('Ends soon') && text.includes(granted.id),
			).length;
		clock.pass(Date.parse('2027-11-01T00:00:00Z') - clock.now().getTime());
		await runJobs();
		await runJobs();
		expect((await details(granted.id)).state).toBe('expiring');
		expect(await count()).toBe(2);
		const events = await world.storage.db.select().from(webhookEvents);
		expect(events.filter(({kind, about}) => kind === 'badge.expiring' && about === granted.badge)).toHaveLength(2);

		await holdShop(parties, 'ends.example');
		const renewal = await applicationOf(
			parties,
			'ends.example',
			{from: '2027-12-01', until: '2028-11-30', renews: granted.id},
			{until: '2028-12-29'},
		);
		expect(await said(parties.seller.send('/v1/badges/applications', renewal), 201)).toMatchObject({
			renews: granted.id,
		});

		clock.pass(30 * 86_400_000);
		await runJobs();
		expect(await details(granted.id)).toMatchObject({state: 'expired', reason: 'its time is over'});
		expect((await badge(granted.badge)).state).toBe('expired');
	});
});
