import {and, asc, eq, inArray, isNull, lte, or, sql} from 'drizzle-orm';
import {type OrderKey, onePage, type Page} from '../storage/page.ts';
import type {Db, Statement, Step, Storage} from '../storage/storage.ts';

export type DocumentRow = Storage['tables']['documents']['$inferSelect'];

export const addDocumentRow = ({tables: {documents}}: Storage, tx: Db, row: DocumentRow): Statement =>
	tx.insert(documents).values(row);

export async function documentById({db, tables: {documents}}: Storage, id: string): Promise<DocumentRow | null> {
	const [row] = await db.select().from(documents).where(eq(documents.id, id));
	return row ?? null;
}

/** Documents by what they belong to, or by whose they are, the oldest first. */
export function findDocuments(
	{db, tables: {documents}}: Storage,
	by: {about: string} | {organizations: readonly string[]},
	after: string | undefined,
	most: number,
): Promise<Page<DocumentRow>> {
	const which = 'about' in by ? eq(documents.about, by.about) : inArray(documents.organization, [...by.organizations]);
	const order: OrderKey<DocumentRow>[] = [
		{column: documents.uploadedAt, of: row => row.uploadedAt},
		{column: documents.id, of: row => row.id},
	];
	return onePage(order, after, most, ({beyond, orderBy, limit}) =>
		db
			.select()
			.from(documents)
			.where(and(which, beyond))
			.orderBy(...orderBy)
			.limit(limit),
	);
}

/** Takes the papers of a case into another one: its room is the case's. */
export const moveDocuments = ({tables: {documents}}: Storage, tx: Db, from: string, to: string): Statement[] => [
	tx.update(documents).set({about: to, organization: to}).where(eq(documents.about, from)),
];

/** The same file, sent by this organization to the same thing, and not erased. */
export async function sameDocument(
	{db, tables: {documents}}: Storage,
	{organization, hash, about}: Pick<DocumentRow, 'organization' | 'hash' | 'about'>,
): Promise<DocumentRow | null> {
	const [row] = await db
		.select()
		.from(documents)
		.where(
			and(
				eq(documents.organization, organization),
				eq(documents.hash, hash),
				eq(documents.about, about),
				isNull(documents.erasedAt),
			),
		);
	return row ?? null;
}

/** The documents that need the bytes under a hash, as sent or as the picture to be shown. */
export const documentsNeeding = ({db, tables: {documents}}: Storage, hash: string): PromiseLike<DocumentRow[]> =>
	db
		.select()
		.from(documents)
		.where(and(or(eq(documents.hash, hash), eq(documents.viewHash, hash)), isNull(documents.erasedAt)))
		.orderBy(asc(documents.uploadedAt), asc(documents.id));

/** Erased documents whose bytes may still lie on the disk. */
export const documentsWithBytesLeft = ({db, tables: {documents}}: Storage, most: number): PromiseLike<DocumentRow[]> =>
	db.select().from(documents).where(eq(documents.bytesLeft, true)).limit(most);

/** Writes down that a document is erased, unless it was. */
export const markErased = (
	{tables: {documents}}: Storage,
	tx: Db,
	id: string,
	fields: Pick<DocumentRow, 'name' | 'erasedAt' | 'erasedWhy' | 'bytesLeft'>,
): Step => ({
	must: tx
		.update(documents)
		.set(fields)
		.where(and(eq(documents.id, id), isNull(documents.erasedAt)))
		.returning({id: documents.id}),
});

export const noBytesLeft = ({tables: {documents}}: Storage, tx: Db, id: string): Statement =>
	tx.update(documents).set({bytesLeft: false}).where(eq(documents.id, id));

export const beginRoom = ({tables: {documentRoom}}: Storage, tx: Db, organization: string): Statement =>
	tx.insert(documentRoom).values({organization, bytes: 0, count: 0}).onConflictDoNothing();

/** Takes room for one document, if there is. */
export const takeRoom = (
	{tables: {documentRoom}}: Storage,
	tx: Db,
	{organization, bytes}: Pick<DocumentRow, 'organization' | 'bytes'>,
	most: {bytes: number; count: number},
): Step => ({
	must: tx
		.update(documentRoom)
		.set({bytes: sql`${documentRoom.bytes} + ${bytes}`, count: sql`${documentRoom.count} + 1`})
		.where(
			and(
				eq(documentRoom.organization, organization),
				lte(documentRoom.bytes, most.bytes - bytes),
				lte(documentRoom.count, most.count - 1),
			),
		)
		.returning({organization: documentRoom.organization}),
});

/** Gives back the room of one document. */
export const giveRoomBack = (
	{tables: {documentRoom}}: Storage,
	tx: Db,
	{organization, bytes}: Pick<DocumentRow, 'organization' | 'bytes'>,
): Statement =>
	tx
		.update(documentRoom)
		.set({bytes: sql`${documentRoom.bytes} - ${bytes}`, count: sql`${documentRoom.count} - 1`})
		.where(eq(documentRoom.organization, organization));

export async function roomTaken({db, tables: {documentRoom}}: Storage, organization: string) {
	const [row] = await db.select().from(documentRoom).where(eq(documentRoom.organization, organization));
	return row ?? {bytes: 0, count: 0};
}
