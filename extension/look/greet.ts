import type {Database} from '../history/database.ts';
import {keepInstalledOn} from '../history/installed-on.ts';
import {browser, ownUrl} from '../platform/browser.ts';
import type {Looks} from './looks.ts';

/** At the start of the browser, and when the extension is new: the records first, then the pages that are open. */
export function greet({
	looks,
	refresh,
	database,
}: {
	looks: Looks;
	refresh(): Promise<unknown>;
	database: Database;
}): void {
	const lookAround = async () => {
		for (const {id, url} of await browser.tabs.query({})) {
			if (id !== undefined && url) await looks.loadComplete(id, url);
		}
	};
	browser.runtime.onStartup.addListener(() => void refresh());
	browser.runtime.onInstalled.addListener(async ({reason}) => {
		if (reason === 'install') {
			await browser.tabs.create({url: ownUrl('/welcome.html')});
			await keepInstalledOn(database, new Date().toISOString().slice(0, 10)).catch(() => undefined);
		}
		// Without an answer the pages are looked at all the same.
		await refresh().catch(() => undefined);
		await lookAround();
	});
}
