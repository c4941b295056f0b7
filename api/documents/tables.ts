import type {Words} from '../storage/engines/sqlite-words.ts';
import {documentKinds} from './kinds.ts';

/** Private documents; their bytes lie in the document store under their hashes. `documentRoom`: what each organization has used. */
export const documentTables = ({table, index, id, text, oneOf, count, flag, instant}: Words) => ({
	documents: table(
		'documents',
		{
			id: id().primaryKey(),
			/** SHA-256 of the bytes as they were sent, in hex. Public: whoever holds the document can tell that it is the one */
			hash: text().notNull(),
			/** SHA-256 of the picture made from it to be shown; null: a PDF */
			viewHash: text(),
			kind: oneOf(documentKinds).notNull(),
			/** in bytes, with the view */
			bytes: count().notNull(),
			name: text().notNull(),
			organization: text().notNull(),
			uploadedBy: text().notNull(),
			uploadedAt: instant().notNull(),
			/** the id of what it belongs to */
			about: text().notNull(),
			/** since when its bytes are to be gone, and why; hash and size stay, and its name goes */
			erasedAt: instant(),
			erasedWhy: text(),
			/** the bytes still have to be taken off the disk */
			bytesLeft: flag().notNull().default(false),
		},
		t => [
			index('documents_about').on(t.about),
			index('documents_organization').on(t.organization, t.hash),
			index('documents_hash').on(t.hash),
			index('documents_view').on(t.viewHash),
		],
	),
	documentRoom: table('document_room', {
		organization: id().primaryKey(),
		bytes: count().notNull(),
		count: count().notNull(),
	}),
});
