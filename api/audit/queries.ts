import {and, desc, eq, lt} from 'drizzle-orm';
import type {Db, Statement, Storage} from '../storage/storage.ts';

/** One act, as it is kept. */
export type AuditEntry = {
	id: string;
	at: Date;
	actor: string;
	act: string;
	about: string;
	reason?: string | null;
	details?: Record<string, unknown> | null;
};

/** The step that keeps an act; it belongs into the same change as what was done. */
export const auditStep = ({tables: {audit}}: Storage, tx: Db, entry: AuditEntry): Statement =>
	tx.insert(audit).values(entry);

/** What was done about one thing, newest first; `before` pages on. */
export const auditOf = ({db, tables: {audit}}: Storage, about: string, before?: Date, most = 200) =>
	db
		.select()
		.from(audit)
		.where(and(eq(audit.about, about), before && lt(audit.at, before)))
		.orderBy(desc(audit.at), desc(audit.id))
		.limit(most);

/** What was done at all, newest first. */
export const auditBefore = ({db, tables: {audit}}: Storage, before: Date, most = 200) =>
	db.select().from(audit).where(lt(audit.at, before)).orderBy(desc(audit.at), desc(audit.id)).limit(most);
