import 'fake-indexeddb/auto';
import {expect, test} from 'vitest';
import {openDatabase} from '../../../extension/history/database.ts';
import {deleteDraft, putDraftBack} from '../../../extension/history/drafts.ts';
import {addPhoto, photosOf, putPhotoBack, removePhoto} from '../../../extension/history/report-photos.ts';
import {dropReport} from '../../../extension/history/reports.ts';
import {evidenceOf} from '../../../extension/reports/report.ts';
import {emptyDraft} from './given-report.ts';
import {photoOf, reportOf} from './outbox-stage.ts';

let count = 0;
const opened = () => openDatabase(`report-photos-${count++}`);

test('a picture that was being taken in when its draft was thrown away is not left behind', async () => {
	const database = opened();
	await database.drafts.add(emptyDraft());
	expect(await addPhoto(database, photoOf('d1', 0, 4))).toBe('done');
	const gone = await deleteDraft(database, 'd1');
	expect(await addPhoto(database, photoOf('d1', 1, 4))).toBe('sent');
	expect(await database.photos.count()).toBe(0);
	await putDraftBack(database, gone);
	expect(await addPhoto(database, photoOf('d1', 1, 4))).toBe('done');
	expect(await photosOf(database, 'd1')).toHaveLength(2);
});

test('evidence is added to a report that is here, and to none that was taken out of the browser', async () => {
	const database = opened();
	await database.reports.add(reportOf());
	const of = evidenceOf('d1');
	expect(await addPhoto(database, photoOf(of, 0, 4))).toBe('done');
	const [photo] = await photosOf(database, of);
	const removed = await removePhoto(database, photo!);
	expect(await putPhotoBack(database, removed!)).toBe('done');
	await dropReport(database, 'd1');
	expect(await addPhoto(database, photoOf(of, 1, 4))).toBe('sent');
	expect(await database.photos.count()).toBe(0);
});
