import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {databaseFile} from '../../api/open-world.ts';
import {openStorage} from '../../api/storage/storage.ts';
import type {ReportReceipt} from '../../shared/reports/contract.ts';
import {newReportSecret, reportOf} from '../api/reports/report-stage.ts';
import {runNode} from '../api/run-node.ts';
import {silent} from '../worlds.ts';
import {type CuttingProxy, cuttingProxy, type Fate} from './cutting-proxy.ts';

export type ExactlyOnce = {
	reports: number;
	restarts: number;
	/** requests that it took */
	asked: number;
	/** reports in the data base, and letters */
	rows: number;
	letters: number;
	/** receipts that no row of the data base bears out */
	wrong: number;
	cut: Record<Fate, number>;
};

/** Clients that report at the same time. */
const clients = 8;

/**
 * Sends reports through a proxy that cuts connections before and after the commit, while the server's process is killed and
 * started anew; each client goes on with the same secret and body until it has a receipt, as the extension's outbox does.
 */
export async function exactlyOnce(
	{reports, restarts}: {reports: number; restarts: number},
	say: (text: string) => void,
): Promise<ExactlyOnce> {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-faults-'));
	// Half of all connections come through
	const turn: readonly Fate[] = [
		'pass',
		'before',
		'pass',
		'after',
		'pass',
		'within',
		'pass',
		'pass',
		'after',
		'before',
	];
	let connections = 0;
	const proxy = await cuttingProxy(() =>
		++connections % 97 === 0 ? 'half-open' : (turn[connections % turn.length] ?? 'pass'),
	);
	let server = await start(folder, proxy);
	try {
		const receipts = new Map<string, ReportReceipt>();
		let asked = 0;
		let next = 0;
		let killed = 0;
		const restartIfDue = async (): Promise<void> => {
			if (killed >= restarts || receipts.size < (killed + 1) * (reports / (restarts + 1))) return;
			killed++;
			// While the other clients' requests are under way
			server.child.kill('SIGKILL');
			await server.ended;
			server = await start(folder, proxy);
			if (killed % 10 === 0) say(`killed ${killed} times, ${receipts.size} reports have a receipt`);
		};
		let restarting: Promise<void> = Promise.resolve();
		const client = async () => {
			while (next < reports) {
				const n = next++;
				const secret = newReportSecret();
				receipts.set(secret, await sendUntilTaken(proxy.port, secret, n, () => asked++));
				restarting = restarting.then(restartIfDue);
			}
		};
		await Promise.all(Array.from({length: clients}, client));
		await restarting;
		server.child.kill('SIGKILL');
		await server.ended;
		return {reports, restarts: killed, asked, ...(await whatIsThere(folder, receipts)), cut: proxy.counts};
	} finally {
		server.child.kill('SIGKILL');
		await server.ended;
		await proxy.close();
		rmSync(folder, {recursive: true, force: true});
	}
}

async function start(folder: string, proxy: CuttingProxy) {
	const args = ['api/touchstone.mjs', 'serve', '--port', '0', '--data', folder, '--log', 'silent', '--proxy', 'one'];
	const server = runNode(args);
	proxy.target = Number(await server.said(/Touchstone API on http:\/\/127\.0\.0\.1:(\d+)/));
	return server;
}

/** The outbox's rules: what was not answered, and what says to come again, is sent again; the rest is an answer. */
async function sendUntilTaken(port: number, secret: string, n: number, count: () => void): Promise<ReportReceipt> {
	const {offer, ...rest} = reportOf();
	const today = new Date().toISOString().slice(0, 10);
	// Some are about the same goods, so that they join a case
	const body = JSON.stringify({
		...rest,
		purchase: {...rest.purchase, orderedOn: today, deliveredOn: null},
		offer: {...offer, seenOn: today, listing: String(n % 50)},
	});
	for (let attempt = 0; ; attempt++) {
		count();
		try {
			const answer = await fetch(`http://127.0.0.1:${port}/v1/reports`, {
				method: 'POST',
				headers: {
					authorization: `Bearer ${secret}`,
					'content-type': 'application/json',
					connection: 'close',
					'x-forwarded-for': `10.${n >> 8}.${n & 255}.9`,
				},
				body,
				signal: AbortSignal.timeout(5000),
			});
			if (answer.status === 201) return (await answer.json()) as ReportReceipt;
			if (answer.status < 500 && answer.status !== 429) throw new Refused(`${answer.status}: ${await answer.text()}`);
		} catch (error) {
			if (error instanceof Refused || attempt > 2000) throw error;
		}
		await wait(Math.min(20 * 2 ** Math.min(attempt, 5), 500));
	}
}

class Refused extends Error {
	override readonly name = 'Refused';
}

async function whatIsThere(folder: string, receipts: ReadonlyMap<string, ReportReceipt>) {
	const storage = await openStorage(databaseFile(folder), silent);
	try {
		const {db, tables} = storage;
		const [rows, mails] = await Promise.all([db.select().from(tables.reports), db.select().from(tables.mails)]);
		const byId = new Map(rows.map(row => [row.id, row]));
		const wrong = [...receipts.values()].filter(each => {
			const row = byId.get(each.report);
			return row?.case !== each.case || row.receivedAt.toISOString() !== each.receivedAt;
		});
		return {rows: rows.length, letters: mails.length, wrong: wrong.length};
	} finally {
		await storage.close();
	}
}
