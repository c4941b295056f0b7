import {Problem} from '../../../shared/problems.ts';
import {actorOf, type Principal} from '../../accounts/principal.ts';
import {addDocument, type DocumentRow, documentById} from '../../documents/index.ts';
import type {World} from '../../world.ts';
import type {CaseRow} from '../rules.ts';

/** Keeps a paper that somebody adds to a case; each case has a room of its own. Throws what `addDocument` throws. */
export const addCaseDocument = (
	world: World,
	{id}: Pick<CaseRow, 'id'>,
	principal: Principal,
	{bytes, name}: {bytes: Uint8Array; name: string},
): Promise<DocumentRow> =>
	addDocument(world, {bytes, name, organization: id, uploadedBy: actorOf(principal), about: id});

/** A paper of this case. Throws `not-found`. */
export async function caseDocument(
	{storage}: World,
	{id}: Pick<CaseRow, 'id'>,
	document: string,
): Promise<DocumentRow> {
	const row = await documentById(storage, document);
	if (!row || row.about !== id) throw new Problem('not-found', 'The case has no such document');
	return row;
}

/** Throws `invalid-request` when one of them does not belong to the case. */
export async function requireDocuments(
	{storage}: World,
	{id}: Pick<CaseRow, 'id'>,
	documents: readonly string[],
): Promise<void> {
	const rows = await Promise.all(documents.map(each => documentById(storage, each)));
	const errors = rows.flatMap((row, at) =>
		row?.about === id && row.erasedAt === null
			? []
			: [{pointer: `/documents/${at}`, detail: 'must be a document that was sent to this case'}],
	);
	if (errors.length > 0) throw new Problem('invalid-request', undefined, errors);
}
