import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Page} from 'playwright-core';
import {startServer} from '../../../api/server.ts';
import type {PageFacts} from '../../../shared/product.ts';
import {type Offer, offers} from '../../demo/offers.ts';
import {demoPage, offerPage} from '../../demo/page.ts';
import {seed} from '../../demo/seed.ts';
import {type Browser, launchBrowser} from '../../ground/browser.ts';
import {buildExtension} from '../../ground/build-extension.ts';
import type {ExtensionWorker} from '../../ground/extension-worker.ts';
import {type Front, frontOf} from '../../ground/front.ts';
import {stateOf} from '../../ground/panel-state.ts';
import {serveStores} from '../../ground/store-server.ts';
import {silent} from '../../worlds.ts';
import {atLeast, atMost, type Check, median, quantile} from '../check.ts';
import {marksOf, recordsHeld, withMarks} from './background-marks.ts';
import {dataOf} from './data-base.ts';

const sellers = 20_000;
const pages = 16;
/** The background hears at most 20 readings of one look, the page's own among them. */
const messagesEach = 16;
/** Between two of them, in ms: each is done before the next. */
const pause = 40;

type Opened = {page: Page; facts: PageFacts};

const madeOffer = (n: number): Offer => ({
	...offers[0]!,
	url: `https://www.aliexpress.com/item/${1_005_007_000_000_000 + n}.html`,
	seller: {name: `Shop ${n}`, url: `https://www.aliexpress.com/store/${1_100_000_000 + n}`, note: null},
});
const made = new Map(Array.from({length: pages}, (_, at) => madeOffer(at * 997)).map(offer => [offer.url, offer]));
const recalled = offers.find(({shows}) => /called back/.test(shows))!;

/** A page of a registered product and brand that does not tell who sells it; others as in the demo. */
function servedPage(host: string, at: string): string | null {
	const offer = made.get(`https://${host}${at}`);
	if (offer) return offerPage(offer);
	const page = demoPage(host, at);
	const tellsNobody = page !== null && recalled.url.includes(host + at);
	return tellsNobody ? page.replace(/<dl id="merchant-info">.*?<\/dl>/s, '') : page;
}

/**
 * From a message with page facts to its verdict in the background of the built extension in Chromium, with `sellers`
 * records in its data base; and how many requests pages cause of which the answer is here.
 */
export async function inTheBrowser(say: (text: string) => void): Promise<Check[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-bench-'));
	const strike: (() => unknown)[] = [() => rmSync(folder, {recursive: true, force: true})];
	try {
		const dataDir = path.join(folder, 'data');
		cpSync(await dataOf(sellers, say), dataDir, {recursive: true});
		const server = await startServer({port: 0, dataDir, log: silent});
		strike.push(() => server.close());
		await seed(server.world);
		const front = await frontOf(server.url);
		strike.push(() => front.close());
		const built = {api: front.url, key: server.publicKey, out: path.join(folder, 'extension')};
		const extension = withMarks(await buildExtension(built));
		const stores = await serveStores(servedPage);
		strike.push(() => stores.close());
		const browser = await launchBrowser({extension, profile: path.join(folder, 'profile'), args: stores.browserArgs});
		strike.push(() => browser.close());
		return await measured(browser, front, say);
	} finally {
		for (const part of strike.reverse()) await part();
	}
}

async function measured(browser: Browser, front: Front, say: (text: string) => void): Promise<Check[]> {
	await firstRefresh(browser);
	const requestsOf = async (urls: readonly string[]) => {
		const before = front.seen.length;
		for (const url of urls) await (await opened(browser, url)).page.close();
		return front.seen.length - before;
	};
	const verified = await requestsOf([offers[0]!.url]);
	const product = await requestsOf([recalled.url]);
	const urls = [...made.keys()];
	const first = await requestsOf(urls);
	const warm = await requestsOf(urls);
	const held = await recordsHeld(browser);

	await marksOf(browser);
	for (const url of urls) await sayAgain(await opened(browser, url));
	const times = await marksOf(browser);
	say(
		`Chromium, ${held} records held: message to verdict ${median(times).toFixed(1)} ms median, ${Math.max(...times).toFixed(1)} ms at most, of ${times.length}; ${first} bucket requests for the first ${urls.length} pages`,
	);
	return [
		atLeast('Chromium: records held in IndexedDB', held, '', sellers),
		atLeast('Chromium: messages measured', times.length, '', 200),
		atMost('Chromium: from a message to its verdict, record in the cache, p95', quantile(times, 0.95), 'ms', 5),
		atMost('Chromium: requests of pages with a warm cache', warm, '', 0),
		atMost('Chromium: requests of a verified seller’s page', verified, '', 0),
		atMost('Chromium: requests of a page of a brand and product', product, '', 0),
	];
}

/** Manifest and directory, as the timer would fetch them. */
async function firstRefresh(browser: Browser): Promise<void> {
	const page = await browser.context.newPage();
	await page.goto(browser.url('options.html'));
	await page.evaluate(() => {
		const {chrome} = globalThis as unknown as ExtensionWorker;
		return chrome.runtime.sendMessage({is: 'refresh-lookup'});
	});
	await page.close();
}

async function opened(browser: Browser, url: string): Promise<Opened> {
	const page = await browser.context.newPage();
	await page.goto(url);
	const {facts} = await stateOf(browser.worker, 'judged', state => state.facts.url === url);
	return {page, facts};
}

/** Says again, as the reader does in this page, what it read there; each time a verdict later. Closes the page. */
async function sayAgain({page, facts}: Opened): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const worlds: number[] = [];
	session.on('Runtime.executionContextCreated', ({context}) => {
		if (context.auxData?.type === 'isolated' && context.origin.startsWith('chrome-extension:')) worlds.push(context.id);
	});
	await session.send('Runtime.enable');
	const expression = `(async () => {
		const {look, url} = globalThis[Symbol.for('touchstone reader')].job;
		const result = {is: 'listing', facts: ${JSON.stringify(facts)}};
		for (let n = 0; n < ${messagesEach}; n++) {
			chrome.runtime.sendMessage({is: 'page-read', look, url, result}).catch(() => null);
			await new Promise(done => setTimeout(done, ${pause}));
		}
	})()`;
	for (const contextId of worlds) {
		const {exceptionDetails} = await session.send('Runtime.evaluate', {contextId, awaitPromise: true, expression});
		if (exceptionDetails) throw new Error(`in the page: ${exceptionDetails.exception?.description}`);
	}
	await page.close();
}
