import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {unzipSync} from 'fflate';
import type {Page} from 'playwright-core';
import sharp from 'sharp';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Offer} from '../demo/offers.ts';
import {offerPage} from '../demo/page.ts';
import {daysAgo, paperOffer} from './paper-shop.ts';
import {fillReport, openMyReport, openReport, panelOf, sendReport} from './report-form.ts';
import {type Stage, setStage} from './stage.ts';

const before = paperOffer('1005006100000089');
/** What its seller made of it when complaints came. */
const after: Offer = {...before, title: 'Notebook, dotted', price: 90, claims: []};

let shown = before;
let stage: Stage;
let folder: string;
beforeAll(async () => {
	folder = mkdtempSync(path.join(tmpdir(), 'touchstone-pack-'));
	stage = await setStage({
		pages: (host, at) => (host === 'www.aliexpress.com' && at.includes('0089') ? offerPage(shown) : null),
	});
	await stage.refresh();
});
afterAll(async () => {
	await stage?.strike();
	rmSync(folder, {recursive: true, force: true});
});

/** Looks at the offer until the panel shows it as it is now. */
async function look(): Promise<void> {
	const page = await stage.open(before.url);
	await stage.waitForState('judged', ({facts}) => facts.url === before.url && facts.title === shown.title);
	await page.close();
}

/** Chooses a forum and makes its pack; answers the files in it. */
async function packFor(panel: Page, forum: string): Promise<Record<string, string>> {
	await panel.locator(`.pack-chooser input[value="${forum}"]`).check();
	const [download] = await Promise.all([
		panel.waitForEvent('download'),
		panel.getByRole('button', {name: 'Make the pack'}).click(),
	]);
	const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
	return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

test('a report becomes a pack for a forum, with what the page said before it was changed, and what only the shopper knows', async () => {
	const letter = path.join(folder, 'letter of the brand.pdf');
	writeFileSync(letter, '%PDF-1.4\n%%EOF\n');
	const photo = path.join(folder, 'photo.jpg');
	await sharp({create: {width: 900, height: 700, channels: 3, background: '#a88f60'}})
		.jpeg()
		.toFile(photo);
	await look();
	shown = after;
	await stage.open(before.url);
	await stage.waitForState('judged', ({facts}) => facts.title === after.title);
	const panel = await panelOf(stage.browser, before.url);
	await openReport(panel);
	await fillReport(panel, {
		facts: 'The paper is thin and the stamp on the cover says another name than the box.',
		purchase: {paid: '200', orderedOn: daysAgo(0), orderNumber: '81-2288'},
		demand: 'My money back',
		country: 'DE',
		photos: [photo],
		contact: {name: 'Lin', email: 'lin@mail.example'},
	});
	await sendReport(panel);
	await openMyReport(panel, /otebook, dotted/);
	await panel.getByRole('button', {name: 'Put the evidence together'}).click();
	await panel.getByLabel('How did you pay?').selectOption('paypal');
	await panel.getByLabel('Latest day of delivery, as the seller said').fill('2030-05-01');
	await panel.getByLabel('It has not arrived').check();
	await panel.getByLabel('Statement of the brand, if you have one').setInputFiles(letter);
	await panel.getByText('Given by you, not checked').waitFor();
	const files = await packFor(panel, 'aliexpress');
	expect(files['index.html']).toMatch(
		/the page said.*Morrow Field notebook.*100 % authentic.*was other than before.*nothing any more/s,
	);
	expect(files['index.html']).toMatch(/not arrived, says the shopper.*May 1, 2030.*PayPal/s);
	expect(files['calendar.ics']).toContain('DTSTART;VALUE=DATE:20300516');
	expect(files.SHA256SUMS).toContain('statements/01-brand.pdf');
	expect(files.SHA256SUMS!.match(/snapshots\//g)).toHaveLength(2);

	// Asked once: it is there in another window
	await panel.reload();
	await openMyReport(panel, /otebook, dotted/);
	await panel.getByRole('button', {name: 'Put the evidence together'}).click();
	await panel.getByText('letter of the brand.pdf').waitFor();
	expect(await panel.getByLabel('How did you pay?').inputValue()).toBe('paypal');
	expect(await panel.getByLabel('Latest day of delivery, as the seller said').inputValue()).toBe('2030-05-01');
});
