import type {Database} from '../history/database.ts';
import {createDexieShelf} from '../history/dexie-shelf.ts';
import {createMemory} from '../panel/create-memory.ts';
import {storeName} from '../panel/store-name.ts';
import {browser} from '../platform/browser.ts';
import {browserNet} from '../platform/browser-net.ts';
import {turnEveryShop, watchEveryShop} from '../platform/every-shop.ts';
import {originOf} from '../platform/reachable.ts';
import {keepSetting} from '../platform/settings.ts';
import {tellBackground} from '../platform/tell-background.ts';
import {stores} from '../stores/index.ts';
import {askServer} from './ask-server.ts';
import type {OptionsView} from './options-view.ts';
import {isLoopback} from './server-address.ts';

type Tools = Omit<OptionsView, 'words' | 'now' | 'settings'>;

/** What the settings page and the welcome page can do in this browser. */
export function createOptionTools(database: Database): Tools {
	const net = {
		...browserNet(database),
		wait: (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms)),
		random: Math.random,
	};
	return {
		memory: createMemory(database),
		async keep(name, value) {
			await keepSetting(database, name, value);
			await tellBackground({is: 'settings-changed'});
		},
		async allow(base) {
			if (isLoopback(base)) return true;
			return browser.permissions.request({origins: [originOf(base)]});
		},
		everyShop: {watch: watchEveryShop, turn: turnEveryShop},
		async namedMirrors() {
			const held = await createDexieShelf(database).manifest();
			return held?.manifest?.mirrors ?? [];
		},
		askServer: base => askServer(net, base),
		storeName,
		storeNames: stores.map(({name}) => name),
		version: browser.runtime.getManifest().version,
	};
}
