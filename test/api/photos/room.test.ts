import {expect, test} from 'vitest';
import {beginRoom, roomTaken, takeRoom} from '../../../api/photos/queries.ts';
import {roomOfCase, roomOfReport} from '../../../api/photos/rules.ts';
import {makeReportStage, type Sent} from '../reports/report-stage.ts';

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
	expect(await roomTaken(stage.world.storage, sent.receipt.report)).toMatchObject({count: 20, bytes: 200_000_000});
});

test('sent at the same time, photos take no more room than there is', async () => {
	const stage = await makeReportStage();
	const sent = await stage.send({photos: photos(8, 10_000_000)});
	const answers = await Promise.all([1, 2, 3].map(() => add(stage, sent, {photos: photos(8, 10_000_000)})));
	expect(answers.map(({status}) => status).sort()).toEqual([201, 409, 409]);
	expect((await roomTaken(stage.world.storage, sent.receipt.report)).bytes).toBeLessThanOrEqual(roomOfReport.bytes);
});

test('a case that others filled takes the first photos of a report, and no more', async () => {
	const stage = await makeReportStage();
	const {storage} = stage.world;
	const sent = await stage.send();
	await storage.atomically(tx => [
		beginRoom(storage, tx, sent.receipt.case),
		takeRoom(storage, tx, sent.receipt.case, roomOfCase, roomOfCase),
	]);
	const other = await stage.send({photos: photos(8, 1_000_000)});
	expect([other.receipt.case, other.receipt.photos.length]).toEqual([sent.receipt.case, 8]);
	const over = await add(stage, sent, {photos: photos(1, 1_000_000)});
	expect(await over.json()).toMatchObject({detail: expect.stringContaining('The case may hold 2000 photos')});
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
	expect([over.status, over.headers.get('retry-after')]).toEqual([429, '86400']);
	expect((await piece('1', '10.9.8.9')).status).toBe(409);
});
