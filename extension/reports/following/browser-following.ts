import type {Database} from '../../history/database.ts';
import {allReports, keepTickets, keepTrouble, keepView} from '../../history/reports.ts';
import {keepRequest} from '../../history/sent-requests.ts';
import {createSingleFlight} from '../../lookup/single-flight.ts';
import {browser} from '../../platform/browser.ts';
import type {Report} from '../report.ts';
import {askAbout} from './ask-about.ts';
import {askTickets, mayHaveTickets} from './ask-tickets.ts';
import {followReports} from './follow-reports.ts';

const alarm = 'follow-reports';
const minutes = 60;

/** Asks how reports stand: when the panel shows them, and by the clock as long as there are any. */
export function startFollowing(database: Database) {
	const fly = createSingleFlight();
	const net = {
		fetch: (url: string, init: RequestInit) => fetch(url, init),
		now: () => new Date(),
		sent: (request: Parameters<typeof keepRequest>[1]) => keepRequest(database, request),
	};
	const world = {
		now: net.now,
		wait: (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms)),
		reports: () => allReports(database),
		async ask({id, base, secret, receipt}: Report) {
			const asked = receipt && (await askAbout(net, {base, secret, report: receipt.report}));
			if (!receipt || !asked) return;
			const at = new Date().toISOString();
			if (asked.is === 'trouble') return keepTrouble(database, id, asked.detail);
			await keepView(database, id, asked.view, at);
			const {caseState} = asked.view;
			const tickets = mayHaveTickets(caseState) ? await askTickets(net, {base, secret, report: receipt.report}) : null;
			if (tickets) await keepTickets(database, id, tickets, at);
		},
	};
	async function follow(why: 'clock' | 'shopper'): Promise<void> {
		await wind();
		await fly(why, () => followReports(world, why));
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
