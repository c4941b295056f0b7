import {and, eq} from 'drizzle-orm';
import {columnsOf, keptStatement} from '../storage/kept.ts';
import {onePage, type Page} from '../storage/page.ts';
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
export const auditStep = (storage: Storage, tx: Db, {reason = null, details = null, ...entry}: AuditEntry): Statement =>
	addEntry(storage, tx, {...entry, reason, details});

const addEntry = keptStatement<Required<AuditEntry>>(({audit}, tx) => tx.insert(audit).values(columnsOf(audit)));

/** What was done at all, or about one thing, newest first. */
export const auditPage = (
	{db, tables: {audit}}: Storage,
	{about, after}: {about?: string | undefined; after?: string | undefined} = {},
	most = 200,
): Promise<Page<AuditEntry>> =>
	onePage<AuditEntry>(
		[
			{column: audit.at, of: row => row.at, descending: true},
			{column: audit.id, of: row => row.id, descending: true},
		],
		after,
		most,
		({beyond, orderBy, limit}) =>
			db
				.select()
				.from(audit)
				.where(and(about === undefined ? undefined : eq(audit.about, about), beyond))
				.orderBy(...orderBy)
				.limit(limit),
	);

/** The newest 200 of what was done about one thing. */
export const auditOf = async (storage: Storage, about: string): Promise<AuditEntry[]> =>
	(await auditPage(storage, {about})).rows;
