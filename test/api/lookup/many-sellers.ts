import {createHash} from 'node:crypto';
import type {TestWorld} from '../../worlds.ts';

/** Writes records of so many reviewed sellers straight into the data base: facts one by one would take minutes. */
export async function addSellers({storage, now}: TestWorld, many: number, from = 0): Promise<void> {
	const {records, recordState} = storage.tables;
	const rows = Array.from({length: many}, (_, n) => {
		const key = `seller:aliexpress/${from + n}` as const;
		const record = {
			kind: 'seller',
			key,
			name: `Shop ${createHash('md5').update(key).digest('hex')}`,
			store: 'aliexpress',
			reviewed: {at: '2026-01-01T00:00:00.000Z', by: 'Desk'},
			badges: [],
			decisions: [],
			warnings: [],
			cases: [],
		};
		return {
			place: 'bucket' as const,
			address: createHash('sha256').update(key).digest(),
			key,
			kind: 'seller' as const,
			body: JSON.stringify(record),
			sequence: from + n + 1,
			version: 1,
			changedAt: now(),
		};
	});
	for (let at = 0; at < rows.length; at += 1000)
		await storage.atomically(tx => [tx.insert(records).values(rows.slice(at, at + 1000))]);
	await storage.atomically(tx => [tx.update(recordState).set({sequence: from + many, sellers: from + many})]);
}
