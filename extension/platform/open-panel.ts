import {browser} from './browser.ts';

type Panels = {
	/** Chrome */
	sidePanel?: {open(options: {tabId: number}): Promise<void>};
	/** Firefox */
	sidebarAction?: {open(): Promise<void>};
};

/** Opens the side panel, Firefox's sidebar. Only straight from a click: before anything is awaited. */
export function openPanel(tab: number): void {
	// Each browser has one of the two.
	const {sidePanel, sidebarAction} = browser as Panels;
	const opened = sidePanel ? sidePanel.open({tabId: tab}) : sidebarAction?.open();
	opened?.catch((error: unknown) => console.warn('The panel did not open:', error));
}
