import path from 'node:path';
import Database from 'better-sqlite3';
import {createLookup} from '../../../api/lookup/lookup.ts';
import {databaseFile, openWorld} from '../../../api/open-world.ts';
import {silent} from '../../worlds.ts';

/** In a process of its own: how long the API needs until its first manifest, or a bare scan of the table. Prints ms. */
const [what, dataDir = ''] = process.argv.slice(2);
const began = performance.now();
if (what === 'scan') {
	const database = new Database(path.resolve(databaseFile(dataDir)), {readonly: true});
	let bytes = 0;
	for (const body of database.prepare('select body from records').pluck().iterate()) bytes += String(body).length;
	if (bytes === 0) throw new Error('nothing was scanned');
} else {
	const world = await openWorld({dataDir, log: silent});
	await createLookup(world).manifest();
}
process.stdout.write(String(performance.now() - began));
process.exit();
