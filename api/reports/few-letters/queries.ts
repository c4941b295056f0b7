import {eq, lte, sql} from 'drizzle-orm';
import {dayMs} from '../../../shared/clock.ts';
import {keptQuery, keptStatement} from '../../storage/kept.ts';
import type {Db, Statement, Step, Storage} from '../../storage/storage.ts';

/** Letters with a link that an address gets in a day, until its owner presses the button of one. */
const most = 3;
const dayBefore = (at: Date) => new Date(at.getTime() - dayMs);

/** Whether another letter may leave to an address. */
export async function mayWriteTo(storage: Storage, contactHash: string, at: Date): Promise<boolean> {
	const [row] = written(storage, {contactHash});
	return !row || row.letters < most || row.since <= dayBefore(at);
}

const written = keptQuery(({db, tables: {contactLetters}}) =>
	db
		.select()
		.from(contactLetters)
		.where(eq(contactLetters.contactHash, sql.placeholder('contactHash'))),
);

/** Counts a letter: undone where the address got as many today. */
export const countLetter = (storage: Storage, tx: Db, contactHash: string, at: Date): Step => ({
	must: counting(storage, tx, {contactHash, now: at.getTime(), before: dayBefore(at).getTime()}),
});

const counting = keptStatement<{contactHash: string; now: number; before: number}>(({contactLetters}, tx) => {
	const {since, letters} = contactLetters;
	const now = sql.placeholder('now');
	const isOver = sql`${since} <= ${sql.placeholder('before')}`;
	return tx
		.insert(contactLetters)
		.values({contactHash: sql.placeholder('contactHash'), since: sql`${now}`, letters: 1})
		.onConflictDoUpdate({
			target: contactLetters.contactHash,
			set: {
				since: sql`case when ${isOver} then ${now} else ${since} end`,
				letters: sql`case when ${isOver} then 1 else ${letters} + 1 end`,
			},
			setWhere: sql`${isOver} or ${letters} < ${most}`,
		})
		.returning({contactHash: contactLetters.contactHash});
});

/** Whoever reads the letters wants them: nothing is counted against the address. */
export const forgetLetters = ({tables: {contactLetters}}: Storage, tx: Db, contactHash: string): Statement =>
	tx.delete(contactLetters).where(eq(contactLetters.contactHash, contactHash));

/** What was counted a day ago says nothing any more. */
export const forgetOldLetters = ({tables: {contactLetters}}: Storage, tx: Db, at: Date): Statement =>
	tx.delete(contactLetters).where(lte(contactLetters.since, dayBefore(at)));
