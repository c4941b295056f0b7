import {writeSync} from 'node:fs';
import {openStorage} from '../../../api/storage/storage.ts';
import {silent} from '../../worlds.ts';

/** Writes rows without end, 32 at a time, and says the id of each on stderr once it is acknowledged. */
const storage = await openStorage(process.argv[2] ?? '', silent);
let next = 0;

async function write() {
	for (;;) {
		const publicKey = String(++next);
		await storage.atomically(tx => [tx.insert(storage.tables.lookupKeys).values({publicKey, since: new Date()})]);
		writeSync(2, `${publicKey}\n`);
	}
}

await Promise.all(Array.from({length: 32}, write));
