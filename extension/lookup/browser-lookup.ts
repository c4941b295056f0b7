import type {Database} from '../history/database.ts';
import {createDexieShelf} from '../history/dexie-shelf.ts';
import {browserNet} from '../platform/browser-net.ts';
import {reachable} from '../platform/reachable.ts';
import {replaceKey} from '../platform/settings.ts';
import type {SettingsMemory} from '../platform/settings-memory.ts';
import {createLookup, type Lookup} from './lookup.ts';

/** The lookup, with the real network, data base and clock. */
export const createBrowserLookup = (database: Database, settings: SettingsMemory): Lookup =>
	createLookup({
		shelf: createDexieShelf(database),
		...browserNet(database),
		async server() {
			const {base, key} = (await settings.read()).api;
			return key === null ? null : {base, key};
		},
		wait: ms => new Promise(resolve => setTimeout(resolve, ms)),
		random: Math.random,
		async mirrors(named) {
			const {mirrors} = await settings.read();
			return reachable(named.filter(base => mirrors.includes(base)));
		},
		trust: (server, key) => replaceKey(database, server, key),
	});
