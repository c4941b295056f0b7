import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {openStorage} from '../../../api/storage/storage.ts';
import {storageContract} from '../../contracts/storage-contract.ts';
import {silent} from '../../worlds.ts';

storageContract('SQLite in memory', async () => {
	const storage = await openStorage(':memory:', silent);
	return {storage, reopen: null, dispose: async () => undefined};
});

storageContract('an SQLite file', async () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-storage-'));
	const file = path.join(folder, 'data.sqlite');
	let storage = await openStorage(file, silent);
	return {
		storage,
		async reopen() {
			await storage.close();
			storage = await openStorage(file, silent);
			return storage;
		},
		async dispose() {
			await storage.close();
			rmSync(folder, {recursive: true, force: true});
		},
	};
});
