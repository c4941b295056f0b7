import {browser} from '../../platform/browser.ts';
import {openPanel} from '../../platform/open-panel.ts';
import {cropSight} from './crop-sight.ts';
import {handPicture} from './handed-picture.ts';
import {placeInSight} from './place-in-sight.ts';

export const pictureMenu = 'check-picture';

/** "Check the code in this image", on the menu of any image: it is cut out of what the window shows, and nobody is asked for it. */
export function listenToPictureMenu(): void {
	browser.contextMenus.onClicked.addListener(({menuItemId, srcUrl, frameId}, tab) => {
		if (menuItemId !== pictureMenu || tab?.id === undefined || !srcUrl) return;
		openPanel(tab.id);
		void hand(tab.id, tab.windowId, srcUrl, frameId ?? 0);
	});
}

async function hand(tab: number, window: number | undefined, source: string, frame: number): Promise<void> {
	// The place of a picture in a frame says nothing about the window
	const inSight = frame === 0 && window !== undefined;
	const seen = inSight ? await sight(tab, window, source).catch(() => null) : null;
	await handPicture(browser.storage.session, tab, {seen, source});
}

async function sight(tab: number, window: number, source: string): Promise<string | null> {
	const [told] = await browser.scripting.executeScript({target: {tabId: tab}, func: placeInSight, args: [source]});
	const shown = await browser.tabs.captureVisibleTab(window, {format: 'png'});
	return told?.result ? cropSight(shown, told.result) : null;
}
