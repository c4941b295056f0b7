import type {Page} from 'playwright-core';
import type {Browser} from '../ground/browser.ts';
import type {ExtensionWorker} from '../ground/extension-worker.ts';

/** What a shopper types into a report. */
export type Typed = {
	facts: string;
	/** absent: nothing was bought */
	purchase?: {paid: string; orderedOn: string; deliveredOn?: string; orderNumber?: string};
	demand?: 'Nothing for me' | 'My money back' | 'Money back, and three times the price';
	/** ISO 3166 */
	country: string;
	/** absent: an anonymous tip */
	contact?: {name: string; email: string};
	/** files of photos */
	photos?: readonly string[];
};

/** The panel of the tab that shows an address, as a page of its own: what the side panel holds, and playwright can drive it. */
export async function panelOf(browser: Browser, url: string): Promise<Page> {
	const tab = await (await browser.worker()).evaluate(async address => {
		const {chrome} = globalThis as unknown as ExtensionWorker;
		return (await chrome.tabs.query({url: address}))[0]?.id;
	}, url);
	const panel = await browser.context.newPage();
	await panel.goto(browser.url(`sidepanel.html?tab=${tab}`));
	return panel;
}

/** Opens "Report this offer" in a panel, and begins a report when none is begun yet. */
export async function openReport(panel: Page): Promise<void> {
	const section = panel.getByRole('button', {name: 'Report this offer'});
	if ((await section.getAttribute('aria-expanded')) !== 'true') await section.click();
	const begin = panel.getByRole('button', {name: 'Write a report'});
	const facts = panel.getByLabel('What you found, in your words');
	await begin.or(facts).waitFor();
	if (await begin.isVisible()) await begin.click();
	await facts.waitFor();
}

/** Fills a report that is open, in a panel or on its page. */
export async function fillReport(
	page: Page,
	{facts, purchase, demand = 'Nothing for me', country, contact, photos = []}: Typed,
) {
	await page.getByLabel('What you found, in your words').fill(facts);
	for (const [at, photo] of photos.entries()) {
		await page.locator('.report-photos > input[type=file]').setInputFiles(photo);
		await page.locator('.photos > .photo').nth(at).waitFor();
	}
	await page.locator(`#report-bought input[value=${purchase ? 'yes' : 'no'}]`).check();
	if (purchase) {
		await page.getByLabel('Paid for all pieces').fill(purchase.paid);
		await page.getByLabel('Ordered on').fill(purchase.orderedOn);
		if (purchase.deliveredOn) await page.getByLabel('Came on').fill(purchase.deliveredOn);
		if (purchase.orderNumber) await page.getByLabel('Order number').fill(purchase.orderNumber);
		await page.getByLabel('To use it, or as a gift').check();
	}
	await page.getByRole('radio', {name: demand}).check();
	await page.getByLabel('Where you live').selectOption(country);
	if (contact) {
		await page.getByRole('radio', {name: 'Confidentially, by mail'}).check();
		await page.getByLabel('Name', {exact: true}).fill(contact.name);
		await page.getByLabel('E-mail', {exact: true}).fill(contact.email);
	} else await page.getByRole('radio', {name: 'Not at all: an anonymous tip'}).check();
	await page.getByLabel('What I say is true as far as I know.').check();
	await page.getByLabel('I am not this seller, nor do I sell against it.').check();
}

export const sendReport = (page: Page): Promise<void> => page.getByRole('button', {name: 'Send', exact: true}).click();

/** Opens "My reports" and the one about goods of this name. */
export async function openMyReport(panel: Page, title: RegExp): Promise<void> {
	const section = panel.getByRole('button', {name: /^My reports/});
	if ((await section.getAttribute('aria-expanded')) !== 'true') await section.click();
	await panel.locator('.report-row').getByRole('button', {name: title}).click();
}

/** What opens a report at the server, read from an extension page's data base: the newest one. */
export const newestReport = (page: Page): Promise<{secret: string; receipt: {report: string; case: string} | null}> =>
	page.evaluate(
		() =>
			new Promise((done, failed) => {
				const opening = indexedDB.open('touchstone');
				opening.onerror = () => failed(opening.error);
				opening.onsuccess = () => {
					const asked = opening.result.transaction('reports').objectStore('reports').getAll();
					asked.onsuccess = () => {
						opening.result.close();
						done(asked.result.sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1))[0]);
					};
				};
			}),
	);
