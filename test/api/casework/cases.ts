import type * as v from 'valibot';
import {calibrationItems} from '../../../api/casework/calibration/items.ts';
import {type CaseRow, openCase} from '../../../api/casework/index.ts';
import type {World} from '../../../api/world.ts';
import type {SubjectKey} from '../../../shared/address.ts';
import type {CaseWhole} from '../../../shared/cases/contract-review.ts';
import type {CaseOfParty} from '../../../shared/cases/contract-seller.ts';
import {holderSecret} from '../../../shared/holder-secret.ts';
import type {NewReport} from '../../../shared/reports/contract.ts';
import type {Visitor} from '../accounts/people.ts';
import {makeParties, type Parties, said} from '../applications/parties.ts';

export type Whole = v.InferOutput<typeof CaseWhole>;
export const day = 86_400_000;
export const right = Object.fromEntries(calibrationItems.map(({id, answer}) => [id, answer]));

/** What somebody reports about the seller `aliexpress/500`. */
export const reportBody = (more: Partial<Omit<NewReport, 'contact'>> = {}): Omit<NewReport, 'contact'> => ({
	offer: {
		url: 'https://www.aliexpress.com/item/1005001.html',
		store: 'aliexpress',
		listing: '1005001',
		title: 'Halden fountain pen',
		seller: {own: false, id: '500', name: 'Pens & More'},
		brand: 'Halden',
		gtin: null,
		mpn: null,
		sku: null,
		price: null,
		image: null,
		claims: ['100 % authentic'],
		seenOn: '2026-11-20',
	},
	purchase: {
		paid: {minor: 20000, currency: 'CNY'},
		quantity: 1,
		orderedOn: '2026-11-01',
		deliveredOn: '2026-11-10',
		orderNumber: '8123456789',
		variant: null,
		ownUse: true,
		goods: 'ordinary',
		loss: null,
	},
	facts: 'The clip is glued, not riveted. Write to anna@mail.example or see order 8123456789.',
	signs: ['workmanship'],
	demand: {kind: 'one-for-three'},
	country: 'CN',
	promise: null,
	codes: [],
	photos: [],
	elsewhere: null,
	goodFaith: true,
	noParty: true,
	installedOn: null,
	...more,
});

let sent = 0;

/** Writes down a report as the reporters’ own acts would; answers its id. */
export async function addReport(
	world: World,
	{id: caseId}: Pick<CaseRow, 'id'>,
	body = reportBody(),
	email: string | null = `reporter${++sent}@example.org`,
): Promise<string> {
	const {reports} = world.storage.tables;
	const id = world.newId('rep');
	sent++;
	const contact = email === null ? null : JSON.stringify({name: `Anna ${sent}`, email, language: 'en'});
	await world.storage.atomically(tx => [
		tx.insert(reports).values({
			id,
			holder: `hld_report${sent}`,
			request: `request${sent}`,
			case: caseId,
			state: 'received',
			joined: false,
			setAside: null,
			setAsideBy: null,
			setAsideAt: null,
			unfounded: false,
			letterAt: null,
			mailHostHash: null,
			seller: 'seller:aliexpress/500',
			store: 'aliexpress',
			body,
			contact: contact && world.secrets.seal(contact, id),
			contactHash: email,
			contactConfirmedAt: email === null ? null : world.now(),
			networkHash: null,
			orderHash: null,
			textSketch: '0'.repeat(16),
			installedOn: null,
			isTip: email === null,
			receivedAt: world.now(),
			withdrawnAt: null,
		}),
	]);
	return id;
}

/** A case with so many reports, which count as so many independent reporters. */
export async function makeCase(world: World, reports = 3, more: Partial<Parameters<typeof openCase>[1]> = {}) {
	const {row, steps} = openCase(
		world,
		{
			kind: 'complaint',
			openKey: null,
			seller: 'seller:aliexpress/500' as SubjectKey,
			store: 'aliexpress',
			sellerId: '500',
			sellerName: 'Pens & More',
			listing: '1005001',
			goods: 'product:halden/pen',
			title: 'Halden fountain pen',
			brandKey: 'brand:halden' as SubjectKey,
			brandName: 'Halden',
			harm: 0,
			independent: reports,
			...more,
		},
		{role: 'reporter', actor: 'hld_report'},
	);
	await world.storage.atomically(steps);
	const ids: string[] = [];
	for (let n = 0; n < reports; n++) ids.push(await addReport(world, row));
	return {case: row.id, reports: ids};
}

/** The parties of applications, with reviewers who passed the calibration. */
export async function makeCaseParties(file?: string) {
	const parties = await makeParties(file);
	for (const reviewer of [...parties.reviewers, parties.operator])
		await said(reviewer.send('/v1/reviews/calibration', {answers: right}));
	return parties;
}

export const look = (visitor: Visitor, id: string): Promise<Whole> =>
	said<Whole>(visitor.request(`/v1/reviews/cases/${id}`));

/** A reviewer’s act on the case as it is now. */
export async function act(
	visitor: Visitor,
	id: string,
	body: Record<string, unknown>,
	status = 200,
): Promise<Whole & {code?: string; errors?: {pointer: string; detail: string}[]}> {
	const {version} = await look(visitor, id);
	return said(visitor.send(`/v1/reviews/cases/${id}`, {version, ...body}), status);
}

/** Asks with the secret of a notice. */
export const asHolder =
	({app}: Pick<Parties, 'app'>, secret: string) =>
	async <Body = CaseOfParty>(path: string, body?: unknown, status = 200): Promise<Body> =>
		said<Body>(
			Promise.resolve(
				app.request(path, {
					method: body === undefined ? 'GET' : 'POST',
					headers: {
						authorization: `Bearer ${secret}`,
						...(body !== undefined && {'content-type': 'application/json'}),
					},
					...(body !== undefined && {body: JSON.stringify(body)}),
				}),
			),
			status,
		);

export const secretIn = (text: string): string => /tsc_[\w-]{43}/.exec(text)?.[0] ?? '';
export const someSecret = () => holderSecret('tsc', crypto.getRandomValues(new Uint8Array(32)));

/** Brings a case to where the seller was told by a pasted text; answers the seller’s secret. */
export async function tell(reviewer: Visitor, id: string): Promise<string> {
	await act(reviewer, id, {act: 'accept'});
	const told = await act(reviewer, id, {act: 'notify', channel: 'store-message', to: 'message box of the shop'});
	return secretIn(told.paste?.text ?? '');
}

/** Tells the seller of a case, and has it admit all of it; answers the seller’s secret. */
export async function admit(parties: Pick<Parties, 'app' | 'reviewers'>, id: string): Promise<string> {
	const secret = await tell(parties.reviewers[0], id);
	await asHolder(parties, secret)(`/v1/cases/${id}/answers`, {words: 'It is a copy, we regret it.', admits: true});
	return secret;
}

/** Findings that rest on an admission or an examination, for the reports of the case as the draft has them. */
export const findingsOf = ({draft}: Whole, more: Record<string, unknown> = {}) => ({...draft, ...more});

/** Brings a case to where its seller admitted it and two reviewers decided; answers the case and the seller’s secret. */
export async function decideCounterfeit(
	parties: Pick<Parties, 'app' | 'reviewers'>,
	id: string,
): Promise<{whole: Whole; secret: string}> {
	const [rita, ravi] = parties.reviewers;
	const secret = await admit(parties, id);
	await act(rita, id, {act: 'propose', findings: findingsOf(await look(rita, id))});
	return {whole: await act(ravi, id, {act: 'confirm'}), secret};
}
