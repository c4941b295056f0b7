import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {BrowserContext} from 'playwright-core';
import {launchBrowser} from '../../ground/browser.ts';
import {serveStores} from '../../ground/store-server.ts';
import {atLeast, atMost, type Check, median} from '../check.ts';
import {listings, type SavedPage, servedPages} from './saved-pages.ts';
import {type Shares, sharesOf, type TraceEvent, tracedCategories} from './trace.ts';

const mostPages = 24;
/** After a page's HTML has arrived, so long is watched, in ms: the reader comes, and corrects itself when the page changes. */
const afterLoad = 3_000;
/** The world its scripts run in bears the extension's name. */
const world = 'Touchstone';

/** Null: the page went elsewhere by itself, or would not load. */
async function traced(context: BrowserContext, {url}: SavedPage): Promise<Shares | null> {
	const page = await context.newPage();
	const session = await context.browser()?.newBrowserCDPSession();
	if (!session) throw new Error('This browser was not started here');
	const events: TraceEvent[] = [];
	// What Chromium writes into a trace is more than this type tells, never less
	session.on('Tracing.dataCollected', ({value}) => events.push(...(value as unknown as TraceEvent[])));
	const ended = new Promise<void>(resolve => session.once('Tracing.tracingComplete', () => resolve()));
	try {
		// The process is the site's from here on
		await page.goto(new URL('/nothing-here', url).href);
		await session.send('Tracing.start', {traceConfig: {includedCategories: tracedCategories}});
		const loaded = page.goto(url, {waitUntil: 'domcontentloaded', timeout: 10_000}).catch(() => null);
		const isThere = (await loaded) !== null;
		await page.waitForTimeout(afterLoad);
		await session.send('Tracing.end');
		await ended;
		return isThere ? sharesOf(events, world) : null;
	} finally {
		await session.detach();
		await page.close();
	}
}

/** What the reader costs real pages on their main thread, in Chromium, against what the pages cost themselves. */
export async function pageTime(extension: string): Promise<Check[]> {
	const pages = listings(mostPages);
	const stores = await serveStores(servedPages(pages));
	const profile = mkdtempSync(path.join(tmpdir(), 'touchstone-bench-'));
	const browser = await launchBrowser({extension, profile, args: stores.browserArgs});
	const shares: Shares[] = [];
	try {
		for (const page of pages) {
			const seen = await traced(browser.context, page);
			if (seen) shares.push(seen);
		}
	} finally {
		await browser.close();
		await stores.close();
		rmSync(profile, {recursive: true, force: true});
	}
	const share = median(shares.map(({own, ours}) => (100 * ours) / own));
	const most = 0.03 * median(shares.map(({own}) => own));
	return [
		atLeast('Chromium: listings that were read', shares.length, 'pages', Math.floor(pages.length * 0.8)),
		atMost('Chromium: all of ours, of the page’s own main-thread time, median', share, '%', 3),
		atMost('Chromium: all of ours, median', median(shares.map(({ours}) => ours)), 'ms', most),
		atMost('Chromium: longest task of ours on any page', Math.max(...shares.map(({longest}) => longest)), 'ms', 50),
	];
}
