import {randomBytes} from 'node:crypto';
import {holderId} from '../../../api/accounts/holder-id.ts';
import {type SubjectKey, sellerKey} from '../../../shared/address.ts';
import type {CaseState} from '../../../shared/cases/states.ts';
import {holderSecret} from '../../../shared/holder-secret.ts';
import type {NewReport} from '../../../shared/reports/contract.ts';
import type {CouponView, TicketView} from '../../../shared/service-desk/contract.ts';
import {holdShop, makeParties, type Parties, said} from '../applications/parties.ts';

export const newSecret = (kind: 'tsr' | 'tsc') => holderSecret(kind, randomBytes(32));

/** The calculator's answer, as far as a ticket reads it. */
export const dueOf = (minor: number, currency: string) => ({totals: [{jurisdiction: 'CN', amount: {minor, currency}}]});

type World = {world: Pick<Parties['world'], 'storage' | 'now' | 'newId' | 'secrets'>};
/** The API, without a socket or behind one. */
type Asks = {app: {request(path: string, init: RequestInit): Response | Promise<Response>}};

/** Writes down a case of a shop, as accepting a report of it would. */
export async function makeCase(
	{world}: World,
	store: string,
	{state = 'seller_notified' as CaseState, accepted = true, decision = null as string | null} = {},
): Promise<string> {
	const at = world.now();
	const id = world.newId('cas');
	const seller: SubjectKey = sellerKey(store, null);
	await world.storage.atomically(tx => [
		tx.insert(world.storage.tables.cases).values({
			id,
			kind: 'complaint',
			version: 1,
			state,
			since: at,
			seller,
			store,
			sellerName: 'Pen House',
			goods: `listing:${store}/1`,
			title: 'Field pen, black',
			harm: 0,
			acceptedAt: accepted ? at : null,
			independent: 1,
			decision,
			createdAt: at,
			changedAt: at,
		}),
	]);
	return id;
}

/** What was reported: a pen that is not what it claims to be. */
const reportBody: Omit<NewReport, 'contact'> = {
	offer: {
		url: 'https://shop.example/pens/1',
		store: 'shop.example',
		listing: '1',
		title: 'Field pen, black',
		seller: {own: true, id: null, name: 'Pen House'},
		brand: 'Halden',
		gtin: null,
		mpn: null,
		sku: null,
		price: {minor: 2490, currency: 'EUR'},
		image: null,
		claims: ['100 % authentic'],
		seenOn: '2026-11-20',
	},
	purchase: null,
	facts: 'The nib is not engraved and the ink leaks.',
	signs: ['workmanship'],
	demand: {kind: 'refund'},
	country: 'DE',
	promise: null,
	codes: [],
	photos: [],
	elsewhere: null,
	goodFaith: true,
	noParty: true,
	installedOn: null,
};

/** A report of a case with a secret of its own; `email`: its confirmed address; null: a tip of somebody who gave none. */
export async function makeReport({world}: World, about: string, email: string | null = 'shopper@example.org') {
	const secret = newSecret('tsr');
	const id = world.newId('rep');
	const contact = email === null ? null : JSON.stringify({name: 'Ada', email, language: 'en'});
	await world.storage.atomically(tx => [
		tx.insert(world.storage.tables.reports).values({
			id,
			holder: holderId(secret),
			request: id,
			case: about,
			state: 'received',
			store: 'shop.example',
			body: reportBody,
			contact: contact === null ? null : world.secrets.seal(contact, id),
			contactConfirmedAt: contact === null ? null : world.now(),
			textSketch: '0',
			isTip: false,
			joined: false,
			unfounded: false,
			receivedAt: world.now(),
		}),
	]);
	return {id, secret};
}

/** The link by which a seller without an account comes to its case. */
export async function makeLink({world}: World, about: string, to = 'shop@example.net'): Promise<string> {
	const secret = newSecret('tsc');
	await world.storage.atomically(tx => [
		tx.insert(world.storage.tables.sellerNotices).values({
			id: world.newId('ntc'),
			case: about,
			channel: 'mail',
			to,
			holder: holderId(secret),
			text: 'a notice',
			sentAt: world.now(),
			sentBy: 'test',
		}),
	]);
	return secret;
}

/** A remedy that a decision says is due. */
export async function makeRemedy(
	{world}: World,
	about: string,
	report: string,
	due: unknown,
	decision = world.newId('dec'),
) {
	const id = world.newId('rem');
	const since = world.now();
	await world.storage.atomically(tx => [
		tx.insert(world.storage.tables.remedies).values({id, case: about, report, decision, due, state: 'due', since}),
	]);
	return async () => {
		const rows = await world.storage.db.select().from(world.storage.tables.remedies);
		return rows.find(row => row.id === id);
	};
}

/** Asks as whoever holds a secret. */
export const holding =
	({app}: Asks, secret: string) =>
	(path: string, body?: unknown): Promise<Response> =>
		Promise.resolve(
			app.request(path, {
				method: body === undefined ? 'GET' : 'POST',
				headers: {authorization: `Bearer ${secret}`, ...(body !== undefined && {'content-type': 'application/json'})},
				...(body !== undefined && {body: JSON.stringify(body)}),
			}),
		);

/** A case of a shop with one report, whose reporter asks the seller. */
export async function makeTicketOf(parties: World & Asks, store: string, email?: string) {
	const about = await makeCase(parties, store);
	const report = await makeReport(parties, about, email);
	const reporter = holding(parties, report.secret);
	const opened = await said<TicketView>(reporter('/v1/tickets', {words: 'The pen is not what I ordered.'}), 201);
	return {about, report, reporter, id: opened.id, path: `/v1/tickets/${opened.id}`};
}

/** A shop that the seller's organization holds, a case of it, its reporter, and who they are. */
export async function makeTicketStage() {
	const parties = await makeParties();
	await holdShop(parties, 'shop.example');
	const makeTicket = (email?: string) => makeTicketOf(parties, 'shop.example', email);
	return {...parties, makeTicket};
}
export type TicketStage = Awaited<ReturnType<typeof makeTicketStage>>;

export const couponOffer = (more: Record<string, unknown> = {}) => ({
	kind: 'coupon',
	value: {minor: 1000, currency: 'EUR'},
	minimum: {minor: 2000, currency: 'EUR'},
	expiresAt: '2027-03-01T00:00:00Z',
	...more,
});

/** A ticket whose coupon was accepted and shown. */
export async function makeCoupon(stage: TicketStage, more: Record<string, unknown> = {}) {
	const ticket = await stage.makeTicket();
	const proposed = await said<TicketView>(
		stage.seller.send(`${ticket.path}/proposals`, {version: 1, offer: couponOffer(more), words: 'With our regrets.'}),
	);
	const proposal = proposed.proposals[0]?.id;
	await said(ticket.reporter(`${ticket.path}/accept`, {version: 2, proposal}));
	const shown = await said<CouponView & {code: string}>(ticket.reporter(`${ticket.path}/coupon`, {}));
	return {...ticket, code: shown.code, coupon: shown.id, path: `/v1/coupons/${shown.code}`, ticketPath: ticket.path};
}
