import type {DocumentOf} from '../../shared/documents/contract.ts';
import type {DocumentRow} from './queries.ts';

/** A document as its organization and who reviews it see it. */
export const shownDocument = (row: DocumentRow): DocumentOf => ({
	id: row.id,
	organization: row.organization,
	name: row.name,
	kind: row.kind,
	hash: row.hash,
	bytes: row.bytes,
	uploadedAt: row.uploadedAt.toISOString(),
	erased: row.erasedAt && {at: row.erasedAt.toISOString(), why: row.erasedWhy ?? ''},
});
