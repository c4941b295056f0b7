import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {type BrowserContext, chromium} from 'playwright-core';
import {launchBrowser} from '../../ground/browser.ts';
import {findChromium} from '../../ground/chromium.mjs';
import {serveStores} from '../../ground/store-server.ts';
import {atMost, type Check, median} from '../check.ts';
import {listings, servedPages} from './saved-pages.ts';

const mostPages = 8;

/** Ms until the page's load event was over; null when it did not load. */
async function loaded(context: BrowserContext, url: string): Promise<number | null> {
	const page = await context.newPage();
	try {
		await page.goto(url, {waitUntil: 'load', timeout: 8_000});
		return await page.evaluate(() => {
			const [navigation] = performance.getEntriesByType('navigation');
			return navigation instanceof PerformanceNavigationTiming ? navigation.domComplete : null;
		});
	} catch {
		return null;
	} finally {
		await page.close();
	}
}

/** Loading with the extension and without it, in turns; a second round without it tells how much chance there is in it. */
export async function loadTime(extension: string): Promise<Check[]> {
	const pages = listings(mostPages);
	const stores = await serveStores(servedPages(pages));
	const profile = mkdtempSync(path.join(tmpdir(), 'touchstone-bench-'));
	const executablePath = findChromium();
	if (!executablePath) throw new Error('No Chromium was found: set CHROMIUM to its path');
	const bare = await chromium.launch({
		executablePath,
		chromiumSandbox: process.getuid?.() !== 0,
		args: ['--disable-background-networking', '--no-first-run', '--window-size=1280,860', ...stores.browserArgs],
	});
	const plain = await bare.newContext({ignoreHTTPSErrors: true, viewport: null});
	const extended = await launchBrowser({extension, profile, args: stores.browserArgs});
	const changes: number[] = [];
	const chances: number[] = [];
	try {
		for (const {url} of pages) {
			const before = await loaded(plain, url);
			const withUs = await loaded(extended.context, url);
			const after = await loaded(plain, url);
			if (!before || !withUs || !after) continue;
			changes.push(withUs / Math.sqrt(before * after) - 1);
			chances.push(Math.abs(after / before - 1));
		}
	} finally {
		await extended.close();
		await bare.close();
		await stores.close();
		rmSync(profile, {recursive: true, force: true});
	}
	return [
		atMost(
			'Chromium: loading takes longer with the extension, median',
			100 * median(changes),
			'%',
			100 * median(chances),
		),
	];
}
