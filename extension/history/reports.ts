import type {ReportView} from '../../shared/reports/contract.ts';
import type {TicketsOfReport} from '../../shared/service-desk/contract.ts';
import {type DisputeAnswers, noAnswers} from '../reports/dispute-answers.ts';
import type {Letter} from '../reports/outbox/letter.ts';
import type {Paper} from '../reports/paper.ts';
import type {Photo} from '../reports/photos/photo.ts';
import type {Report} from '../reports/report.ts';
import type {SnapshotRow} from '../reports/snapshot-row.ts';
import type {Database} from './database.ts';

/** All reports of this browser, the newest first. */
export async function allReports({reports}: Database): Promise<Report[]> {
	const at = ({sentAt, receipt}: Report) => sentAt ?? receipt?.receivedAt ?? '';
	return (await reports.toArray()).sort((a, b) => at(b).localeCompare(at(a)));
}

/** A report as it was when the server was asked about it: what was sent meanwhile has put `askedAt` back. */
type Asked = Pick<Report, 'id' | 'askedAt'>;

/**
 * Keeps what the server showed of a report; `changedAt` moves when it is something new. `at`: ISO instant. False: something was
 * done meanwhile that the answer may not know of, so it is dropped.
 */
export function keepView(database: Database, {id, askedAt}: Asked, view: ReportView, at: string): Promise<boolean> {
	const {reports} = database;
	return database.transaction('rw', reports, async () => {
		const before = await reports.get(id);
		if (before?.askedAt !== askedAt) return false;
		const isSame = before.view !== null && JSON.stringify(before.view) === JSON.stringify(view);
		const {id: report, case: number, receivedAt} = view;
		await reports.update(id, {
			view,
			askedAt: at,
			trouble: null,
			receipt: {report, case: number, receivedAt, joined: before.receipt?.joined ?? false},
			...(!isSame && {changedAt: at}),
		});
		return true;
	});
}

/** As `keepView`, of the talk with the seller. */
export function keepTickets(
	database: Database,
	{id, askedAt}: Asked,
	tickets: TicketsOfReport,
	at: string,
): Promise<void> {
	const {reports} = database;
	return database.transaction('rw', reports, async () => {
		const before = await reports.get(id);
		if (before?.askedAt !== askedAt || JSON.stringify(before.tickets) === JSON.stringify(tickets)) return;
		const isFirst = before.tickets === null && tickets.tickets.length === 0;
		await reports.update(id, {tickets, ...(!isFirst && {changedAt: at})});
	});
}

export async function keepTrouble({reports}: Database, id: string, trouble: string): Promise<void> {
	await reports.update(id, {trouble});
}

/** Keeps words that are being written about a report, by the form they stand in. */
export async function keepSaying({reports}: Database, id: string, form: string, words: string): Promise<void> {
	await reports
		.where('id')
		.equals(id)
		.modify(row => {
			row.saying = {...row.saying, [form]: words};
		});
}

/** Keeps what the shopper says of a dispute about it. */
export async function keepAnswers({reports}: Database, id: string, patch: Partial<DisputeAnswers>): Promise<void> {
	await reports
		.where('id')
		.equals(id)
		.modify(row => {
			row.dispute = {...(row.dispute ?? noAnswers), ...patch};
		});
}

/** The shopper looked at it. */
export async function keepSeen({reports}: Database, id: string, at: string): Promise<void> {
	await reports.update(id, {seenAt: at});
}

/** Adds a report that was sent from another browser; one whose secret is here already stays as it is. Answers its id. */
export function addReport(database: Database, report: Report): Promise<string> {
	const {reports} = database;
	return database.transaction('rw', reports, async () => {
		const here = await reports.filter(({secret}) => secret === report.secret).first();
		if (here) return here.id;
		await reports.add(report);
		return report.id;
	});
}

/** What a report leaves behind when it is taken out. */
export type Dropped = {
	report: Report | null;
	photos: readonly Photo[];
	letters: readonly Letter[];
	snapshots: readonly SnapshotRow[];
	papers: readonly Paper[];
};

/**
 * Takes a report out of this browser, with its photos and what waits to be sent about it; at the server nothing changes. Answers
 * what undoes it.
 */
export function dropReport(database: Database, id: string): Promise<Dropped> {
	const {reports, photos, outbox, snapshots, papers} = database;
	return database.transaction('rw', reports, photos, outbox, snapshots, papers, async () => {
		const report = (await reports.get(id)) ?? null;
		const its = photos.where('of').equals(id).or('of').startsWith(`${id}/`);
		const waiting = outbox.where('report').equals(id);
		const [seen, given] = [snapshots.where('of').equals(id), papers.where('of').equals(id)];
		const dropped = {
			report,
			photos: await its.toArray(),
			letters: await waiting.toArray(),
			snapshots: await seen.toArray(),
			papers: await given.toArray(),
		};
		await Promise.all([reports.delete(id), its.delete(), waiting.delete(), seen.delete(), given.delete()]);
		return dropped;
	});
}

export function putReportBack(database: Database, dropped: Dropped): Promise<void> {
	const {reports, photos, outbox, snapshots, papers} = database;
	return database.transaction('rw', reports, photos, outbox, snapshots, papers, async () => {
		if (dropped.report) await reports.put(dropped.report);
		await photos.bulkPut([...dropped.photos]);
		await outbox.bulkPut([...dropped.letters]);
		await snapshots.bulkPut([...dropped.snapshots]);
		await papers.bulkPut([...dropped.papers]);
	});
}
