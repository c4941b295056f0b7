import {browser} from '../platform/browser.ts';
import {openPanel} from '../platform/open-panel.ts';
import type {Looks} from './looks.ts';

const menu = 'check-page';

/** What a person can ask for outside of the panel: the toolbar button, and "check this page" on a page's own menu. */
export function listenToPerson(looks: Looks, menuTitle: () => Promise<string>): void {
	browser.action.onClicked.addListener(({id, url}) => {
		if (id === undefined) return;
		openPanel(id);
		if (url) void looks.toolbarClicked(id, url);
	});
	browser.contextMenus.onClicked.addListener(({menuItemId}, tab) => {
		if (menuItemId !== menu || tab?.id === undefined || !tab.url) return;
		openPanel(tab.id);
		void looks.lookAgain(tab.id, tab.url);
	});
	browser.runtime.onInstalled.addListener(async () => {
		await browser.contextMenus.removeAll();
		browser.contextMenus.create({id: menu, title: await menuTitle(), contexts: ['page']});
	});
}
