import {and, asc, eq, lt, lte, ne} from 'drizzle-orm';
import {shownText} from '../../shared/reports/shown-text.ts';
import {columnsOf, keptStatement} from '../storage/kept.ts';
import type {Db, Statement, Step, Storage} from '../storage/storage.ts';
import {isOneAddress, type Letter, subjectLine} from './rules.ts';

export type Mail = Storage['tables']['mails']['$inferSelect'];

/**
 * Takes a letter for delivery, in the same change as the act it tells of. A letter without a right address is kept as
 * refused, for the operator to see: it does not make the act fail. Others wrote parts of it: what would not be seen stands there
 * by its number.
 */
export const mailStep = (
	storage: Storage,
	tx: Db,
	{id, at, to, subject, text}: Letter & {id: string; at: Date},
): Statement => {
	const right = isOneAddress(to);
	return addMail(storage, tx, {
		id,
		to,
		subject: subjectLine(subject),
		text: right ? shownText(text) : '',
		state: right ? 'waiting' : 'refused',
		attempts: 0,
		nextAt: at,
		at,
		trouble: right ? null : 'the address is not one address',
	});
};

const addMail = keptStatement<Mail>(({mails}, tx) => tx.insert(mails).values(columnsOf(mails)));

/** The letters whose turn has come, oldest first. */
export const dueMails = ({db, tables: {mails}}: Storage, now: Date, most: number): PromiseLike<Mail[]> =>
	db
		.select()
		.from(mails)
		.where(and(eq(mails.state, 'waiting'), lte(mails.nextAt, now)))
		.orderBy(asc(mails.nextAt), asc(mails.id))
		.limit(most);

/** Moves a letter on, if nobody else did since it was read. */
export const moveMail = ({tables: {mails}}: Storage, tx: Db, {id, attempts}: Mail, to: Partial<Mail>): Step => ({
	must: tx
		.update(mails)
		.set(to)
		.where(and(eq(mails.id, id), eq(mails.state, 'waiting'), eq(mails.attempts, attempts)))
		.returning({id: mails.id}),
});

export const forgetMailsBefore = ({tables: {mails}}: Storage, tx: Db, before: Date): Statement =>
	tx.delete(mails).where(and(ne(mails.state, 'waiting'), lt(mails.at, before)));
