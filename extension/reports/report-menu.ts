import {browser} from '../platform/browser.ts';
import {openPanel} from '../platform/open-panel.ts';

export const reportMenu = 'report-offer';

const keyOf = (tab: number) => `report-wanted:${tab}`;

/** "Report this offer", on a page's own menu: the panel opens, and its form in it. */
export function listenToReportMenu(): void {
	browser.contextMenus.onClicked.addListener(({menuItemId}, tab) => {
		if (menuItemId !== reportMenu || tab?.id === undefined) return;
		openPanel(tab.id);
		void browser.storage.session.set({[keyOf(tab.id)]: Date.now()});
	});
}

/** Calls when a report about this tab is wanted, also when that was said before the panel was there. Answers how to stop. */
export function onReportWanted(tab: number, open: () => void): () => void {
	const {session} = browser.storage;
	const key = keyOf(tab);
	const take = async () => {
		if (!(await session.get(key))[key]) return;
		await session.remove(key);
		open();
	};
	const heard = (changes: Record<string, {newValue?: unknown}>) => {
		if (changes[key]?.newValue) void take();
	};
	session.onChanged.addListener(heard);
	void take();
	return () => session.onChanged.removeListener(heard);
}
