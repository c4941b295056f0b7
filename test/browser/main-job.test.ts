import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {offers} from '../demo/offers.ts';
import {demoPage} from '../demo/page.ts';
import type {ExtensionWorker} from '../ground/extension-worker.ts';
import {badgeOn} from './badge-on.ts';
import {type Stage, setStage} from './stage.ts';

let stage: Stage;
/** the shop lowers the mug's price between two visits */
let mugPrice = 32;
beforeAll(async () => {
	stage = await setStage({
		pages: (host, path) =>
			demoPage(host, path)?.replace('"price":32', `"price":${mugPrice}`).replace('£32.00', `£${mugPrice}.00`) ?? null,
	});
	await stage.refresh();
});
afterAll(() => stage?.strike());

const address = (shows: RegExp) => offers.find(offer => shows.test(offer.shows))!.url;

describe('a shopper opens a product page', () => {
	test.each([
		[/badge covers/, 'verified'],
		[/calls itself official/, 'caution'],
		[/was reviewed/, 'clear'],
		[/found not genuine/, 'warning'],
		[/no record/, 'unknown'],
		[/called back/, 'warning'],
	] as const)('%s: %s', async (shows, level) => {
		const url = address(shows);
		const page = await stage.open(url);
		const state = await stage.waitForState('judged', ({facts}) => facts.url === url);
		expect(state.verdict.level).toBe(level);
		expect(await badgeOn(page)).toMatchObject({level});
		await page.close();
	});

	test('the toolbar button bears a letter or shape and says the level', async () => {
		const url = address(/found not genuine/);
		const page = await stage.open(url);
		await stage.waitForState('judged', ({facts}) => facts.url === url);
		const worker = await stage.browser.worker();
		const shown = await worker.evaluate(async () => {
			const {chrome} = globalThis as unknown as ExtensionWorker;
			const [tab] = await chrome.tabs.query({active: true, lastFocusedWindow: true});
			return {
				text: await chrome.action.getBadgeText({tabId: tab!.id}),
				title: await chrome.action.getTitle({tabId: tab!.id}),
			};
		});
		expect(shown.text).not.toBe('');
		expect(shown.title).toMatch(/warning|not genuine/i);
		await page.close();
	});

	test('the side panel shows the verdict and the evidence for it, line by line', async () => {
		const url = address(/badge covers/);
		const page = await stage.open(url);
		const panel = await stage.browser.openPanel(page);
		const text = await panel.waitForText(/Verified seller/);
		expect(text).toContain('Halden');
		expect(text).toMatch(/proved/i);
		expect(text).toMatch(/claimed/i);
		await page.close();
	});

	test('a look is remembered over a restart of the browser', async () => {
		const url = address(/was reviewed/);
		await stage.open(url);
		await stage.waitForState('judged', ({facts}) => facts.url === url);
		await stage.restartBrowser();
		const page = await stage.open(stage.browser.url('sidepanel.html'));
		await page.getByText('History', {exact: true}).click();
		await page.getByText('Lumora Arc desk lamp').first().waitFor();
		await page.close();
	});

	test('a second visit says what changed since the first', async () => {
		const url = address(/no record/);
		await (await stage.open(url)).close();
		mugPrice = 28;
		const page = await stage.open(url);
		const state = await stage.waitForState('judged', ({facts}) => facts.price?.low.minor === 2800);
		expect(state.before?.facts.price?.low.minor).toBe(3200);
		const panel = await stage.browser.openPanel(page);
		const text = await panel.waitForText(/What changed/);
		expect(text).toContain('£32.00');
		expect(text).toContain('£28.00');
	});
});
