import {beforeAll, describe, expect, test} from 'vitest';
import {applicationJobs} from '../../../api/applications/index.ts';
import {examineRecords} from '../../../api/records/index.ts';
import {letterTo} from '../accounts/people.ts';
import {code, looksAt} from './application-state.ts';
import {
	type App,
	applicationOf,
	file,
	grantBody,
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
const {badge, details, inRecords, runJobs} = looksAt(() => parties);

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
