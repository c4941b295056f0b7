import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Page} from 'playwright-core';
import sharp from 'sharp';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {photosOf} from '../../api/photos/index.ts';
import {offers} from '../demo/offers.ts';
import {demoPage} from '../demo/page.ts';
import {fillReport, newestReport, openMyReport, openReport, panelOf, sendReport} from './report-form.ts';
import {type Stage, setStage} from './stage.ts';

const offer = offers.find(({url}) => url.includes('1005006100000002'))!;
const other = offers.find(({url}) => url.includes('1005006100000001'))!;
const facts = 'The nib says another name than the box, and the ink leaks out of the cap.';
const lin = {name: 'Lin', email: 'lin@mail.example'};
const purchase = {paid: '9.99', orderedOn: '2026-10-03', deliveredOn: '2026-10-20', orderNumber: '81-22'};

let stage: Stage;
/** How far the server's clock is behind, in ms. */
let behind = 0;
let folder: string;
let photos: string[];

/** A photo as a phone makes it, with a place in it. */
async function phonePhoto(name: string, colour: string): Promise<string> {
	const file = path.join(folder, name);
	const noise = {type: 'gaussian', mean: 128, sigma: 60} as const;
	const photo = sharp({create: {width: 1400, height: 1000, channels: 3, background: colour, noise}});
	await photo
		.withExif({IFD0: {Make: 'Halden', Model: 'Phone 3'}, IFD3: {GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1'}})
		.jpeg({quality: 90})
		.toFile(file);
	return file;
}

beforeAll(async () => {
	folder = mkdtempSync(path.join(tmpdir(), 'touchstone-reports-'));
	photos = [];
	for (const [at, colour] of ['#804020', '#204080', '#408020'].entries())
		photos.push(await phonePhoto(`photo-${at}.jpg`, colour));
	writeFileSync(path.join(folder, 'no-picture.jpg'), 'these are words');
	stage = await setStage({pages: demoPage, now: () => new Date(Date.now() - behind)});
	await stage.refresh();
});
afterAll(async () => {
	await stage?.strike();
	rmSync(folder, {recursive: true, force: true});
});
beforeEach(() => {
	behind = 0;
	stage.front.faults = [];
	stage.front.seen.length = 0;
});

async function panelFor(url: string): Promise<{shop: Page; panel: Page}> {
	const shop = await stage.open(url);
	await stage.waitForState('judged', state => state.facts.url === url);
	return {shop, panel: await panelOf(stage.browser, url)};
}

const posted = () => stage.front.seen.filter(({method, path}) => method === 'POST' && path === '/v1/reports');

describe('a report', () => {
	test('with three photos, sent while the server is down, is there once when it is back, also after the browser ended', async () => {
		const {shop, panel} = await panelFor(offer.url);
		await openReport(panel);
		await fillReport(panel, {
			facts,
			purchase,
			demand: 'Money back, and three times the price',
			country: 'CN',
			photos,
			contact: lin,
		});
		stage.front.faults = [{path: /^\/v1\/reports/, fault: 'down'}];
		await sendReport(panel);
		await panel.getByText('The server gave no answer.').waitFor();
		await panel.getByText('It waits in this browser.').waitFor();
		await Promise.all([shop.close(), panel.close()]);

		await stage.restartBrowser();
		stage.front.faults = [];
		const again = await stage.browser.context.newPage();
		await again.goto(stage.browser.url('sidepanel.html?tab=0'));
		await openMyReport(again, /Halden/);
		await again.getByText('Received', {exact: true}).first().waitFor({timeout: 50_000});
		await again.getByText('3 of 3 photos are there.').waitFor({timeout: 50_000});
		const {receipt, secret} = await newestReport(again);
		expect(receipt?.case).toBeTruthy();
		expect(secret).toMatch(/^tsr_/);
		// Whatever was tried before, one report came of it
		expect(new Set(posted().map(({headers}) => headers.authorization)).size).toBe(1);
		const rows = await photosOf(stage.server.world.storage, receipt!.report);
		expect(rows.map(({state, place}) => [place, state])).toEqual([
			[0, 'stored'],
			[1, 'stored'],
			[2, 'stored'],
		]);
		for (const {width, height} of rows) expect([width, height]).toEqual([1400, 1000]);

		// Its line opens it in any browser: this one forgot it
		await again.getByRole('button', {name: 'Show the secret'}).click();
		const line = await again.locator('.report-receipt > code').textContent();
		await again.getByRole('button', {name: 'Remove from this browser'}).click();
		await again.getByText('A report from another browser').click();
		await again.getByLabel('Its key, from the receipt').fill(line!.replace(/http\S+/, 'https://other.example'));
		await again.getByRole('button', {name: 'Open', exact: true}).click();
		await again.getByText('Nothing was sent').waitFor();
		await again.getByLabel('Its key, from the receipt').fill(line!);
		await again.getByRole('button', {name: 'Open', exact: true}).click();
		await again.getByText('Received', {exact: true}).first().waitFor();
		await again.getByText(receipt!.case).first().waitFor();
		expect(await newestReport(again)).toMatchObject({secret, receipt: {report: receipt!.report}});
		await again.close();
	});

	test('lacks what it lacks: nothing is sent, and a press leads to the field', async () => {
		const {shop, panel} = await panelFor(other.url);
		await openReport(panel);
		await fillReport(panel, {facts, country: 'DE', contact: {name: 'Lin', email: 'lin@mail.e-'}});
		await sendReport(panel);
		await panel.getByRole('button', {name: 'Your e-mail address'}).click();
		expect(await panel.evaluate(() => document.activeElement?.id)).toBe('report-contact-email');
		expect(posted()).toEqual([]);
		await Promise.all([shop.close(), panel.close()]);
	});

	test('that the server refuses is a draft again, with everything in it and its words', async () => {
		const {shop, panel} = await panelFor(offer.url);
		await openReport(panel);
		// For a server whose clock is days behind, the offer was seen in the future: only it can know
		behind = 3 * 86_400_000;
		await fillReport(panel, {facts, purchase, country: 'CN', photos: photos.slice(0, 1), contact: lin});
		await sendReport(panel);
		await panel.getByText('The server did not take it').waitFor();
		expect(await panel.getByLabel('What you found, in your words').inputValue()).toBe(facts);
		expect(await panel.getByLabel('Paid for all pieces').inputValue()).toBe('9.99');
		expect(await panel.locator('.photos > .photo').count()).toBe(1);
		await Promise.all([shop.close(), panel.close()]);
	});

	test('is kept as it is typed: it survives the panel, and another tab', async () => {
		const {shop, panel} = await panelFor(other.url);
		await openReport(panel);
		await panel.getByLabel('What you found, in your words').fill('The box was open when it came');
		await panel.close();
		const next = await panelOf(stage.browser, other.url);
		await openReport(next);
		expect(await next.getByLabel('What you found, in your words').inputValue()).toBe('The box was open when it came');
		await next.getByRole('button', {name: 'Delete the draft'}).click();
		await next.getByText('The draft was deleted.').waitFor();
		await next.getByRole('button', {name: 'Undo'}).click();
		await next.getByLabel('What you found, in your words').waitFor();
		expect(await next.getByLabel('What you found, in your words').inputValue()).toBe('The box was open when it came');
		await Promise.all([shop.close(), next.close()]);
	});
});
