import {readFileSync} from 'node:fs';
import axe from 'axe-core/axe.min.js?raw';
import type {Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {offers} from '../demo/offers.ts';
import {demoPage} from '../demo/page.ts';
import type {ExtensionWorker} from '../ground/extension-worker.ts';
import {badgeOn} from './badge-on.ts';
import {type Stage, setStage} from './stage.ts';

const sample = offers[0]!.url;

let stage: Stage;
beforeAll(async () => {
	stage = await setStage({pages: demoPage});
	await stage.open(sample);
	await stage.waitForState('judged', ({facts}) => facts.url === sample);
});
afterAll(() => stage?.strike());

type Violation = {id: string; nodes: {html: string; failureSummary: string}[]};

/** Runs axe by the DevTools protocol: the page's own policy lets no foreign script in. */
async function violations(page: Page): Promise<Violation[]> {
	const session = await page.context().newCDPSession(page);
	const run = async (expression: string) =>
		(await session.send('Runtime.evaluate', {expression, awaitPromise: true, returnByValue: true})).result.value;
	await run(axe);
	const found: Violation[] = await run(
		`axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(r => r.violations.map(({id, nodes}) => ({id, nodes: nodes.map(({html, failureSummary}) => ({html, failureSummary}))})))`,
	);
	return found;
}

describe.each(['light', 'dark'] as const)('in %s colours', colorScheme => {
	test.each(['sidepanel.html', 'options.html', 'welcome.html', 'code.html', 'report.html'])(
		'%s has no accessibility fault that axe knows',
		async path => {
			const page = await stage.browser.context.newPage();
			await page.emulateMedia({colorScheme});
			await page.goto(stage.browser.url(path));
			await page.locator('h1, h2').first().waitFor();
			expect(await violations(page)).toEqual([]);
			await page.close();
		},
	);

	test('the side panel with a verdict has none either', async () => {
		const panel = await stage.browser.openPanel(await stage.open(sample));
		await panel.waitForText(/Verified seller/);
		await panel.emulateColours(colorScheme);
		await panel.evaluate(`${axe}; 0`);
		const found = await panel.evaluate(
			`axe.run(document).then(r => r.violations.map(({id, nodes}) => ({id, nodes: nodes.map(n => n.html)})))`,
		);
		expect(found).toEqual([]);
	});
});

describe('the shopper decides', () => {
	test('turned off on a site, the badge goes without a reload and nothing is read there', async () => {
		const page = await stage.open(offers[1]!.url);
		expect(await badgeOn(page)).not.toBeNull();
		const panel = await stage.browser.openPanel(page);
		await panel.waitForText(/Look twice/);
		await panel.press('More');
		await panel.press('Turn off on AliExpress');
		await panel.waitForText(/Off on/);
		expect(await badgeOn(page, 0)).toBeNull();
		await page.reload();
		expect(await badgeOn(page, 1500)).toBeNull();
		await panel.press('Turn on here');
		expect(await badgeOn(page)).toMatchObject({level: 'caution'});
		await page.close();
	});

	test('history is exported as JSON that holds what was seen', async () => {
		const page = await stage.browser.context.newPage();
		await page.goto(stage.browser.url('options.html'));
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page
				.getByRole('button', {name: /export/i})
				.first()
				.click(),
		]);
		const text = readFileSync(await download.path(), 'utf8');
		expect(JSON.stringify(JSON.parse(text))).toContain('Halden Meridian fountain pen');
		await page.close();
	});

	test('a reading report holds the page’s elements and none of its texts', async () => {
		const sold = await stage.open(sample);
		const tab = await (await stage.browser.worker()).evaluate(async url => {
			const {chrome} = globalThis as unknown as ExtensionWorker;
			return (await chrome.tabs.query({url}))[0]?.id;
		}, sample);
		const panel = await stage.browser.context.newPage();
		await panel.goto(stage.browser.url(`sidepanel.html?tab=${tab}`));
		await panel.getByRole('button', {name: 'More', exact: true}).click();
		const [download] = await Promise.all([
			panel.waitForEvent('download'),
			panel.getByRole('button', {name: 'Save a reading report'}).first().click(),
		]);
		const text = readFileSync(await download.path(), 'utf8');
		const report = JSON.parse(text);
		expect(report).toMatchObject({host: 'www.aliexpress.com', state: 'judged', unread: []});
		expect(report.read.price).toBe('json-ld');
		expect(report.page).toContain('h1#productTitle');
		expect(report.page).toContain('p.price[data-testid=x-price-primary]');
		expect(text).not.toMatch(/Halden|48\.9|1005006|110100/);
		await Promise.all([panel.close(), sold.close()]);
	});

	test('deleting all asks first, and then nothing is left', async () => {
		const page = await stage.browser.context.newPage();
		await page.goto(stage.browser.url('options.html'));
		await page
			.getByRole('button', {name: /delete all/i})
			.first()
			.click();
		await page
			.getByRole('button', {name: /delete|yes/i})
			.last()
			.click();
		await page.waitForTimeout(1000);
		await page.goto(stage.browser.url('sidepanel.html'));
		await page.getByText('History', {exact: true}).click();
		await page.waitForTimeout(500);
		expect(await page.getByText('Halden Meridian fountain pen').count()).toBe(0);
		await page.close();
	});
});
