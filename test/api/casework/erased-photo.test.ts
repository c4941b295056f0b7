import {createHash} from 'node:crypto';
import {expect, test} from 'vitest';
import {forgetPhotosOfCases} from '../../../api/reports/forget-contacts.ts';
import type {PhotoOf} from '../../../shared/photos/contract.ts';
import {signUpAs} from '../accounts/people.ts';
import {code} from '../applications/application-state.ts';
import {said} from '../applications/parties.ts';
import {fill, leadsTo, textOf} from '../desk/fill-form.ts';
import {painted} from '../photos/photo-stage.ts';
import {makeReportStage, reportOf, type Sent} from '../reports/report-stage.ts';
import {look, makeCaseParties} from './cases.ts';

/** Sends the one photo of a report. */
async function bring(stage: Awaited<ReturnType<typeof makeReportStage>>, {secret, receipt}: Sent, bytes: Buffer) {
	const [photo] = receipt.photos;
	const headers = {authorization: `Bearer ${secret}`, 'upload-offset': '0', 'upload-complete': '?1'};
	const body = Uint8Array.from(bytes);
	const answer = await stage.app.request(`/v1/photos/${photo?.id}`, {method: 'PATCH', headers, body});
	return said<PhotoOf>(Promise.resolve(answer));
}
const announced = (bytes: Buffer) => [
	{place: 0, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, shows: 'whole'},
];

test('a reviewer erases a photo by the page of its case: hash, day and reason stay, and the audit knows who', async () => {
	const parties = await makeCaseParties();
	const stage = await makeReportStage(parties.world, parties.app);
	const bytes = await painted(4);
	const sent = await stage.send({photos: announced(bytes)});
	const {id, shown} = await bring(stage, sent, bytes);
	const [rita] = parties.reviewers;
	const page = `/desk/cases/${sent.receipt.case}`;
	expect(await textOf(rita, page)).toContain(`${page}/photos/${id}`);
	expect(await textOf(rita, `${page}/photos/${id}`)).toContain('gone for good');
	expect(leadsTo(await fill(rita, `${page}/photos/${id}`, {reason: 'A face is to be seen.'}))).toContain(page);
	expect(await textOf(rita, page)).toMatch(/Erased on [\d-]+: .*A face is to be seen/s);
	expect(await parties.world.photos.get(shown?.hash ?? '')).toBeNull();
	const {storage} = parties.world;
	const acts = await storage.db.select().from(storage.tables.audit);
	expect(acts.filter(({act}) => act === 'photo.erased')).toMatchObject([{about: id, reason: 'A face is to be seen.'}]);
	const address = `/v1/reviews/cases/${sent.receipt.case}/photos/${id}/erase`;
	const again = await rita.request(address, {
		method: 'POST',
		headers: {'content-type': 'application/json', origin: parties.world.site.url},
		body: JSON.stringify({reason: 'once more'}),
	});
	expect(again.status).toBe(409);
	// Who stepped aside, or has not passed the calibration, takes no evidence away
	const ray = await signUpAs(parties.world, 'reviewer', 'ray@example.org', parties.app);
	expect(await code(ray.send(address, {reason: 'why not'}))).toBe('403 calibration-needed');
	const [, ravi] = parties.reviewers;
	const {version} = await look(ravi, sent.receipt.case);
	await said(ravi.send(`/v1/reviews/cases/${sent.receipt.case}`, {act: 'step-aside', version, reason: 'I know them.'}));
	expect(await code(ravi.send(address, {reason: 'why not'}))).toBe('403 party-to-it');
}, 120_000);

test('photos go three years after their case ended, those of evidence too, and not while it is open', async () => {
	const stage = await makeReportStage();
	const {world} = stage;
	const bytes = await painted(5);
	const open = await stage.send({offer: {...reportOf().offer, listing: '7'}, photos: announced(bytes)});
	const over = await stage.send({offer: {...reportOf().offer, listing: '8'}, photos: announced(bytes)});
	await bring(stage, open, bytes);
	const {shown} = await bring(stage, over, bytes);
	const path = `/v1/reports/${over.receipt.report}/evidence`;
	await said(stage.ask(over.secret, 'POST', path, {words: 'Another.', photos: announced(bytes)}), 201);
	expect((await stage.act(over, 'withdraw', {reason: null})).status).toBe(200);
	const left = async () =>
		(await world.storage.db.select().from(world.storage.tables.photos)).filter(row => row.erasedAt === null).length;
	world.clock.pass(3 * 365 * 86_400_000);
	await forgetPhotosOfCases(world);
	expect(await left()).toBe(3);
	world.clock.pass(2 * 86_400_000);
	await forgetPhotosOfCases(world);
	expect(await left()).toBe(1);
	expect(await world.photos.get(shown?.hash ?? '')).not.toBeNull();
});
