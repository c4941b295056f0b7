import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {BrowserContext} from 'playwright-core';
import {launchBrowser} from '../../ground/browser.ts';
import {serveStores} from '../../ground/store-server.ts';
import {atLeast, atMost, type Check, median} from '../check.ts';
import {type CpuProfile, type Shares, sharesOf} from './profile.ts';
import {listings, type SavedPage, servedPages} from './saved-pages.ts';

const mostPages = 24;
/** After a page's HTML has arrived, so long is watched, in ms: the reader comes, and corrects itself when the page changes. */
const afterLoad = 2_000;
/** Between two looks of the profiler, in µs. */
const interval = 100;

const isReader = (url: string) => url.startsWith('chrome-extension:') && url.endsWith('/reader.js');

/** Null: the page went elsewhere by itself, or would not load. */
async function profiled(context: BrowserContext, {url}: SavedPage): Promise<Shares | null> {
	const page = await context.newPage();
	try {
		// The process is the site's from here on, and the profiler stays with it
		await page.goto(new URL('/nothing-here', url).href);
		const session = await context.newCDPSession(page);
		await session.send('Profiler.enable');
		await session.send('Profiler.setSamplingInterval', {interval});
		await session.send('Profiler.start');
		await page.goto(url, {waitUntil: 'domcontentloaded', timeout: 10_000});
		await page.waitForTimeout(afterLoad);
		const {profile} = await session.send('Profiler.stop');
		return sharesOf(profile satisfies CpuProfile, isReader);
	} catch {
		return null;
	} finally {
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
			const seen = await profiled(browser.context, page);
			if (seen && seen.ours > 0) shares.push(seen);
		}
	} finally {
		await browser.close();
		await stores.close();
		rmSync(profile, {recursive: true, force: true});
	}
	const own = shares.map(({busy, ours}) => busy - ours);
	return [
		atLeast('Chromium: listings that were read', shares.length, 'pages', Math.floor(pages.length * 0.8)),
		atMost(
			'Chromium: reading, of the page’s own main-thread time, median',
			median(shares.map(({busy, ours}) => (100 * ours) / (busy - ours))),
			'%',
			3,
		),
		atMost('Chromium: reading, median', median(shares.map(({ours}) => ours)), 'ms', 0.03 * median(own)),
		atMost('Chromium: longest task of ours on any page', Math.max(...shares.map(({longest}) => longest)), 'ms', 50),
	];
}
