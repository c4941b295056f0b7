import axe from 'axe-core/axe.min.js?raw';
import type {Page} from 'playwright-core';
import sharp from 'sharp';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {offers} from '../demo/offers.ts';
import {demoPage} from '../demo/page.ts';
import {everyReport, keepEveryReport, keepRows} from './my-reports.ts';
import {type Stage, setStage} from './stage.ts';

const offer = offers.find(({url}) => url.includes('1005006100000002'))!;

let stage: Stage;
/** A report that is being written, with a photo, in a tab of its own. */
let form: Page;
beforeAll(async () => {
	const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
	stage = await setStage({pages: demoPage, args: camera});
});
afterAll(() => stage?.strike());

/** Everything that is wrong with how a page looks: by day and by night, narrow, from left and from right. */
async function faultsOf(page: Page): Promise<string[]> {
	const session = await page.context().newCDPSession(page);
	const run = async (expression: string) =>
		(await session.send('Runtime.evaluate', {expression, awaitPromise: true, returnByValue: true})).result.value;
	await run(axe);
	const violations = async (options: string): Promise<string[]> =>
		run(
			`axe.run(document, ${options}).then(r => r.violations.flatMap(({id, nodes}) => nodes.map(n => id + ': ' + n.html)))`,
		);
	await page.emulateMedia({colorScheme: 'light', reducedMotion: 'reduce'});
	const faults = await violations('{}');
	await page.emulateMedia({colorScheme: 'dark', reducedMotion: 'reduce'});
	faults.push(...(await violations("{runOnly: ['color-contrast']}")).map(fault => `by night ${fault}`));
	// At 640 points and 200 % a page has 320
	await page.setViewportSize({width: 320, height: 700});
	for (const dir of ['ltr', 'rtl']) {
		const wide = await page.evaluate(dir => {
			const main = document.querySelector('main')!;
			main.dir = dir;
			const most = document.documentElement.clientWidth;
			if (document.documentElement.scrollWidth <= most) return null;
			return [...main.querySelectorAll('*')]
				.filter(each => each.getBoundingClientRect().right > most + 0.5 || each.getBoundingClientRect().left < -0.5)
				.map(each => `${each.tagName}.${each.className}`);
		}, dir);
		if (wide) faults.push(`${dir}: wider than 320 px: ${wide.join(', ')}`);
	}
	await page.setViewportSize({width: 1200, height: 800});
	await page.evaluate(() => {
		document.querySelector('main')!.dir = 'ltr';
	});
	return faults;
}

/** The clock by which reports are followed is set. */
const isFollowed = (page: Page): Promise<boolean> =>
	page.evaluate(async () => {
		const {chrome} = globalThis as unknown as {chrome: {alarms: {get(name: string): Promise<object | undefined>}}};
		return (await chrome.alarms.get('follow-reports')) !== undefined;
	});

test('“Report this offer” of a page’s own menu opens its form in the panel; what the tab shows is cut and kept', async () => {
	const shop = await stage.open(offer.url);
	await stage.waitForState('judged', ({facts}) => facts.url === offer.url);
	const panel = await stage.browser.openPanel(shop);
	await (await stage.browser.worker()).evaluate(async url => {
		type Clicked = {dispatch(info: object, tab: object): void};
		const {chrome} = globalThis as unknown as {
			chrome: {tabs: {query(wanted: object): Promise<object[]>}; contextMenus: {onClicked: Clicked}};
		};
		const [tab] = await chrome.tabs.query({url});
		chrome.contextMenus.onClicked.dispatch({menuItemId: 'report-offer'}, tab!);
	}, offer.url);
	await panel.press('Write a report');
	await panel.press('From the page in front');
	await panel.press('Keep this part');
	await panel.waitForText(/1 photo of 8/);
	const [width = 0, height = 0] = await panel.evaluate<number[]>(`new Promise(done => {
		const look = () => {
			const {naturalWidth = 0, naturalHeight} = document.querySelector('.photo > img') ?? {};
			if (naturalWidth > 0) done([naturalWidth, naturalHeight]);
			else setTimeout(look, 50);
		};
		look();
	})`);
	// The frame as it stands at first: 0.4 × 0.2 of what is in sight
	expect(Math.abs(width - 0.4 * (await shop.evaluate(() => innerWidth * devicePixelRatio)))).toBeLessThan(3);
	expect(Math.abs(height - 0.2 * (await shop.evaluate(() => innerHeight * devicePixelRatio)))).toBeLessThan(3);
	const draft = await panel.evaluate<string>(`new Promise(done => {
		const opening = indexedDB.open('touchstone');
		opening.onsuccess = () => {
			const asked = opening.result.transaction('drafts').objectStore('drafts').getAll();
			asked.onsuccess = () => done(asked.result[0].id);
		};
	})`);
	await shop.close();
	form = await stage.browser.context.newPage();
	await form.goto(stage.browser.url(`report.html#draft=${draft}`));
	await form.locator('.photos > .photo').waitFor();
});

test('in a tab the camera takes a photo, and what the pointer draws over is unreadable for good', async () => {
	await form.getByRole('button', {name: 'Camera', exact: true}).click();
	await form.getByRole('button', {name: 'Take the photo'}).click();
	const photo = form.locator('.photos > .photo').nth(1);
	await photo.waitFor();
	await form.getByRole('button', {name: 'Stop the camera'}).click();
	const picture = async () =>
		sharp(
			Buffer.from(
				await photo
					.locator('> img')
					.evaluate(async image => [
						...new Uint8Array(await (await fetch((image as HTMLImageElement).src)).arrayBuffer()),
					]),
			),
		);
	/** The points of a square part of the picture; where it begins and ends, as shares of both its sides. */
	const part = async (from: number, until: number) => {
		const {width = 0, height = 0} = await (await picture()).metadata();
		const [left, top] = [Math.round(width * from), Math.round(height * from)];
		const area = {left, top, width: Math.round(width * until) - left, height: Math.round(height * until) - top};
		return (await picture()).extract(area).removeAlpha().raw().toBuffer();
	};
	const apart = (one: Buffer, other: Buffer): number =>
		one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length;
	const [middle, corner] = [await part(0.3, 0.7), await part(0, 0.2)];
	await photo.getByRole('button', {name: /^Hide parts/}).click();
	const ground = (await photo.locator('.frame-ground').boundingBox())!;
	await form.mouse.move(ground.x + ground.width * 0.3, ground.y + ground.height * 0.3);
	await form.mouse.down();
	await form.mouse.move(ground.x + ground.width * 0.7, ground.y + ground.height * 0.7, {steps: 4});
	await form.mouse.up();
	await form.getByText('A photo is being worked on').waitFor();
	await photo.getByRole('button', {name: 'Hide this part'}).click();
	const before = await photo.locator('> img').getAttribute('src');
	await photo.getByRole('button', {name: 'Keep it like this'}).click();
	await photo.locator('.photo-editor').waitFor({state: 'detached'});
	await expect.poll(() => photo.locator('> img').getAttribute('src')).not.toBe(before);
	// Blocks stand where the camera's figure was; what was not drawn over is as it was, but for being encoded anew
	expect(apart(middle, await part(0.3, 0.7))).toBeGreaterThan(3);
	expect(apart(corner, await part(0, 0.2))).toBeLessThan(2);
});

test('the form looks right with its editor open', async () => {
	await form
		.getByRole('button', {name: /^Hide parts/})
		.first()
		.click();
	await form.locator('.frame').waitFor();
	expect(await faultsOf(form)).toEqual([]);
	await form.close();
});

test('“My reports” look right in every state, and lead to the form for evidence', async () => {
	const page = await stage.browser.context.newPage();
	await page.goto(stage.browser.url('report.html'));
	await page.getByRole('heading', {name: 'My reports'}).waitFor();
	expect(await isFollowed(page), 'nobody is asked by the clock where there is no report').toBe(false);
	await keepEveryReport(page);
	await page.reload();
	await page.locator('.report-row').first().waitFor();
	await expect.poll(() => isFollowed(page)).toBe(true);
	expect(await faultsOf(page)).toEqual([]);
	for (const {id, view} of everyReport) {
		await page.goto(stage.browser.url(`report.html#report=${id}`));
		await page.reload();
		await page.locator('.one-report h3').waitFor();
		if (view?.acts.includes('add-evidence')) {
			await page.getByLabel('What the evidence shows').waitFor();
			expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('From files');
		}
		expect([id, ...(await faultsOf(page))]).toEqual([id]);
	}
	await keepRows(page, {settings: [{name: 'language', value: 'zh-CN'}]});
	await page.goto(stage.browser.url('report.html#report=decided'));
	await page.reload();
	await page.getByText('不是正品').first().waitFor();
	expect(await faultsOf(page)).toEqual([]);
	await page.close();
});
