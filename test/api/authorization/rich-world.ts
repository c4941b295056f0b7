import {eq} from 'drizzle-orm';
import type {Hono} from 'hono';
import {setRole} from '../../../api/accounts/set-role.ts';
import {beginInbox} from '../../../api/photos/inboxes/begin-inbox.ts';
import type {Scope} from '../../../shared/keys/contract.ts';
import {scopes} from '../../../shared/keys/contract.ts';
import type {ReportReceipt} from '../../../shared/reports/contract.ts';
import {makeWorld, type TestWorld} from '../../worlds.ts';
import {found, signIn, signUp, signUpAs} from '../accounts/people.ts';
import {
	type App,
	applicationOf,
	type Claim,
	grantTo,
	holdShop,
	makeBrand,
	makeParties,
	said,
	sendDocument,
} from '../applications/parties.ts';
import {right} from '../casework/cases.ts';
import {jpegOf, photoStageIn} from '../photos/photo-stage.ts';
import {newReportSecret, reportOf} from '../reports/report-stage.ts';
import {makeCoupon, makeTicketOf} from '../service-desk/ticket-stage.ts';

/** Everybody who may ask. */
export const principals = [
	'anyone',
	'person',
	'owner',
	'member',
	'seller',
	'foreign',
	'key',
	'keyWithout',
	'sellerKey',
	'foreignKey',
	'testKey',
	'reviewer',
	'bareReviewer',
	'operator',
	'authority',
	'holder',
	'foreignHolder',
] as const;
export type PrincipalName = (typeof principals)[number];
export type Ask = (
	method: string,
	path: string,
	init?: {body?: unknown; bytes?: Uint8Array<ArrayBuffer>},
) => Promise<Response>;

const all = Object.keys(scopes) as Scope[];

/**
 * A world with a brand, its seller, a foreign brand, reviewers and one object of each kind. `ask(name, scope)`: how that
 * principal asks; a `keyWithout` holds every scope but that one.
 */
export async function makeRichWorld() {
	const parties = await makeParties();
	const {world, app, owner, seller, brandOrg, sellerOrg, brand, mark, reviewers, operator} = parties;
	for (const reviewer of [...reviewers, operator])
		await said(reviewer.send('/v1/reviews/calibration', {answers: right}));
	let ids = 0;
	// Ids that no object of the live world has
	const newId = (prefix: string) => `${prefix}_sand${++ids}`;
	world.sandbox = {...(await makeWorld({mode: 'test', clock: parties.clock})), newId};
	const person = await signUp(world, 'person@example.org', app);
	const member = await signUp(world, 'member@example.org', app);
	const foreign = await signUp(world, 'foreign@example.org', app);
	const foreignOrg = await found(foreign, 'Lumora');
	const authority = await signUpAs(world, 'authority', 'authority@example.org', app);
	const bareReviewer = await signUp(world, 'bare@example.org', app);
	await setRole(world, bareReviewer.id, 'reviewer', 'test');
	await signIn(bareReviewer, bareReviewer.email);
	const {members} = world.storage.tables;
	const joined = {
		id: 'mbr_member',
		organizationId: brandOrg,
		userId: member.id,
		role: 'member',
		createdAt: world.now(),
	};
	await world.storage.atomically(tx => [tx.insert(members).values(joined)]);

	const keyFor = async (by: typeof owner, organization: string, held: readonly Scope[], mode = 'live') =>
		said<{id: string; key: string}>(
			by.send(`/v1/organizations/${organization}/keys`, {name: 'matrix', mode, scopes: held}),
			201,
		);
	const withKey =
		(key: string): Ask =>
		async (method, path, {body, bytes} = {}) =>
			app.request(path, {
				method: method.toUpperCase(),
				headers: {
					authorization: `Bearer ${key}`,
					...(body !== undefined && {'content-type': 'application/json'}),
				},
				...(body !== undefined && {body: JSON.stringify(body)}),
				...(bytes && {body: bytes}),
			});
	const visiting =
		(visitor: Pick<typeof owner, 'request'>): Ask =>
		(method, path, {body, bytes} = {}) =>
			visitor.request(path, {
				method: method.toUpperCase(),
				...(body !== undefined && {body: JSON.stringify(body), headers: {'content-type': 'application/json'}}),
				...(bytes && {body: bytes}),
			});
	const nobody = {request: async (path: string, init?: RequestInit) => app.request(path, init)};
	const without = new Map<Scope, Ask>();
	for (const scope of all) {
		const {key} = await keyFor(
			owner,
			brandOrg,
			all.filter(each => each !== scope),
		);
		without.set(scope, withKey(key));
	}
	const holder = await makeReport(app);
	const asks: Record<Exclude<PrincipalName, 'keyWithout'>, Ask> = {
		anyone: visiting(nobody),
		person: visiting(person),
		owner: visiting(owner),
		member: visiting(member),
		seller: visiting(seller),
		foreign: visiting(foreign),
		key: withKey((await keyFor(owner, brandOrg, all)).key),
		sellerKey: withKey((await keyFor(seller, sellerOrg, all)).key),
		foreignKey: withKey((await keyFor(foreign, foreignOrg, all)).key),
		testKey: withKey((await keyFor(owner, brandOrg, all, 'test')).key),
		reviewer: visiting(reviewers[0]),
		bareReviewer: visiting(bareReviewer),
		operator: visiting(operator),
		authority: visiting(authority),
		holder: withKey(holder.secret),
		foreignHolder: withKey(newReportSecret()),
	};
	const ask = (name: PrincipalName, scope: Scope | null): Ask =>
		name === 'keyWithout' ? (without.get(scope ?? 'brands:read') ?? asks.anyone) : asks[name];

	await makeBrand(world, foreignOrg, 'Lumora');
	const objects = await makeObjects(parties);
	return {
		...parties,
		ask,
		member,
		person,
		foreign,
		foreignOrg,
		objects: {...objects, ...holder, measure: await makeMeasure(world, holder.report)},
		brand,
		mark,
		keyFor,
	};
}
export type RichWorld = Awaited<ReturnType<typeof makeRichWorld>>;

/** A batch of the brand's own codes. */
export const batchOf = ({brand}: {brand: string}) => ({
	brand,
	name: 'Spring',
	product: 'Pen',
	covered: 'scratch',
	origin: 'own',
	form: {shortest: 8, longest: 8, characters: 'alphanumeric'},
});

/** A report of somebody without an account, with the secret that opens it. */
async function makeReport(app: Hono, more: Record<string, unknown> = {}) {
	const secret = newReportSecret();
	const sent = await app.request('/v1/reports', {
		method: 'POST',
		headers: {authorization: `Bearer ${secret}`, 'content-type': 'application/json'},
		body: JSON.stringify(reportOf(more)),
	});
	const {report, case: of}: ReportReceipt = await said(Promise.resolve(sent), 201);
	return {secret, report, reportCase: of};
}

/** A warning that the report led to, written down directly: it takes several reports. */
async function makeMeasure(world: TestWorld, report: string): Promise<string> {
	const id = world.newId('msr');
	const row = {id, contactHash: 'x', kind: 'warning', reason: 'x', by: 'x', at: world.now(), report} as const;
	await world.storage.atomically(tx => [tx.insert(world.storage.tables.reporterMeasures).values(row)]);
	return id;
}

/** One object of each kind, all of the brand and its seller. */
async function makeObjects(parties: Awaited<ReturnType<typeof makeParties>>) {
	const {world, owner, seller, brand, sellerOrg, brandOrg} = parties;
	const granted = await grantTo(parties, 'granted.example');
	await holdShop(parties, 'filed.example');
	const filed = await said<App>(
		seller.send('/v1/badges/applications', await applicationOf(parties, 'filed.example')),
		201,
	);
	const claim = await said<Claim>(
		seller.send('/v1/sellers/claims', {organization: sellerOrg, store: 'aliexpress', seller: '500', name: 'P', brand}),
		201,
	);
	const spare = await makeBrand(world, brandOrg, 'Spare');
	const second = await makeBrand(world, sellerOrg, 'Second');
	const dispute = world.newId('dsp');
	const {brandDisputes, brandAccounts} = world.storage.tables;
	await world.storage.atomically(tx => [
		tx.insert(brandDisputes).values({
			id: dispute,
			name: 'spare',
			holder: spare.brand,
			claimant: second.brand,
			openedAt: world.now(),
			admittedAt: null,
			admittedBy: null,
			decidedAt: null,
			decidedBy: null,
			winner: null,
			reason: null,
		}),
		tx
			.update(brandAccounts)
			.set({names: [{name: 'Haldane', confirmedBy: null}]})
			.where(eq(brandAccounts.id, brand)),
	]);
	const webhook = await said<{id: string}>(
		owner.send('/v1/webhooks', {organization: brandOrg, url: 'https://hooks.example/x', kinds: ['badge.granted']}),
		201,
	);
	const batch = await said<{id: string}>(owner.send('/v1/batches', batchOf(parties)), 201);
	const imported = await said<{id: string}>(owner.send(`/v1/batches/${batch.id}/imports`, {format: 'csv'}), 201);
	await owner.request(`/v1/imports/${imported.id}`, {
		method: 'PATCH',
		body: 'A0000001\nA0000002\n',
		headers: {'upload-offset': '0', 'upload-complete': '?1'},
	});
	await said(owner.send(`/v1/imports/${imported.id}/finish`));
	const {id: photo} = await photoStageIn(world).bring(await jpegOf(1));
	const {id: inbox} = await beginInbox(world);
	return {
		ticket: await makeSoldCoupon(parties),
		photo,
		inbox,
		batch: batch.id,
		import: imported.id,
		granted,
		filed,
		claim,
		spareBrand: spare.brand,
		spareMark: spare.mark,
		second: second.brand,
		dispute,
		webhook: webhook.id,
		letter: filed.mandates[0]?.document ?? '',
		paper: await sendDocument(owner, 'a paper of the brand'),
	};
}

/** A ticket with a coupon of the seller's shop, used up by nobody. */
async function makeSoldCoupon(parties: Awaited<ReturnType<typeof makeParties>>) {
	const makeTicket = () => makeTicketOf(parties, 'granted.example');
	const {code, id} = await makeCoupon({...parties, makeTicket});
	return {id, coupon: code};
}
