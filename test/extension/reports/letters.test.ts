import {describe, expect, test} from 'vitest';
import {postLetterOf} from '../../../extension/history/outbox.ts';
import {photosOf} from '../../../extension/history/report-photos.ts';
import {keepSaying} from '../../../extension/history/reports.ts';
import {announced} from '../../../extension/reports/photos/photo.ts';
import {evidenceOf} from '../../../extension/reports/report.ts';
import {reportActPath} from '../../../shared/reports/paths.ts';
import {letterOf, photoOf, setOut} from './outbox-stage.ts';

describe('evidence and words after a report', () => {
	test('go out under a key of their own, and once', async () => {
		let cut = true;
		const {database, service, clock, untilDone} = await setOut(({url}) => {
			if (!cut || !url.endsWith('/evidence')) return null;
			cut = false;
			return 'cut-after';
		});
		await untilDone();
		const photos = [photoOf('e1', 0, 40)];
		await database.photos.bulkAdd(photos);
		const {report} = (await database.reports.get('d1'))!.receipt!;
		const at = new Date(clock.now).toISOString();
		await postLetterOf(database, 'e1', its => ({
			...letterOf(its),
			id: 'L9',
			kind: 'evidence',
			path: reportActPath(report, 'evidence'),
			body: JSON.stringify({words: 'The brand wrote to me.', photos: announced(its)}),
			madeAt: at,
			nextAt: at,
		}));
		await untilDone();
		expect(service.evidence).toHaveLength(1);
		expect(service.isWhole()).toBe(true);
	});

	test('that are refused are kept with the report and its words', async () => {
		const {database, untilDone, clock} = await setOut(({url}) => (url.endsWith('/appeal') ? 409 : null));
		await untilDone();
		const {report} = (await database.reports.get('d1'))!.receipt!;
		const at = new Date(clock.now).toISOString();
		const body = JSON.stringify({reason: 'It is not what was examined.'});
		await postLetterOf(database, null, () => ({
			...letterOf([]),
			id: 'L8',
			kind: 'appeal',
			path: reportActPath(report, 'appeal'),
			body,
			madeAt: at,
			nextAt: at,
		}));
		await untilDone();
		expect((await database.reports.get('d1'))?.refused).toMatchObject([{kind: 'appeal', body, refusal: {status: 409}}]);
	});

	test('that are refused go back into their form with their photos, and the refusal goes once they are taken', async () => {
		let isRefused = true;
		const {database, untilDone, clock} = await setOut(({url}) => (isRefused && url.endsWith('/evidence') ? 422 : null));
		await untilDone();
		const {report} = (await database.reports.get('d1'))!.receipt!;
		const form = 'evidence';
		const of = evidenceOf('d1');
		await database.photos.add(photoOf(of, 0, 40));
		await keepSaying(database, 'd1', form, 'The brand wrote to me.');
		const send = async (id: string) => {
			const at = new Date(clock.now).toISOString();
			await postLetterOf(database, of, photos => ({
				...letterOf(photos),
				id,
				form,
				kind: 'evidence',
				path: reportActPath(report, 'evidence'),
				body: JSON.stringify({words: 'The brand wrote to me.', photos: announced(photos)}),
				madeAt: at,
				nextAt: at,
			}));
			expect((await database.reports.get('d1'))?.saying[form]).toBe('');
			// Added while the first ones are on their way
			await database.photos.add(photoOf(of, id === 'L8' ? 1 : 2, 50));
			await untilDone();
			return (await database.reports.get('d1'))!;
		};
		expect(await send('L8')).toMatchObject({saying: {evidence: 'The brand wrote to me.'}, refused: [{form}]});
		expect((await photosOf(database, of)).map(({place}) => place)).toEqual([1, 2]);
		isRefused = false;
		expect(await send('L9')).toMatchObject({saying: {evidence: ''}, refused: []});
	});
});
