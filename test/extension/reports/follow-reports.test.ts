import {expect, test} from 'vitest';
import {followReports} from '../../../extension/reports/following/follow-reports.ts';
import {emptyReport, type Report} from '../../../extension/reports/report.ts';
import type {ReportView} from '../../../shared/reports/contract.ts';
import {viewOf} from './report-service.ts';

const now = new Date('2026-11-22T12:00:00.000Z');
const minutes = 60_000;
const days = 24 * 60 * minutes;

/** A report that was asked about so many ms ago; null: never. */
const asked = (ago: number | null, view: Partial<ReportView> = {}, change: Partial<Report> = {}): Report => ({
	...emptyReport,
	id: 'd1',
	base: 'https://records.example',
	secret: '',
	receipt: {report: 'rep_1', case: 'cas_1', joined: false, receivedAt: null},
	view: viewOf('rep_1', view),
	askedAt: ago === null ? null : new Date(now.getTime() - ago).toISOString(),
	...change,
});

async function followed(why: 'clock' | 'shopper', ...reports: readonly Report[]) {
	const world = {asked: 0, waited: 0};
	await followReports(
		{
			now: () => now,
			reports: async () => reports,
			ask: async () => void world.asked++,
			wait: async () => void world.waited++,
		},
		why,
	);
	return world;
}

test.each<[string, 'clock' | 'shopper', Report, boolean]>([
	['never asked about', 'clock', asked(null), true],
	['asked about an hour ago, by the clock', 'clock', asked(60 * minutes), true],
	['asked about half an hour ago, by the clock', 'clock', asked(30 * minutes), false],
	['asked about half an hour ago, as the shopper looks', 'shopper', asked(30 * minutes), true],
	['asked about a moment ago, as the shopper looks', 'shopper', asked(5000), false],
	['whose case is closed, by the clock', 'clock', asked(6 * days, {caseState: 'closed'}), false],
	['whose case is closed, after a week', 'clock', asked(7 * days, {caseState: 'closed'}), true],
	['whose case is closed, as the shopper looks', 'shopper', asked(6 * days, {caseState: 'closed'}), true],
	[
		'that can be taken back, of whoever is told nothing',
		'clock',
		asked(days, {caseState: null, acts: ['withdraw']}),
		true,
	],
	['that can not any more, of whoever is told nothing', 'clock', asked(days, {caseState: null, acts: []}), false],
	['that the server never acknowledged', 'shopper', asked(null, {}, {receipt: null}), false],
])('a report %s', async (_, why, report, isAsked) => {
	expect((await followed(why, report)).asked).toBe(isAsked ? 1 : 0);
});

test('between two questions a moment passes', async () => {
	expect(await followed('shopper', asked(null), asked(5000), asked(null))).toEqual({asked: 2, waited: 1});
});
