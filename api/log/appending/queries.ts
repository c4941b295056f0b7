import {eq, sql} from 'drizzle-orm';
import type {Db, Statement, Step, Storage} from '../../storage/storage.ts';
import type {NewEntry, NodeRow} from '../queries.ts';

const {placeholder} = sql;

/** So many rows of the tree go into one statement: few different statements, and few rows one by one. */
export const portions = [256, 16, 1] as const;

const prepared = new WeakMap<Db, ReturnType<typeof prepare>>();

/**
 * What every entry writes, compiled once for each connection: to build a statement anew costs ten times as much as to run it.
 * It is found by the `tx` that it is run in, so it never leaves its transaction.
 */
export function appending(storage: Storage, tx: Db) {
	const known = prepared.get(tx);
	if (known) return known;
	const made = prepare(storage, tx);
	prepared.set(tx, made);
	return made;
}

function prepare({tables: {logEntries, logNodes, logState}}: Storage, tx: Db) {
	const count = tx
		.update(logState)
		.set({size: sql`${logState.size} + 1`})
		.where(eq(logState.id, 'one'))
		.returning({size: logState.size})
		.prepare();
	const add = tx
		.insert(logEntries)
		.values({
			index: sql`(select ${logState.size} - 1 from ${logState} where ${logState.id} = 'one')`,
			kind: sql`${placeholder('kind')}`,
			at: placeholder('at'),
			commitment: placeholder('commitment'),
			payload: placeholder('payload'),
			salt: placeholder('salt'),
			about: placeholder('about'),
		})
		.prepare();
	const keep = portions.map(length => ({
		length,
		statement: tx
			.insert(logNodes)
			.values(Array.from({length}, (_, n) => ({index: placeholder(`index${n}`), hashes: placeholder(`hashes${n}`)})))
			.onConflictDoNothing()
			.prepare(),
	}));
	const counted: Step = {must: {run: () => count.run(), all: () => count.all()}};

	return {
		/**
		 * Counts one entry more. The counted row stays locked until the change is on disk, so on every engine entries come one
		 * after another; a change that is undone gives its place back.
		 */
		countEntry: () => counted,
		/** Puts an entry into the place that was counted just before, in the same change. */
		addEntry: (entry: NewEntry): Statement => ({run: () => add.run(entry), all: () => []}),
		/** Nodes are what the entries make them: two processes that keep the same ones keep the same bytes. */
		keepNodes(rows: readonly NodeRow[]): Statement[] {
			const steps: Statement[] = [];
			let from = 0;
			for (const {length, statement} of keep)
				for (; rows.length - from >= length; from += length) {
					const values = valuesOf(rows.slice(from, from + length));
					steps.push({run: () => statement.run(values), all: () => []});
				}
			return steps;
		},
	};
}

const valuesOf = (rows: readonly NodeRow[]): Record<string, unknown> =>
	Object.fromEntries(
		rows.flatMap(({index, hashes}, n) => [
			[`index${n}`, index],
			[`hashes${n}`, hashes],
		]),
	);
