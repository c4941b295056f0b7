import 'fake-indexeddb/auto';
import {createHash} from 'node:crypto';
import {type Database, openDatabase} from '../../../extension/history/database.ts';
import {keepDone, keepRefused, keepTaken, lettersWaiting, postReport} from '../../../extension/history/outbox.ts';
import type {Letter} from '../../../extension/reports/outbox/letter.ts';
import {type OutboxWorld, sendDue} from '../../../extension/reports/outbox/outbox.ts';
import {pieceBytes} from '../../../extension/reports/outbox/send-photo.ts';
import {announced, type Photo} from '../../../extension/reports/photos/photo.ts';
import {emptyReport, type Report} from '../../../extension/reports/report.ts';
import {reportsPath} from '../../../shared/reports/paths.ts';
import {readReport} from '../../../shared/reports/read-report.ts';
import {now} from '../panel/given.ts';
import {emptyDraft, typedWhole} from './given-report.ts';
import {type Fault, reportService} from './report-service.ts';

const secret = `tsr_${'a'.repeat(43)}`;
const base = 'https://records.example';
let count = 0;

/** A browser with a report of three photos that was just sent, and a clock that only the test moves. */
export async function setOut(
	fault: (request: Request) => Fault | null = () => null,
	sizes = [10, pieceBytes + 5, 2 * pieceBytes],
) {
	const database = openDatabase(`outbox-${count++}`);
	const service = reportService(fault);
	const photos = sizes.map((size, place) => photoOf('d1', place, size));
	await database.photos.bulkAdd(photos);
	await database.drafts.add({...emptyDraft(), typed: typedWhole()});
	await postReport(database, reportOf(), letterOf);
	const clock = {now: Date.parse(now)};
	const sent: {status: number | null}[] = [];
	const world = worldOf(database, service.fetch, clock, sent);
	return {
		database,
		service,
		clock,
		sent,
		send: () => sendDue(world),
		/** Lets time pass and sends, until nothing waits; answers how often it was woken. */
		async untilDone(most = 200): Promise<number> {
			for (let wakes = 1; wakes <= most; wakes++) {
				const next = await sendDue(world);
				if (next === null) return wakes;
				clock.now = next.getTime();
			}
			throw new Error(`not done after ${most} wakes`);
		},
	};
}

/** Made once: bytes that differ from place to place. */
const manyBytes = Uint8Array.from({length: 3 * pieceBytes}, (_, at) => (at * 31) % 251);
const bytesOf = (size: number) => manyBytes.slice(0, size);
export const photoOf = (of: string, place: number, size: number): Photo => {
	const bytes = bytesOf(size);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return {
		id: `${of}-${place}`,
		of,
		place,
		blob: new Blob([bytes]),
		width: 1,
		height: 1,
		sha256,
		shows: 'label',
		alt: '',
	};
};
const onTheirWay = (photos: readonly Photo[]): Letter['photos'] =>
	photos.map(({id, blob}, place) => ({photo: id, place, bytes: blob.size, id: null, is: 'waiting', detail: null}));

export function letterOf(photos: readonly Photo[]): Letter {
	const read = readReport(typedWhole(), announced(photos), null);
	if (!read.ok) throw new Error(JSON.stringify(read.troubles));
	const rest = {base, secret, stage: 'body', tries: 0, madeAt: now, nextAt: now, trouble: null} as const;
	return {
		...rest,
		id: 'L1',
		kind: 'report',
		form: null,
		report: 'd1',
		path: reportsPath,
		body: JSON.stringify(read.report),
		photos: onTheirWay(photos),
	};
}
export const reportOf = (): Report => ({...emptyReport, id: 'd1', base, secret, sentAt: now, receipt: null});

export function worldOf(
	database: Database,
	fetch: OutboxWorld['fetch'],
	clock: {now: number},
	sent: {status: number | null}[],
): OutboxWorld {
	return {
		fetch,
		now: () => new Date(clock.now),
		random: () => 0.5,
		letters: () => lettersWaiting(database),
		letter: async id => (await database.outbox.get(id)) ?? null,
		keep: async letter => void (await database.outbox.update(letter.id, letter)),
		keepTaken: (letter, answer) => keepTaken(database, letter, answer, new Date(clock.now).toISOString()),
		keepRefused: (letter, refusal) => keepRefused(database, letter, refusal),
		keepDone: letter => keepDone(database, letter),
		photo: async id => (await database.photos.get(id))?.blob ?? null,
		wakeAt: async () => undefined,
		sent: async request => void sent.push(request),
	};
}
