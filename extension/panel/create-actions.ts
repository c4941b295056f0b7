import type {Database} from '../history/database.ts';
import {browser} from '../platform/browser.ts';
import {keepSetting, readSettings} from '../platform/settings.ts';
import {tellBackground} from '../platform/tell-background.ts';
import {findStore} from '../stores/index.ts';
import {saveReport} from './report/save-report.ts';
import type {Site} from './site.ts';
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
		turnOff: site => void storeOf(site).then(place => changeStoresOff(off => [...new Set([...off, place])])),
		turnOn: store => void changeStoresOff(off => off.filter(one => one !== store)),
		openSettings: () => void browser.runtime.openOptionsPage(),
		saveReport(state) {
			if (tab !== null) void saveReport(database, tab, state);
		},
	};
}

async function storeOf({host, store}: Site): Promise<string> {
	const known = store ?? findStore(new URL(`https://${host}`))?.id;
	if (known) return known;
	// The list of public suffixes is large and seldom needed here: it is fetched only then, so the panel opens sooner.
	const {registrableDomain} = await import('../../shared/domain.ts');
	return registrableDomain(host);
}
