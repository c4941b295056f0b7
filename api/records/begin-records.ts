import type {Storage} from '../storage/storage.ts';

/** The one row that counts changes, in a data base that has none yet. */
export const beginRecords = ({atomically, tables: {recordState}}: Storage): Promise<void> =>
	atomically(tx => [
		tx.insert(recordState).values({id: 'one', epoch: 1, sequence: 0, sellers: 0}).onConflictDoNothing(),
	]);
