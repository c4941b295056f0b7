import {randomBytes} from 'node:crypto';
import type {Hono} from 'hono';
import {createApp} from '../../../api/app.ts';
import {holderSecret} from '../../../shared/holder-secret.ts';
import type {ReportReceipt, ReportView} from '../../../shared/reports/contract.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';
import {lettersOf, letterTo, linkIn} from '../accounts/people.ts';
import {said} from '../applications/parties.ts';

export const newReportSecret = (): string => holderSecret('tsr', randomBytes(32));

let orders = 0;

/** A whole report about a pen of a merchant on a marketplace; each has another order and says it in other words. */
export const reportOf = (more: Record<string, unknown> = {}) => {
	const order = ++orders;
	return {
		offer: {
			url: 'https://www.aliexpress.com/item/1005001.html',
			store: 'aliexpress',
			listing: '1005001',
			title: 'Halden fountain pen, gold nib',
			seller: {own: false, id: '500', name: 'Pen Paradise'},
			brand: 'Halden',
			price: {minor: 4900, currency: 'EUR'},
			claims: ['100 % authentic'],
			seenOn: '2026-11-20',
		},
		purchase: {
			paid: {minor: 4900, currency: 'EUR'},
			quantity: 1,
			orderedOn: '2026-11-01',
			deliveredOn: '2026-11-15',
			orderNumber: `82-${order}`,
			ownUse: true,
		},
		facts: `The nib is not gold. ${randomBytes(60).toString('base64url').replace(/[-_]/g, ' ')}`,
		signs: ['material', 'label'],
		demand: {kind: 'refund'},
		country: 'DE',
		photos: [],
		contact: {name: 'Ada Byron', email: `ada.${order}@gmail.com`},
		goodFaith: true,
		noParty: true,
		installedOn: '2025-01-01',
		...more,
	};
};

export type Sent = {secret: string; receipt: ReportReceipt; email: string};

/** The API behind a proxy, so that each reporter may come from a network of its own. */
export async function makeReportStage(world?: TestWorld, given?: Hono) {
	const within = world ?? (await makeWorld());
	within.site.behindProxy = true;
	const app = given ?? createApp(within);
	let networks = 0;
	const networkOf = (n: number) => `10.${(n >> 8) & 255}.${n & 255}.7`;

	/** Asks with a secret, from a network. Every network is one of its own unless it is named. */
	const ask = async (
		secret: string | null,
		method: string,
		path: string,
		body?: unknown,
		network = networkOf(++networks),
	): Promise<Response> =>
		app.request(path, {
			method,
			headers: {
				'x-forwarded-for': network,
				...(secret !== null && {authorization: `Bearer ${secret}`}),
				...(body !== undefined && {'content-type': 'application/json'}),
			},
			...(body !== undefined && {body: JSON.stringify(body)}),
		});

	const stage = {
		world: within,
		app,
		ask,
		async send(more: Record<string, unknown> = {}, network?: string): Promise<Sent> {
			const secret = newReportSecret();
			const body = reportOf(more);
			const receipt = await said<ReportReceipt>(ask(secret, 'POST', '/v1/reports', body, network), 201);
			const contact = body.contact as {email: string} | null;
			return {secret, receipt, email: contact?.email ?? ''};
		},
		see: ({secret, receipt}: Sent): Promise<ReportView> =>
			said<ReportView>(ask(secret, 'GET', `/v1/reports/${receipt.report}`)),
		act: (sent: Sent, act: string, body?: unknown): Promise<Response> =>
			ask(sent.secret, 'POST', `/v1/reports/${sent.receipt.report}/${act}`, body),
		/** Presses the button of the page that the letter leads to. */
		async confirm({email}: Sent): Promise<Response> {
			const letter = await letterTo(within, email);
			return app.request(linkIn(letter?.text ?? ''), {method: 'POST'});
		},
		rows: () => within.storage.db.select().from(within.storage.tables.reports),
		cases: () => within.storage.db.select().from(within.storage.tables.cases),
		mails: () => lettersOf(within),
	};
	return stage;
}
export type ReportStage = Awaited<ReturnType<typeof makeReportStage>>;
