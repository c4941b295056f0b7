import {Problem} from '../../../shared/problems.ts';
import {actorOf, actsFor, type Principal} from '../../accounts/principal.ts';
import {auditStep} from '../../audit/index.ts';
import {brandById} from '../../brands/index.ts';
import {addDocument, type DocumentRow, documentById} from '../../documents/index.ts';
import type {World} from '../../world.ts';
import {applicationsWithDocument} from '../queries.ts';

/** Keeps a document of an organization, to be named in applications. Throws what `addDocument` throws. */
export async function sendDocumentOf(
	world: World,
	principal: Principal,
	organization: string,
	{bytes, name}: {bytes: Uint8Array; name: string},
): Promise<DocumentRow> {
	const actor = actorOf(principal);
	const row = await addDocument(world, {bytes, name, organization, uploadedBy: actor, about: organization});
	const entry = {at: world.now(), actor, act: 'document.sent', about: row.id, details: {hash: row.hash}};
	await world.storage.atomically(tx => [auditStep(world.storage, tx, {id: world.newId('aud'), ...entry})]);
	return row;
}

/** A document for who may know of it: its organization, the brand it was filed for, and reviewers. Throws `not-found`. */
export async function knownDocument(world: World, principal: Principal, id: string): Promise<DocumentRow> {
	const row = await documentById(world.storage, id);
	if (!row) throw noDocument();
	const reviews =
		principal.is === 'person' && ['reviewer', 'operator'].includes(principal.role) && principal.secondFactor;
	if (actsFor(principal, row.organization) || reviews || (await isOfBrand(world, principal, row))) return row;
	throw noDocument();
}

/** The same, to be read: what others than its organization look at is kept in the audit. Throws `not-found`. */
export async function seenDocument(world: World, principal: Principal, id: string): Promise<DocumentRow> {
	const row = await knownDocument(world, principal, id);
	if (actsFor(principal, row.organization)) return row;
	const entry = {at: world.now(), actor: actorOf(principal), act: 'document.seen', about: id};
	await world.storage.atomically(tx => [auditStep(world.storage, tx, {id: world.newId('aud'), ...entry})]);
	return row;
}

const noDocument = () => new Problem('not-found', 'There is no document of this id');

async function isOfBrand({storage}: World, principal: Principal, {id, organization}: DocumentRow): Promise<boolean> {
	const filed = await applicationsWithDocument(storage, id, organization);
	const brands = await Promise.all([...new Set(filed.map(({brand}) => brand))].map(brand => brandById(storage, brand)));
	return brands.some(brand => brand !== null && actsFor(principal, brand.organization));
}
