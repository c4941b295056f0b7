import {expect, test} from 'vitest';
import {announcePhotosSteps, erasePhoto, photosOf} from '../../../api/photos/index.ts';
import {photoJobs} from '../../../api/photos/jobs.ts';
import {changePhoto} from '../../../api/photos/queries.ts';
import {heldByCase, heldByReport} from '../../../api/reports/photo-room/queries.ts';
import {roomOfCase, roomOfReport} from '../../../api/reports/photo-room/rules.ts';
import {dayMs} from '../../../shared/clock.ts';
import {makeReportStage, type Sent} from './report-stage.ts';

const photos = (places: number, bytes: number) =>
	Array.from({length: places}, (_, place) => ({place, sha256: `${place}`.repeat(64), bytes, shows: 'label'}));
const add = async (stage: Awaited<ReturnType<typeof makeReportStage>>, {secret, receipt}: Sent, more: object) =>
	stage.ask(secret, 'POST', `/v1/reports/${receipt.report}/evidence`, {words: 'More of it.', photos: [], ...more});

test('a report takes 200 MB of photos with all that is added to it; then words alone', async () => {
	const stage = await makeReportStage();
	const sent = await stage.send({photos: photos(8, 10_000_000)});
	expect((await add(stage, sent, {photos: photos(8, 10_000_000)})).status).toBe(201);
	expect((await add(stage, sent, {photos: photos(4, 10_000_000)})).status).toBe(201);
	const over = await add(stage, sent, {photos: photos(1, 1_000_000)});
	expect([over.status, await over.json()]).toMatchObject([
		409,
		{
			type: '/problems/no-room-for-photos',
			detail: 'The report may hold 64 photos of 200 MB together; words may be added all the same',
			errors: [{pointer: '/photos', detail: 'may be 44 at most, of 0 MB together'}],
		},
	]);
	expect((await add(stage, sent, {})).status).toBe(201);
	expect(await heldByReport(stage.world.storage, sent.receipt.report)).toEqual({count: 20, bytes: 200_000_000});
});

test('sent at the same time, photos take no more room than there is', async () => {
	const stage = await makeReportStage();
	const sent = await stage.send({photos: photos(8, 10_000_000)});
	const answers = await Promise.all([1, 2, 3].map(() => add(stage, sent, {photos: photos(8, 10_000_000)})));
	expect(answers.map(({status}) => status).sort()).toEqual([201, 409, 409]);
	expect((await heldByReport(stage.world.storage, sent.receipt.report)).bytes).toBeLessThanOrEqual(roomOfReport.bytes);
});

/** Lets a report hold so many photos more, as if all had been added to it. */
async function fill(
	{world}: Pick<Awaited<ReturnType<typeof makeReportStage>>, 'world'>,
	{receipt}: Sent,
	many: number,
) {
	const all = Array.from({length: many}, (_, n) => ({
		...{id: world.newId('pho'), place: 100 + n, sha256: 'f'.repeat(64), bytes: 10},
		...{shows: 'other' as const, alt: null},
	}));
	const about = receipt.report;
	await world.storage.atomically(tx =>
		announcePhotosSteps(world, tx, {about, secretHash: 'x', photos: all, passing: false}),
	);
}

test('a case that others filled takes the first photos of a report, and no more; when they are gone, it does again', async () => {
	const stage = await makeReportStage();
	const {storage} = stage.world;
	const sent = await stage.send();
	const other = await stage.send();
	await fill(stage, other, roomOfCase.count);
	const late = await stage.send({photos: photos(8, 1_000_000)});
	expect([late.receipt.case, late.receipt.photos.length]).toEqual([sent.receipt.case, 8]);
	const over = await add(stage, sent, {photos: photos(1, 1_000_000)});
	expect(await over.json()).toMatchObject({detail: expect.stringContaining('The case may hold 2000 photos')});
	expect((await stage.act(other, 'withdraw', {})).status).toBe(200);
	expect(await heldByCase(storage, sent.receipt.case)).toEqual({count: 8, bytes: 8_000_000});
	expect((await add(stage, sent, {photos: photos(1, 1_000_000)})).status).toBe(201);
});

test('room is there again when a photo was erased, was refused or never came', async () => {
	const stage = await makeReportStage();
	const {storage, clock} = stage.world;
	const sent = await stage.send({photos: photos(3, 10)});
	const {report} = sent.receipt;
	const [first, second] = await photosOf(storage, report);
	if (!first || !second) throw new Error('it has three photos');
	expect(await heldByReport(storage, report)).toEqual({count: 3, bytes: 30});
	await erasePhoto(stage.world, first, {actor: 'usr_1', reason: 'It shows a face'});
	expect(await heldByReport(storage, report)).toEqual({count: 2, bytes: 20});
	await storage.atomically(tx => [changePhoto(storage, tx, second, {state: 'refused', problem: 'document-damaged'})]);
	expect(await heldByReport(storage, report)).toEqual({count: 1, bytes: 10});
	clock.pass(31 * dayMs);
	for (const job of photoJobs) await job.run(stage.world);
	expect(await heldByReport(storage, report)).toEqual({count: 0, bytes: 0});
	expect(await heldByCase(storage, sent.receipt.case)).toEqual({count: 0, bytes: 0});
});

test('with a report that joins another case its photos go there', async () => {
	const stage = await makeReportStage();
	const {storage} = stage.world;
	const sent = await stage.send({photos: photos(2, 10)});
	expect((await add(stage, sent, {photos: photos(3, 10)})).status).toBe(201);
	const {reports, caseEvidence} = storage.tables;
	await storage.atomically(tx => [
		tx.update(reports).set({case: 'cas_other'}),
		tx.update(caseEvidence).set({case: 'cas_other'}),
	]);
	expect(await heldByCase(storage, sent.receipt.case)).toEqual({count: 0, bytes: 0});
	expect(await heldByCase(storage, 'cas_other')).toEqual({count: 5, bytes: 50});
});

test('one network sends a thousand MB of photos in a day; a piece that does not say its size counts for ten', async () => {
	const stage = await makeReportStage();
	const sent = await stage.send({photos: photos(1, 10)});
	const [photo] = sent.receipt.photos;
	const piece = (length: string, network: string) =>
		stage.app.request(`/v1/photos/${photo?.id}`, {
			method: 'PATCH',
			headers: {
				authorization: `Bearer ${sent.secret}`,
				'upload-offset': '1',
				'x-forwarded-for': network,
				...(length !== '' && {'content-length': length}),
			},
			body: 'x',
		});
	for (let n = 0; n < 99; n++) expect((await piece('99000000', '10.9.9.9')).status).toBe(409);
	expect((await piece('', '10.9.9.9')).status).toBe(409);
	const over = await piece('1', '10.9.9.9');
	expect(over.status).toBe(429);
	// By the real clock, in seconds
	expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(86_000);
	expect((await piece('1', '10.9.8.9')).status).toBe(409);
});
