import {browser} from 'wxt/browser';

/**
 * The browser's own interfaces, with promises (webextension-polyfill, put behind `wxt/browser` by its WXT module).
 * The only import of the polyfill: for the background and extension pages. Content scripts use `page-runtime.ts`.
 */
export {browser};

/** The full address of one of our own pages. */
export const ownUrl = (path: `/${string}`): string =>
	// WXT types getURL with the pages it generated; every browser has it, generated or not.
	(browser.runtime as unknown as {getURL(path: string): string}).getURL(path);
