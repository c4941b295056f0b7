import type {Database} from '../../history/database.ts';
import {allReports, keepTickets, keepTrouble, keepView} from '../../history/reports.ts';
import {browser} from '../../platform/browser.ts';
import {browserNet} from '../../platform/browser-net.ts';
import {onceMore} from '../once-more.ts';
import type {Report} from '../report.ts';
import {askTickets, askView, mayHaveTickets} from './ask-about.ts';
import {followReports} from './follow-reports.ts';

const alarm = 'follow-reports';
const minutes = 60;

/** Asks how reports stand: when the panel shows them, and by the clock as long as there are any. */
export function startFollowing(database: Database) {
	const net = browserNet(database);
	const world = {
		now: net.now,
		wait: (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms)),
		reports: () => allReports(database),
		async ask(report: Report) {
			const {id, base, secret, receipt} = report;
			if (!receipt) return;
			const of = {base, secret, report: receipt.report};
			const view = await askView(net, of);
			if (view.is === 'trouble') return keepTrouble(database, id, view.detail);
			const at = new Date().toISOString();
			const isKept = await keepView(database, report, view.answer, at);
			if (!isKept || !mayHaveTickets(view.answer.caseState)) return;
			const tickets = await askTickets(net, of);
			// Where it came to nothing, what was known stays
			if (tickets.is === 'here') await keepTickets(database, {id, askedAt: at}, tickets.answer, at);
		},
	};
	const flights = {
		clock: onceMore(() => followReports(world, 'clock')),
		shopper: onceMore(() => followReports(world, 'shopper')),
	};
	async function follow(why: 'clock' | 'shopper'): Promise<void> {
		await wind();
		await flights[why]();
	}
	/** The clock runs as long as there is a report to be followed. */
	async function wind(): Promise<void> {
		const [count, set] = await Promise.all([database.reports.count(), browser.alarms.get(alarm)]);
		if (count > 0 && !set) await browser.alarms.create(alarm, {delayInMinutes: minutes, periodInMinutes: minutes});
		if (count === 0 && set) await browser.alarms.clear(alarm);
	}
	browser.alarms.onAlarm.addListener(async ({name}) => {
		if (name === alarm) await follow('clock');
	});
	wind().catch((error: unknown) => console.warn('Reports are not followed by the clock:', error));
	return {follow};
}
export type Following = ReturnType<typeof startFollowing>;
