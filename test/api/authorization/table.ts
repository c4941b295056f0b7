import {logStep} from '../../../api/log/index.ts';
import {applicationOf, said, sendDocument} from '../applications/parties.ts';
import {cases} from './cases.ts';
import {codes} from './codes.ts';
import {photos} from './photos.ts';
import {reports} from './reports.ts';
import type {RichWorld} from './rich-world.ts';
import {
	actsForSome,
	at,
	fresh,
	leadersOfBrand,
	ofBrand,
	ofSeller,
	pdf,
	programsOfBrand,
	type Row,
	reason,
	reviews,
	row,
	seesBrand,
} from './row.ts';
import {tickets} from './tickets.ts';

const newKey = {name: 'x', mode: 'live', scopes: ['badges:read']};
const spareKey = async ({owner, brandOrg}: RichWorld) => {
	const {id} = await said<{id: string}>(owner.send(`/v1/organizations/${brandOrg}/keys`, newKey), 201);
	return `/v1/organizations/${brandOrg}/keys/${id}`;
};
const verifier = {endpoint: 'https://verify.halden.example/q', method: 'GET', fields: {code: 'c', language: null}};
const product = {name: 'Pen'};
const gtin = '04006381333931';

/** REGISTRY: every operation of the API, whom it lets through with an object of the brand or its seller, and how it is asked. */
export const table: Readonly<Record<string, Row>> = {
	'get /v1/organizations/{organization}/keys': row(leadersOfBrand, w => at(`/v1/organizations/${w.brandOrg}/keys`)),
	'post /v1/organizations/{organization}/keys': row(leadersOfBrand, w =>
		at(`/v1/organizations/${w.brandOrg}/keys`, newKey),
	),
	'post /v1/organizations/{organization}/keys/{key}/rotate': row(leadersOfBrand, async w =>
		at(`${await spareKey(w)}/rotate`, {}),
	),
	'delete /v1/organizations/{organization}/keys/{key}': row(leadersOfBrand, async w => at(await spareKey(w))),

	// A seller's organization claims no brand
	'post /v1/brands': row(
		actsForSome.filter(name => !name.startsWith('seller')),
		() => at('/v1/brands', {name: fresh()}),
	),
	'get /v1/brands': row(actsForSome, () => at('/v1/brands')),
	'get /v1/brands/{brand}': row(seesBrand, w => at(`/v1/brands/${w.brand}`)),
	'patch /v1/brands/{brand}': row(ofBrand, w => at(`/v1/brands/${w.brand}`, {officialSites: []})),
	'post /v1/brands/{brand}/claims/review': row(reviews, w =>
		at(`/v1/brands/${w.brand}/claims/review`, {claim: 'name', value: 'Haldane', decision: 'confirmed', reason}),
	),
	'post /v1/brands/{brand}/suspend': row(reviews, w => at(`/v1/brands/${w.objects.spareBrand}/suspend`, {reason})),
	'post /v1/brands/{brand}/reinstate': row(reviews, w => at(`/v1/brands/${w.objects.spareBrand}/reinstate`, {reason})),
	'get /v1/brands/{brand}/domains': row(seesBrand, w => at(`/v1/brands/${w.brand}/domains`)),
	'post /v1/brands/{brand}/domains': row(ofBrand, w =>
		at(`/v1/brands/${w.brand}/domains`, {domain: `${fresh()}.example`}),
	),
	'post /v1/brands/{brand}/domains/{domain}/check': row(ofBrand, w =>
		at(`/v1/brands/${w.objects.spareBrand}/domains/spare.example/check`),
	),
	'delete /v1/brands/{brand}/domains/{domain}': row(ofBrand, async w => {
		const domain = `${fresh()}.example`;
		await said(w.owner.send(`/v1/brands/${w.objects.spareBrand}/domains`, {domain}), 201);
		return at(`/v1/brands/${w.objects.spareBrand}/domains/${domain}`);
	}),
	'get /v1/brands/{brand}/marks': row(seesBrand, w => at(`/v1/brands/${w.brand}/marks`)),
	'post /v1/brands/{brand}/marks': row(ofBrand, w =>
		at(`/v1/brands/${w.objects.spareBrand}/marks`, {
			number: fresh(),
			office: 'DE',
			classes: [16],
			owner: 'Spare AG',
			status: 'registered',
			filedAt: '2020-01-01',
			registeredAt: '2020-06-01',
		}),
	),
	'patch /v1/brands/{brand}/marks/{mark}': row(ofBrand, w =>
		at(`/v1/brands/${w.objects.spareBrand}/marks/${w.objects.spareMark}`, {expiresAt: '2040-01-01'}),
	),
	'post /v1/brands/{brand}/marks/{mark}/review': row([...reviews, 'authority'], w =>
		at(`/v1/brands/${w.objects.spareBrand}/marks/${w.objects.spareMark}/review`, {decision: 'confirmed'}),
	),
	'get /v1/brands/{brand}/documents': row(seesBrand, w => at(`/v1/brands/${w.brand}/documents`)),
	'post /v1/brands/{brand}/documents': row(ofBrand, w => ({path: `/v1/brands/${w.brand}/documents`, bytes: pdf()})),
	'get /v1/brands/{brand}/documents/{document}': row(seesBrand, async w => {
		const path = `/v1/brands/${w.brand}/documents`;
		const {id} = await said<{id: string}>(w.owner.request(path, {method: 'POST', body: pdf()}), 201);
		return at(`${path}/${id}`);
	}),
	'get /v1/brands/{brand}/products': row(seesBrand, w => at(`/v1/brands/${w.brand}/products`)),
	'get /v1/brands/{brand}/products/{gtin}': row(seesBrand, async w => {
		await w.owner.send(`/v1/brands/${w.brand}/products/${gtin}`, product, 'PUT');
		return at(`/v1/brands/${w.brand}/products/${gtin}`);
	}),
	'put /v1/brands/{brand}/products/{gtin}': row(ofBrand, w => at(`/v1/brands/${w.brand}/products/${gtin}`, product)),
	'delete /v1/brands/{brand}/products/{gtin}': row(ofBrand, async w => {
		await w.owner.send(`/v1/brands/${w.brand}/products/${gtin}`, product, 'PUT');
		return at(`/v1/brands/${w.brand}/products/${gtin}`);
	}),
	'get /v1/brands/{brand}/verifiers': row([...ofBrand, ...reviews], w => at(`/v1/brands/${w.brand}/verifiers`)),
	'post /v1/brands/{brand}/verifiers': row(ofBrand, w => at(`/v1/brands/${w.brand}/verifiers`, verifier)),
	'patch /v1/brands/{brand}/verifiers/{verifier}': row(ofBrand, async w => at(await spareVerifier(w), {active: true})),
	'post /v1/brands/{brand}/verifiers/{verifier}/try': row(ofBrand, async w => at(`${await spareVerifier(w)}/try`, {})),
	'delete /v1/brands/{brand}/verifiers/{verifier}': row(ofBrand, async w => at(await spareVerifier(w))),
	'get /v1/brand-disputes': row(reviews, () => at('/v1/brand-disputes')),
	// The seller's organization is the other party
	'get /v1/brand-disputes/{dispute}': row([...ofBrand, ...ofSeller, ...reviews], w =>
		at(`/v1/brand-disputes/${w.objects.dispute}`),
	),
	'post /v1/brand-disputes/{dispute}/admit': row(reviews, w =>
		at(`/v1/brand-disputes/${w.objects.dispute}/admit`, {reason}),
	),
	'post /v1/brand-disputes/{dispute}/decide': row(reviews, w =>
		at(`/v1/brand-disputes/${w.objects.dispute}/decide`, {winner: w.objects.spareBrand, reason}),
	),

	'post /v1/sellers/claims': row(actsForSome, () => at('/v1/sellers/claims', {store: `${fresh()}.example`, name: 'X'})),
	'get /v1/sellers/claims': row(actsForSome, () => at('/v1/sellers/claims')),
	// The claim asks the brand to confirm it
	'get /v1/sellers/claims/{claim}': row([...ofSeller, ...ofBrand], w => at(`/v1/sellers/claims/${w.objects.claim.id}`)),
	'post /v1/sellers/claims/{claim}/check': row(ofSeller, w => at(`/v1/sellers/claims/${w.objects.claim.id}/check`, {})),
	'post /v1/sellers/claims/{claim}/confirm': row(ofBrand, w =>
		at(`/v1/sellers/claims/${w.objects.claim.id}/confirm`, {version: 99}),
	),
	'get /v1/reviews/claims': row(reviews, () => at('/v1/reviews/claims')),
	'post /v1/reviews/claims/{claim}': row(reviews, w =>
		at(`/v1/reviews/claims/${w.objects.claim.id}`, {version: 99, admit: true, reason}),
	),

	'post /v1/badges/applications': row(actsForSome, async w =>
		at('/v1/badges/applications', {...(await applicationOf(w, 'filed.example')), organization: undefined}),
	),
	'get /v1/badges/applications': row(actsForSome, () => at('/v1/badges/applications')),
	'get /v1/badges/applications/{application}': row([...ofSeller, ...ofBrand], w =>
		at(`/v1/badges/applications/${w.objects.filed.id}`),
	),
	'post /v1/badges/applications/{application}/complete': row(ofSeller, w =>
		at(`/v1/badges/applications/${w.objects.filed.id}/complete`, {version: 1}),
	),
	'post /v1/badges/applications/{application}/appeal': row(ofSeller, w =>
		at(`/v1/badges/applications/${w.objects.filed.id}/appeal`, {version: 1, reason}),
	),
	'get /v1/badges': row(actsForSome, () => at('/v1/badges')),
	'post /v1/badges/{badge}/suspend': row([...ofBrand, ...reviews], w =>
		at(`/v1/badges/${w.objects.granted.badge}/suspend`, {reason}),
	),
	'post /v1/badges/{badge}/revoke': row([...ofBrand, ...reviews], w =>
		at(`/v1/badges/${w.objects.granted.badge}/revoke`, {reason}),
	),
	'post /v1/badges/{badge}/reinstate': row([...ofBrand, ...reviews], w =>
		at(`/v1/badges/${w.objects.granted.badge}/reinstate`, {reason}),
	),
	'post /v1/badges/mandates/{mandate}/end': row(ofBrand, w =>
		at(`/v1/badges/mandates/${w.objects.granted.mandates[0]?.id}/end`, {reason}),
	),
	'post /v1/documents': row(actsForSome, () => ({path: '/v1/documents', bytes: pdf()})),
	// Filed with an application for the brand
	'get /v1/documents/{document}': row([...ofSeller, ...ofBrand, ...reviews], w =>
		at(`/v1/documents/${w.objects.letter}`),
	),
	'post /v1/brand-disputes/{dispute}/statements': row([...ofBrand, ...ofSeller], w =>
		at(`/v1/brand-disputes/${w.objects.dispute}/statements`, {text: 'It is ours.'}),
	),
	'get /v1/documents': row(actsForSome, () => at('/v1/documents')),
	'get /v1/reviews/claims/{claim}': row(reviews, w => at(`/v1/reviews/claims/${w.objects.claim.id}`)),
	'get /v1/documents/{document}/facts': row([...ofSeller, ...ofBrand, ...reviews], w =>
		at(`/v1/documents/${w.objects.letter}/facts`),
	),
	'post /v1/documents/{document}/erase': row([...ofSeller, 'operator'], async w =>
		at(`/v1/documents/${await sendDocument(w.seller, fresh())}/erase`, {reason}),
	),
	'get /v1/reviews/applications': row(reviews, () => at('/v1/reviews/applications')),
	'get /v1/reviews/applications/{application}': row(reviews, w => at(`/v1/reviews/applications/${w.objects.filed.id}`)),
	'post /v1/reviews/applications/{application}': row(reviews, w =>
		at(`/v1/reviews/applications/${w.objects.filed.id}`, {act: 'take', version: 99}),
	),
	'put /v1/categories/{category}/certification': row(['operator'], () =>
		at('/v1/categories/toys/certification', {required: true, reason}),
	),

	'post /v1/log/entries/{index}/erase': row(['operator'], async w => {
		const about = fresh();
		await w.world.storage.atomically(tx => logStep(w.world, tx, {kind: 'appeal.filed', about}));
		const {entries} = await said<{entries: {index: number}[]}>(w.owner.request(`/v1/log/entries?about=${about}`));
		return at(`/v1/log/entries/${entries[0]?.index}/erase`, {reason});
	}),

	...cases,
	...codes,
	...photos,
	...reports,
	...tickets,

	'get /v1/webhooks': row(actsForSome, () => at('/v1/webhooks')),
	'post /v1/webhooks': row(
		actsForSome.filter(name => name !== 'member'),
		() => at('/v1/webhooks', webhook),
	),
	'get /v1/webhooks/{webhook}': row(ofBrand, w => at(`/v1/webhooks/${w.objects.webhook}`)),
	'patch /v1/webhooks/{webhook}': row(programsOfBrand, w =>
		at(`/v1/webhooks/${w.objects.webhook}`, {description: 'x'}),
	),
	'post /v1/webhooks/{webhook}/rotate': row(programsOfBrand, w => at(`/v1/webhooks/${w.objects.webhook}/rotate`, {})),
	'post /v1/webhooks/{webhook}/ping': row(programsOfBrand, w => at(`/v1/webhooks/${w.objects.webhook}/ping`)),
	'get /v1/webhooks/{webhook}/deliveries': row(ofBrand, w => at(`/v1/webhooks/${w.objects.webhook}/deliveries`)),
	'post /v1/webhooks/{webhook}/replay': row(programsOfBrand, w =>
		at(`/v1/webhooks/${w.objects.webhook}/replay`, {since: '2026-11-22T00:00:00Z'}),
	),
	'post /v1/webhooks/{webhook}/deliveries/{delivery}/replay': row(programsOfBrand, async w =>
		at(`/v1/webhooks/${w.objects.webhook}/deliveries/${await delivery(w)}/replay`),
	),
	'delete /v1/webhooks/{webhook}': row(programsOfBrand, async w => {
		// Written down directly: an organization may only have a few
		const {storage} = w.world;
		const {webhooks} = storage.tables;
		const id = `whk_${fresh()}`;
		const rows = await storage.db.select().from(webhooks);
		const like = rows.find(each => each.id === w.objects.webhook);
		if (like) await storage.atomically(tx => [tx.insert(webhooks).values({...like, id})]);
		return at(`/v1/webhooks/${id}`);
	}),
};

const webhook = {url: 'https://hooks.example/y', kinds: ['badge.granted']};

/** Written down directly: a brand may only have a few. */
async function spareVerifier({world, objects}: RichWorld): Promise<string> {
	const id = `vrf_${fresh()}`;
	const fields = {code: 'c', language: null};
	const {endpoint} = verifier;
	await world.storage.atomically(tx => [
		tx.insert(world.storage.tables.brandVerifiers).values({
			id,
			account: objects.spareBrand,
			endpoint,
			method: 'GET',
			fields,
			secret: 'whsec_x',
			active: true,
			createdAt: world.now(),
		}),
	]);
	return `/v1/brands/${objects.spareBrand}/verifiers/${id}`;
}

async function delivery({owner, objects}: RichWorld): Promise<string> {
	await owner.send(`/v1/webhooks/${objects.webhook}/ping`);
	const path = `/v1/webhooks/${objects.webhook}/deliveries`;
	const {deliveries} = await said<{deliveries: {id: string}[]}>(owner.request(path));
	return deliveries[0]?.id ?? 'none';
}
