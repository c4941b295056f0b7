import {and, eq, isNull, like} from 'drizzle-orm';
import type {SubjectKey} from '../../shared/address.ts';
import type {Db, Storage} from '../storage/storage.ts';
import type {NoticeRow} from './rules.ts';

export const noticesAbout = ({db, tables: {notices}}: Storage, key: SubjectKey): PromiseLike<NoticeRow[]> =>
	db.select().from(notices).where(eq(notices.about, key));

export const addNotice = ({tables: {notices}}: Storage, tx: Db, row: NoticeRow) => tx.insert(notices).values(row);

export const markWithdrawn = ({tables: {notices}}: Storage, tx: Db, id: string, withdrawnAt: Date) => ({
	must: tx
		.update(notices)
		.set({withdrawnAt})
		.where(and(eq(notices.id, id), isNull(notices.withdrawnAt)))
		.returning({id: notices.id}),
});

/** Every store or product that a notice names. */
export const noticeSubjects =
	(kind: 'store' | 'product') =>
	({db, tables: {notices}}: Storage) =>
		db
			.selectDistinct({key: notices.about})
			.from(notices)
			.where(like(notices.about, `${kind}:%`));
