import {browser} from '../platform/browser.ts';
import {openPanel} from '../platform/open-panel.ts';
import type {Looks} from './looks.ts';

export const pageMenu = 'check-page';

/** One line of the menu that the browser shows on a page, or on an image in it. */
export type MenuLine = {id: string; contexts: ['page'] | ['image']; title: string};

/**
 * What a person can ask for outside of the panel: the toolbar button, and "check this page" on a page's own menu. `lines`: of that
 * menu, those of others too.
 */
export function listenToPerson(looks: Looks, lines: () => Promise<readonly MenuLine[]>): void {
	browser.action.onClicked.addListener(({id, url}) => {
		if (id === undefined) return;
		openPanel(id);
		if (url) void looks.toolbarClicked(id, url);
	});
	browser.contextMenus.onClicked.addListener(({menuItemId}, tab) => {
		if (menuItemId !== pageMenu || tab?.id === undefined || !tab.url) return;
		openPanel(tab.id);
		void looks.lookAgain(tab.id, tab.url);
	});
	browser.runtime.onInstalled.addListener(async () => {
		await browser.contextMenus.removeAll();
		for (const line of await lines()) browser.contextMenus.create(line);
	});
}
