import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {deleteDraft} from '../../../extension/history/drafts.ts';
import {makeDue, postReport} from '../../../extension/history/outbox.ts';
import {addPhoto, changePhoto, movePhoto, photosOf, removePhoto} from '../../../extension/history/report-photos.ts';
import {dropReport, putReportBack} from '../../../extension/history/reports.ts';
import {backoff} from '../../../extension/reports/outbox/backoff.ts';
import {type OutboxWorld, sendDue} from '../../../extension/reports/outbox/outbox.ts';
import {pieceBytes} from '../../../extension/reports/outbox/send-photo.ts';
import type {Photo} from '../../../extension/reports/photos/photo.ts';
import {typedWhole} from './given-report.ts';
import {letterOf, photoOf, reportOf, setOut, worldOf} from './outbox-stage.ts';
import type {Fault} from './report-service.ts';

describe('a report on its way', () => {
	test('arrives with its photos whole, and its draft is gone', async () => {
		const {database, service, untilDone} = await setOut();
		expect(await untilDone()).toBe(1);
		expect(service.reports.size).toBe(1);
		expect(service.isWhole()).toBe(true);
		expect(await database.outbox.count()).toBe(0);
		expect(await database.drafts.count()).toBe(0);
		expect((await database.reports.get('d1'))?.receipt).toMatchObject({case: 'cas_1', joined: false});
	});

	test('waits while the server is down, longer each time, and nothing is lost', async () => {
		let isDown = true;
		const {database, service, send, clock} = await setOut(() => (isDown ? 'cut-before' : null));
		const waits: number[] = [];
		for (let tries = 0; tries < 14; tries++) {
			const next = await send();
			waits.push((next?.getTime() ?? 0) - clock.now);
			clock.now = next?.getTime() ?? 0;
		}
		expect(waits.slice(0, 4)).toEqual([750, 1500, 3000, 6000]);
		expect(waits.at(-1)).toBe(2_700_000);
		expect((await database.drafts.get('d1'))?.is).toBe('sending');
		expect((await database.outbox.get('L1'))?.trouble?.is).toBe('no-answer');
		isDown = false;
		await send();
		expect(service.reports.size).toBe(1);
		expect(service.isWhole()).toBe(true);
	});

	test('is not tried before its time', async () => {
		const {send, sent} = await setOut(() => 503);
		await send();
		await send();
		expect(sent).toHaveLength(1);
	});

	test('waits as long as the server asks', async () => {
		const {database, send, clock} = await setOut();
		const asked = new Response('{}', {status: 429, headers: {'retry-after': '120'}});
		await sendDue({...worldOf(database, async () => asked, clock, []), random: () => 0});
		expect(Date.parse((await database.outbox.get('L1'))!.nextAt) - clock.now).toBe(120_000);
		expect((await send())?.getTime()).toBe(clock.now + 120_000);
	});

	test.each([
		['for days', 999_999],
		['for an hour and a second', 3601],
	])('waits an hour, when the server asks to wait %s', async (_, seconds) => {
		const {database, clock, service} = await setOut();
		const asked = new Response('{}', {status: 503, headers: {'retry-after': String(seconds)}});
		const next = await sendDue(worldOf(database, async () => asked, clock, []));
		expect((next?.getTime() ?? 0) - clock.now).toBe(3_600_000);
		clock.now = next!.getTime();
		await sendDue(worldOf(database, service.fetch, clock, []));
		expect(service.reports.size).toBe(1);
	});

	test('is tried at once where the clock was set back by more than any wait', async () => {
		const {database, service, send, clock} = await setOut(() => (clock.now === 0 ? null : 503));
		await send();
		clock.now = 0;
		await send();
		expect(service.reports.size).toBe(1);
		expect(await database.outbox.count()).toBe(0);
	});

	test('is due when the network comes back, unless the server asked to wait; by the shopper’s word always', async () => {
		const {database, send, clock} = await setOut(() => 503);
		await send();
		const at = new Date(clock.now).toISOString();
		const asked = {...(await database.outbox.get('L1'))!, id: 'L2', trouble: {is: 'too-many', detail: ''}} as const;
		await database.outbox.add(asked);
		const due = async () => (await database.outbox.filter(({nextAt}) => nextAt <= at).toArray()).map(({id}) => id);
		expect(await due()).toEqual([]);
		await makeDue(database, 'no-answer', at);
		expect(await due()).toEqual(['L1']);
		await makeDue(database, 'all', at);
		expect(await due()).toEqual(['L1', 'L2']);
	});

	test('comes back as a draft when it is refused, with the server’s words at its fields', async () => {
		const {database, service, untilDone} = await setOut();
		const letter = (await database.outbox.get('L1'))!;
		await database.outbox.update('L1', {body: JSON.stringify({...JSON.parse(letter.body), facts: 'short'})});
		await untilDone();
		expect(service.reports.size).toBe(0);
		const draft = await database.drafts.get('d1');
		expect(draft?.is).toBe('writing');
		expect(draft?.typed).toEqual(typedWhole());
		expect(draft?.refusal?.errors[0]).toMatchObject({pointer: '/facts'});
		expect(await database.photos.count()).toBe(3);
		expect(await database.reports.count()).toBe(0);
	});

	test('that was sent from two windows at once is sent once', async () => {
		const {database} = await setOut();
		await postReport(database, reportOf(), photos => ({...letterOf(photos), id: 'L2'}));
		expect(await database.outbox.count()).toBe(1);
	});

	test('goes on with a photo where the server has it', async () => {
		let pieces = 0;
		const {service, sent, untilDone} = await setOut(
			({method}) => (method === 'PATCH' && ++pieces === 2 ? 'cut-after' : null),
			[3 * pieceBytes],
		);
		await untilDone();
		expect(service.isWhole()).toBe(true);
		// Three pieces, the second of which arrived without an answer
		expect(pieces).toBe(3);
		expect(sent.length).toBe(1 + 2 + 3);
	});

	test('with a photo that is not what was announced arrives without it after a second try', async () => {
		const {database, untilDone, sent} = await setOut(() => null, [40]);
		await database.photos.update('d1-0', {blob: new Blob(['x'.repeat(40)])});
		expect(await untilDone(3)).toBe(1);
		expect((await database.reports.get('d1'))?.lostPhotos).toHaveLength(1);
		// The report, where the photo is, and its one piece twice
		expect(sent).toHaveLength(4);
	});

	test('keeps its photos as they were: from no window are they changed, moved, added or taken away', async () => {
		const {database, service, untilDone} = await setOut();
		const before = await photosOf(database, 'd1');
		const [first, second] = before as [Photo, Photo];
		expect(await changePhoto(database, first, {blob: new Blob(['x'])})).toBe('sent');
		expect(await movePhoto(database, second, -1)).toBe('sent');
		expect(await removePhoto(database, second)).toBe(null);
		expect(await addPhoto(database, {...photoOf('d1', 9, 4)})).toBe('sent');
		expect(await deleteDraft(database, 'd1')).toEqual({draft: null, photos: [], snapshots: []});
		expect((await photosOf(database, 'd1')).map(({id, place, sha256}) => [id, place, sha256])).toEqual(
			before.map(({id, place, sha256}) => [id, place, sha256]),
		);
		await untilDone();
		expect(service.isWhole()).toBe(true);
	});

	test('with a photo the server does not take arrives without it, and says so', async () => {
		const {database, service, untilDone} = await setOut(({method, url}) =>
			method === 'HEAD' && url.endsWith('pho_3') ? 415 : null,
		);
		await untilDone();
		expect(service.reports.size).toBe(1);
		expect((await database.reports.get('d1'))?.lostPhotos).toHaveLength(1);
	});
});

test('a report that is taken out of the browser takes along what waits to be sent about it, and brings it back', async () => {
	const {database, service, untilDone} = await setOut();
	await database.reports.add({...reportOf(), id: 'd10', secret: 'another'});
	await database.photos.add(photoOf('d10', 0, 5));
	const dropped = await dropReport(database, 'd1');
	expect(await database.outbox.count()).toBe(0);
	expect((await database.photos.toArray()).map(({of}) => of)).toEqual(['d10']);
	expect(await untilDone()).toBe(1);
	expect(service.reports.size).toBe(0);
	await putReportBack(database, dropped);
	await untilDone();
	expect(service.reports.size).toBe(1);
	expect(service.isWhole()).toBe(true);
});

test('whatever fails in whichever order, and wherever the browser ends, a report is there once and its photos are whole', async () => {
	const faults = fc.array(fc.constantFrom<Fault | null>('cut-before', 'cut-after', 500, 503, 429, null), {
		maxLength: 25,
	});
	await fc.assert(
		fc.asyncProperty(faults, fc.array(fc.nat({max: 12}), {maxLength: 4}), async (failures, ends) => {
			let at = 0;
			const {database, service, clock, untilDone} = await setOut(() => failures[at++] ?? null, [7, pieceBytes + 1]);
			// A browser that ends writes nothing from then on: neither what came nor that it tried
			for (const steps of ends) {
				let left = steps;
				const die = async <R>(work: () => Promise<R>): Promise<R> => {
					if (left-- <= 0) throw new Error('the browser ended');
					return work();
				};
				const alive = worldOf(database, service.fetch, clock, []);
				const dying: OutboxWorld = {
					...alive,
					fetch: (url, init) => die(() => alive.fetch(url, init)),
					keep: letter => die(() => alive.keep(letter)),
					keepTaken: (letter, answer) => die(() => alive.keepTaken(letter, answer)),
					keepDone: letter => die(() => alive.keepDone(letter)),
				};
				await sendDue(dying).catch(() => null);
				clock.now += 3_600_000;
			}
			await untilDone();
			expect(service.reports.size).toBe(1);
			expect(service.isWhole()).toBe(true);
			expect(await database.drafts.count()).toBe(0);
			database.close();
		}),
		{numRuns: 40},
	);
});

test('the wait grows from a second to an hour, and half of it is left to chance', () => {
	fc.assert(
		fc.property(fc.integer({min: 1, max: 1000}), fc.double({min: 0, max: 1, noNaN: true}), (tries, chance) => {
			const whole = Math.min(3_600_000, 1000 * 2 ** Math.min(tries - 1, 30));
			const wait = backoff(tries, () => chance);
			expect(wait).toBeGreaterThanOrEqual(whole / 2 - 1);
			expect(wait).toBeLessThanOrEqual(whole);
		}),
	);
});
