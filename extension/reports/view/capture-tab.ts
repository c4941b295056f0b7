import {browser} from '../../platform/browser.ts';
import type {Captured} from './report-tools.ts';

/** What the window shows of a tab, as PNG. Only what is in front can be seen, and only where the browser lets us look. */
export async function captureTab(tab: number | null): Promise<Captured> {
	try {
		if (tab === null) return {is: 'not-allowed'};
		const {windowId, active} = await browser.tabs.get(tab);
		if (!active || windowId === undefined) return {is: 'not-allowed'};
		const shown = await browser.tabs.captureVisibleTab(windowId, {format: 'png'});
		return {is: 'seen', picture: await (await fetch(shown)).blob()};
	} catch (error) {
		const detail = error instanceof Error ? error.message : String(error);
		return /permission|activeTab|all_urls/i.test(detail) ? {is: 'not-allowed'} : {is: 'failed', detail};
	}
}
