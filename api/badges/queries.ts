import {and, eq, isNull} from 'drizzle-orm';
import type {SubjectKey} from '../../shared/address.ts';
import type {Db, Storage} from '../storage/storage.ts';
import type {BadgeRow} from './rules.ts';

export const badgesOf = ({db, tables: {badges}}: Storage, seller: SubjectKey): PromiseLike<BadgeRow[]> =>
	db.select().from(badges).where(eq(badges.seller, seller));

export const addBadge = ({tables: {badges}}: Storage, tx: Db, row: BadgeRow) => tx.insert(badges).values(row);

export const markRevoked = ({tables: {badges}}: Storage, tx: Db, id: string, revokedAt: Date) => ({
	must: tx
		.update(badges)
		.set({revokedAt})
		.where(and(eq(badges.id, id), isNull(badges.revokedAt)))
		.returning({id: badges.id}),
});

export const badgeSubjects = ({db, tables: {badges}}: Storage) => db.selectDistinct({key: badges.seller}).from(badges);
