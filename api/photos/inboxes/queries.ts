import {and, eq, isNull, lte, ne, sum} from 'drizzle-orm';
import type {Db, Statement, Step, Storage} from '../../storage/storage.ts';
import type {InboxRow} from './rules.ts';

export const addInbox = ({tables: {photoInboxes}}: Storage, tx: Db, row: InboxRow): Statement =>
	tx.insert(photoInboxes).values(row);

export const inboxById = async ({db, tables: {photoInboxes}}: Storage, id: string): Promise<InboxRow | null> =>
	(await db.select().from(photoInboxes).where(eq(photoInboxes.id, id)))[0] ?? null;

export const inboxByToken = async (
	{db, tables: {photoInboxes}}: Storage,
	tokenHash: string,
): Promise<InboxRow | null> =>
	(await db.select().from(photoInboxes).where(eq(photoInboxes.tokenHash, tokenHash)))[0] ?? null;

/** Bytes that came into inboxes and are still there; of a photo that was refused none is. */
export async function bytesHeld({db, tables: {photoInboxes, photos}}: Storage): Promise<number> {
	const [row] = await db
		.select({bytes: sum(photos.offset)})
		.from(photoInboxes)
		.innerJoin(photos, eq(photos.about, photoInboxes.id))
		.where(ne(photos.state, 'refused'));
	return Number(row?.bytes ?? 0);
}

/** Gives an inbox to a phone, unless another was first. */
export const takeByPhone = ({tables: {photoInboxes}}: Storage, tx: Db, id: string, phoneHash: string): Step => ({
	must: tx
		.update(photoInboxes)
		.set({phoneHash})
		.where(and(eq(photoInboxes.id, id), isNull(photoInboxes.phoneHash)))
		.returning({id: photoInboxes.id}),
});

/** Takes the next place for a photo, if it is still free: nobody announced another one since the inbox was read. */
export const takePlace = (
	{tables: {photoInboxes}}: Storage,
	tx: Db,
	{id, count: place}: Pick<InboxRow, 'id' | 'count'>,
): Step => ({
	must: tx
		.update(photoInboxes)
		.set({count: place + 1})
		.where(and(eq(photoInboxes.id, id), eq(photoInboxes.count, place)))
		.returning({id: photoInboxes.id}),
});

export const endedInboxes = ({db, tables: {photoInboxes}}: Storage, now: Date): PromiseLike<InboxRow[]> =>
	db.select().from(photoInboxes).where(lte(photoInboxes.expiresAt, now)).limit(500);

export const dropInbox = ({tables: {photoInboxes}}: Storage, tx: Db, id: string): Statement =>
	tx.delete(photoInboxes).where(eq(photoInboxes.id, id));
