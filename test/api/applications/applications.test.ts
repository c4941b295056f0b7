import {eq} from 'drizzle-orm';
import {beforeAll, describe, expect, test} from 'vitest';
import {applicationJobs} from '../../../api/applications/index.ts';
import {examineRecords} from '../../../api/records/index.ts';
import {found, letterTo, signUp} from '../accounts/people.ts';
import {served} from '../served.ts';
import {
	type App,
	applicationOf,
	type Claim,
	file,
	grantBody,
	grantTo,
	holdShop,
	makeParties,
	official,
	type Parties,
	review,
	said,
	sendDocument,
} from './parties.ts';

let parties: Parties;
beforeAll(async () => {
	parties = await makeParties();
});

const badge = async (id: string) =>
	said<{state: string; why: string | null}>(Promise.resolve(parties.app.request(`/v1/badges/${id}`)));
const details = (id: string) => said<App>(parties.seller.request(`/v1/badges/applications/${id}`));
const code = async (asked: Promise<Response>) => {
	const answer = await asked;
	const body: {type?: string} = answer.status === 204 ? {} : await answer.json();
	return `${answer.status} ${body.type?.replace('/problems/', '') ?? ''}`.trim();
};
const faults = async (asked: Promise<Response>) => {
	const {errors = []}: {errors?: {pointer: string}[]} = await (await asked).json();
	return errors.map(({pointer}) => pointer);
};
const inRecords = async (key: string) => {
	const directory = await served(parties.app, parties.world.signer.publicKey).directory(0);
	return directory.entries.flatMap(({record}) =>
		record?.kind === 'seller' && record.key === key ? record.badges : [],
	);
};
const runJobs = async () => {
	for (const job of applicationJobs) await job.run(parties.world);
};

describe('the way of an application', () => {
	test('authorized: filed, taken, granted by one reviewer; the record shows it; the brand revokes it and it is gone', async () => {
		const {reviewers, owner, world} = parties;
		const filed = await file(parties, 'way.example');
		expect(filed).toMatchObject({
			state: 'applied',
			version: 1,
			badge: null,
			faults: [],
			dueAt: '2026-12-01T12:00:00.000Z',
		});
		expect((await letterTo(world, 'halden@example.org'))?.subject).toContain('Applied for: Pen House');
		const queue = await said<{applications: App[]}>(reviewers[0].request('/v1/reviews/applications?states=applied'));
		expect(queue.applications.map(({id}) => id)).toContain(filed.id);
		const taken = await said<App>(review(reviewers[0], filed, {act: 'take', version: 1}));
		expect(taken).toMatchObject({state: 'in_review', version: 2, mayDecide: 'yes', checklist: expect.any(Array)});
		const granted = await said<App & {badge: string}>(review(reviewers[0], taken, grantBody(taken)));
		expect(granted).toMatchObject({state: 'granted', badge: expect.stringMatching(/^bdg_/)});
		expect(await badge(granted.badge)).toMatchObject({
			state: 'not-yet',
			chain: [{licensor: 'Halden AG', licensee: 'Pen House Ltd', document: expect.stringMatching(/^[0-9a-f]{64}$/)}],
			mark: {number: '018123456', office: 'EM'},
			token: expect.any(String),
		});
		expect(await inRecords('seller:way.example')).toEqual([
			expect.objectContaining({id: granted.badge, revokedAt: null}),
		]);

		expect(await code(owner.send(`/v1/badges/${granted.badge}/revoke`, {reason: 'sold copies'}))).toBe('204');
		expect(await badge(granted.badge)).toMatchObject({state: 'revoked', why: 'sold copies'});
		// Nothing that speaks for the seller is left, so the directory does not hold it any more
		expect(await inRecords('seller:way.example')).toEqual([]);
		expect(await examineRecords(world)).toMatchObject({wrong: []});
		expect((await details(filed.id)).events.map(({act, by}) => `${by} ${act}`)).toEqual([
			'applicant apply',
			'reviewer take',
			'reviewer grant',
			'brand revoke',
		]);
		expect((await letterTo(world, 'seller@example.org'))?.text).toContain('sold copies');
	});

	test('official: one reviewer is not enough, the same one twice is not two, any one refuses', async () => {
		const [rita, ravi] = parties.reviewers;
		const taken = await said<App>(
			review(rita, await file(parties, 'eyes.example', ...official), {act: 'take', version: 1}),
		);
		const once = await said<App>(review(rita, taken, grantBody(taken, 'official')));
		expect(once).toMatchObject({state: 'in_review', badge: null, mayDecide: 'granted-already'});
		expect(await code(review(rita, once, grantBody(once, 'official')))).toBe('409 other-reviewer-needed');
		const twice = await said<App & {badge: string}>(review(ravi, once, grantBody(once, 'official')));
		expect(twice.state).toBe('granted');
		expect(await badge(twice.badge)).toMatchObject({kind: 'official'});

		const other = await said<App>(
			review(rita, await file(parties, 'eyes2.example', ...official), {act: 'take', version: 1}),
		);
		const half = await said<App>(review(rita, other, grantBody(other, 'official')));
		const refused = await said<App>(
			review(ravi, half, {act: 'refuse', version: half.version, reason: 'the seal is copied', failed: ['signed']}),
		);
		expect(refused).toMatchObject({state: 'refused', reason: 'the seal is copied', badge: null});
	});

	test('incomplete: what is missing is asked for by letter, sent, and looked at anew', async () => {
		const [rita] = parties.reviewers;
		const filed = await file(parties, 'missing.example');
		const asked = await said<App>(review(rita, filed, {act: 'ask', version: 1, missing: ['the business licence']}));
		expect(asked).toMatchObject({state: 'incomplete', missing: ['the business licence']});
		expect((await letterTo(parties.world, 'seller@example.org'))?.text).toContain('- the business licence');
		expect(await code(review(rita, asked, grantBody(asked)))).toBe('409 not-now');
		const licence = await sendDocument(parties.seller, 'business licence');
		const documents = [{document: licence, is: 'business-licence'}];
		const complete = `/v1/badges/applications/${filed.id}/complete`;
		expect(await code(parties.owner.send(complete, {version: 2, documents}))).toBe('404 not-found');
		const sent = await said<App>(parties.seller.send(complete, {version: 2, documents}));
		expect(sent).toMatchObject({state: 'applied', missing: [], documents});
	});

	test('what stays incomplete is refused in the end', async () => {
		const filed = await file(parties, 'never.example');
		await review(parties.reviewers[0], filed, {act: 'ask', version: 1, missing: ['x']});
		await runJobs();
		expect((await details(filed.id)).state).toBe('incomplete');
		const later = {...parties.world, now: () => new Date(parties.world.now().getTime() + 31 * 86_400_000)};
		for (const {name, run} of applicationJobs) if (name === 'applications.abandon') await run(later);
		expect(await details(filed.id)).toMatchObject({state: 'refused', reason: expect.stringContaining('in time')});
	});

	test('appeal: once, by another reviewer than the one who refused, who may grant it', async () => {
		const [rita, ravi] = parties.reviewers;
		const filed = await file(parties, 'appeal.example');
		const refused = await said<App>(review(rita, filed, {act: 'refuse', version: 1, reason: 'no seal'}));
		const appeal = `/v1/badges/applications/${filed.id}/appeal`;
		const appealed = await said<App>(
			parties.seller.send(appeal, {version: refused.version, reason: 'it is on page 2'}),
		);
		expect(appealed).toMatchObject({state: 'appealed'});
		expect(await code(review(rita, appealed, grantBody(appealed)))).toBe('409 other-reviewer-needed');
		expect(await code(review(rita, appealed, {act: 'refuse', version: appealed.version, reason: 'no'}))).toBe(
			'409 other-reviewer-needed',
		);
		expect(await said<App>(review(ravi, appealed, grantBody(appealed)))).toMatchObject({state: 'granted'});

		const second = await file(parties, 'appeal2.example');
		const no = await said<App>(review(rita, second, {act: 'refuse', version: 1, reason: 'no seal'}));
		const again = `/v1/badges/applications/${second.id}/appeal`;
		const waits = await said<App>(parties.seller.send(again, {version: no.version, reason: 'look again'}));
		const final = await said<App>(review(ravi, waits, {act: 'refuse', version: waits.version, reason: 'still none'}));
		expect((await letterTo(parties.world, 'seller@example.org'))?.text).toContain('it is final here');
		expect(await code(parties.seller.send(again, {version: final.version, reason: 'once more'}))).toBe('409 not-now');
	});

	test('an appeal of official still takes two others', async () => {
		const [rita, ravi, rosa] = parties.reviewers;
		const filed = await file(parties, 'appeal3.example', ...official);
		await said(review(rita, filed, {act: 'refuse', version: 1, reason: 'no'}));
		await said(parties.seller.send(`/v1/badges/applications/${filed.id}/appeal`, {version: 2, reason: 'yes'}));
		const half = await said<App>(review(ravi, filed, grantBody({version: 3}, 'official')));
		expect(half.state).toBe('in_review');
		expect(await code(review(rita, filed, grantBody({version: 4}, 'official')))).toBe('409 other-reviewer-needed');
		expect((await said<App>(review(rosa, filed, grantBody({version: 4}, 'official')))).state).toBe('granted');
	});

	test('a brand applies for a seller of its own, without that seller’s claim', async () => {
		const {owner, brandOrg, brand, mark} = parties;
		const document = await sendDocument(owner, 'our own letter');
		const body = {
			...(await applicationOf(parties, 'its-seller.example')),
			organization: brandOrg,
			brand,
			mark,
			seller: {store: 'aliexpress', seller: '1101', name: 'Pen Shop', company: 'Pen House Ltd'},
		};
		const mandates = body.mandates.map(link => ({...link, document}));
		const filed = await said<App>(owner.send('/v1/badges/applications', {...body, mandates}), 201);
		expect(filed).toMatchObject({state: 'applied', seller: {key: 'seller:aliexpress/1101'}});
	});
});

describe('what is refused when it is filed, with pointers', () => {
	test('a seller that was not proved', async () => {
		const body = await applicationOf(parties, 'unproved.example');
		expect(await code(parties.seller.send('/v1/badges/applications', body))).toBe('409 seller-not-proved');
	});

	test.each<[string, Record<string, unknown>, Record<string, unknown>, string[]]>([
		['a chain that begins with somebody else', {}, {licensor: 'Somebody'}, ['/mandates/0/licensor']],
		['a chain that ends with another company', {}, {licensee: 'Pen Hut'}, ['/mandates/0/licensee']],
		['a licence to oneself', {}, {licensee: 'Halden AG'}, ['/mandates/0/licensee', '/mandates/0/licensee']],
		['a territory that is not covered', {}, {territory: ['DE']}, ['/mandates/0/territory']],
		['a licence that has ended', {}, {until: '2026-11-01'}, ['/mandates/0/until']],
		['official with an ordinary licence', {kind: 'official'}, {}, ['/mandates/0/kind']],
		['no letter at all', {mandates: []}, {}, ['/mandates']],
	])('%s', async (_, more, link, wanted) => {
		await holdShop(parties, 'faulty.example');
		const body = await applicationOf(parties, 'faulty.example', more, link);
		expect(await code(parties.seller.send('/v1/badges/applications', body))).toBe('422 chain-does-not-hold');
		expect(await faults(parties.seller.send('/v1/badges/applications', body))).toEqual(wanted);
	});

	test('a hole and a circle in a longer chain', async () => {
		const body = await applicationOf(parties, 'faulty.example');
		const [link] = body.mandates;
		const chain = (...names: [string, string][]) =>
			names.map(([licensor, licensee]) => ({...link, licensor, licensee, sublicence: true}));
		const hole = chain(['Halden AG', 'Nord'], ['Sud', 'Pen House Ltd']);
		expect(await faults(parties.seller.send('/v1/badges/applications', {...body, mandates: hole}))).toEqual([
			'/mandates/1/licensor',
		]);
		const circle = chain(['Halden AG', 'Nord'], ['Nord', 'Halden AG'], ['Halden AG', 'Pen House Ltd']);
		expect(await faults(parties.seller.send('/v1/badges/applications', {...body, mandates: circle}))).toEqual([
			'/mandates/1/licensee',
		]);
	});

	test('a mark that is pending, or has expired', async () => {
		const {brandMarks} = parties.world.storage.tables;
		const {storage} = parties.world;
		const base = {...(await storage.db.select().from(brandMarks))[0]!};
		const add = async (more: Partial<typeof base>) => {
			const id = parties.world.newId('trm');
			await storage.atomically(tx => [tx.insert(brandMarks).values({...base, id, number: id, ...more})]);
			return id;
		};
		for (const mark of [
			await add({status: 'pending', registeredAt: null, expiresAt: null}),
			await add({expiresAt: '2026-06-01'}),
		])
			expect(
				await faults(
					parties.seller.send('/v1/badges/applications', await applicationOf(parties, 'faulty.example', {mark})),
				),
			).toEqual(['/mark']);
	});

	test('a document of somebody else, a brand that is not there, a mark of another brand', async () => {
		const foreign = await sendDocument(parties.owner, 'not yours');
		const body = await applicationOf(
			parties,
			'faulty.example',
			{brand: 'brd_none', mark: 'trm_none'},
			{document: foreign},
		);
		expect(await faults(parties.seller.send('/v1/badges/applications', body))).toEqual([
			'/brand',
			'/mark',
			'/mandates/0/document',
		]);
	});

	test('a second application while the first is open', async () => {
		await file(parties, 'twice.example');
		const body = await applicationOf(parties, 'twice.example');
		expect(await code(parties.seller.send('/v1/badges/applications', body))).toBe('409 already-there');
	});
});

describe('who decides', () => {
	test('nobody who belongs to a party', async () => {
		const [rows, reviewer] = [parties.world.storage, parties.reviewers[2]];
		const filed = await file(parties, 'party.example');
		const {members} = rows.tables;
		const member = {
			id: 'mbr_x',
			organizationId: parties.brandOrg,
			userId: reviewer.id,
			role: 'member',
			createdAt: parties.world.now(),
		};
		await rows.atomically(tx => [tx.insert(members).values(member)]);
		expect(await code(review(reviewer, filed, {act: 'take', version: 1}))).toBe('403 party-to-it');
		expect(await said(reviewer.request(`/v1/reviews/applications/${filed.id}`))).toMatchObject({mayDecide: 'party'});
		await rows.atomically(tx => [tx.delete(members).where(eq(members.id, 'mbr_x'))]);
	});

	test('nobody grants what is not checked to its end, and it is said what is open', async () => {
		const [rita] = parties.reviewers;
		const taken = await said<App>(review(rita, await file(parties, 'check.example'), {act: 'take', version: 1}));
		const asked = review(rita, taken, {...grantBody(taken), checked: ['mark']});
		const answer: {type: string; errors: {detail: string}[]} = await (await asked).json();
		expect(answer.type).toBe('/problems/checklist-open');
		expect(answer.errors.map(({detail}) => detail).join()).toContain('company');
	});

	test('two reviewers at once: one act counts, the other is told how it stands', async () => {
		const [rita, ravi] = parties.reviewers;
		const taken = await said<App>(review(rita, await file(parties, 'race.example'), {act: 'take', version: 1}));
		const answers = await Promise.all([
			review(rita, taken, grantBody(taken)),
			review(ravi, taken, {act: 'refuse', version: taken.version, reason: 'no'}),
		]);
		expect(answers.map(({status}) => status).sort()).toEqual([200, 409]);
		const lost = answers.find(({status}) => status === 409);
		const {state} = await details(taken.id);
		expect(await lost?.json()).toMatchObject({
			type: '/problems/changed-meanwhile',
			detail: expect.stringContaining(`“${state}”`),
			errors: [{pointer: '/version'}],
		});
	});

	test('a grant that is sent ten times at once makes one badge', async () => {
		const {world, reviewers} = parties;
		const taken = await said<App>(review(reviewers[0], await file(parties, 'ten.example'), {act: 'take', version: 1}));
		const answers = await Promise.all(
			Array.from({length: 10}, (_, at) => review(reviewers[at % 3]!, taken, grantBody(taken))),
		);
		expect(answers.filter(({status}) => status === 200)).toHaveLength(1);
		const {badges} = world.storage.tables;
		expect(
			(await world.storage.db.select().from(badges)).filter(({seller}) => seller === 'seller:ten.example'),
		).toHaveLength(1);
	});

	test('two official voices at the same moment: one waits, looks again, and makes the second', async () => {
		const [rita, ravi] = parties.reviewers;
		const taken = await said<App>(
			review(rita, await file(parties, 'moment.example', ...official), {act: 'take', version: 1}),
		);
		const answers = await Promise.all([
			review(rita, taken, grantBody(taken, 'official')),
			review(ravi, taken, grantBody(taken, 'official')),
		]);
		expect(answers.map(({status}) => status).sort()).toEqual([200, 409]);
		expect(await details(taken.id)).toMatchObject({state: 'in_review', badge: null});
	});
});

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
