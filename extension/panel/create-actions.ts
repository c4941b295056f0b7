import {registrableDomain} from '../../shared/domain.ts';
import type {Database} from '../history/database.ts';
import {browser} from '../platform/browser.ts';
import {keepSetting, readSettings} from '../platform/settings.ts';
import {tellBackground} from '../platform/tell-background.ts';
import {findStore} from '../stores/index.ts';
import type {Actions} from './view.ts';

/** What the panel's buttons do for one tab. */
export function createActions(database: Database, tab: number | null): Actions {
	const lookAgain = () => {
		if (tab !== null) void tellBackground({is: 'look-again', tab});
	};
	const changeStoresOff = async (change: (off: readonly string[]) => string[]) => {
		const {storesOff} = await readSettings(database);
		await keepSetting(database, 'storesOff', change(storesOff));
		await tellBackground({is: 'settings-changed'});
	};
	return {
		lookAgain,
		turnOff({host, store}) {
			const place = store ?? findStore(new URL(`https://${host}`))?.id ?? registrableDomain(host);
			void changeStoresOff(off => [...new Set([...off, place])]);
		},
		turnOn: store => void changeStoresOff(off => off.filter(one => one !== store)),
		openSettings: () => void browser.runtime.openOptionsPage(),
	};
}
