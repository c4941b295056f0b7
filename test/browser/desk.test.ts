import axe from 'axe-core/axe.min.js?raw';
import type {BrowserContextOptions, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {makePdf} from '../api/documents/made-pdf.ts';
import {type DeskStage, fillDesk, setDeskStage} from './desk-stage.ts';

let stage: DeskStage;
let filled: Awaited<ReturnType<typeof fillDesk>>;
beforeAll(async () => {
	stage = await setDeskStage();
	filled = await fillDesk(stage);
});
afterAll(() => stage?.strike());

type Who = 'nobody' | 'rita' | 'halden' | 'seller';
const open = (who: Who, options: BrowserContextOptions) =>
	who === 'nobody' ? stage.atTheDoor(options) : stage.signedIn(who, options);
const everyPage = (): [Who, string[]][] => {
	const {brand, brandOrg} = stage.parties;
	const {plain, official, granted, asked, refused, late, claim, mark, webhook, dispute} = filled;
	const queue = '/desk/queue';
	return [
		['nobody', ['/desk/sign-in', '/desk/sign-in/code', '/desk/sign-up', '/desk/forgotten', '/desk/new-password']],
		[
			'rita',
			[
				'/desk',
				queue,
				...[plain, official, granted, asked, refused, late].map(({id}) => `${queue}/applications/${id}`),
				`${queue}/claims/${claim}`,
				`${queue}/brands/${brand}`,
				`${queue}/disputes/${dispute}`,
				`/desk/brands/${brand}/marks/${mark}`,
				'/desk/audit',
				'/desk/account',
			],
		],
		[
			'halden',
			[
				'/desk',
				'/desk/brands',
				'/desk/brands/new',
				`/desk/brands/${brand}`,
				`/desk/brands/${brand}/marks/new`,
				`/desk/brands/${brand}/domains/new`,
				`/desk/brands/${brand}/products`,
				`/desk/brands/${brand}/verifiers`,
				'/desk/badges',
				`/desk/badges/new?brand=${brand}`,
				`/desk/badges/${granted.id}`,
				`/desk/badges/${granted.id}/keep/revoke`,
				`/desk/badges/${granted.id}/licences`,
				`/desk/sellers/${claim}`,
				'/desk/organizations',
				'/desk/organizations/new',
				'/desk/account/second-factor',
				'/desk/invitations/none',
				`/desk/organizations/${brandOrg}`,
				`/desk/organizations/${brandOrg}/keys`,
				`/desk/organizations/${brandOrg}/webhooks`,
				`/desk/organizations/${brandOrg}/webhooks/${webhook}`,
			],
		],
		[
			'seller',
			[
				'/desk/sellers',
				'/desk/sellers/new',
				`/desk/sellers/${claim}`,
				`/desk/badges/new?renews=${granted.id}`,
				`/desk/badges/${asked.id}/complete`,
				`/desk/badges/${refused.id}/appeal`,
			],
		],
	];
};

/** What axe finds. The page's own policy lets no foreign script in, so the browser is told to overlook it. */
async function violations(page: Page): Promise<string[]> {
	await page.addScriptTag({content: axe});
	return page.evaluate(async () => {
		// axe was put into the page a line above
		const {axe} = globalThis as unknown as {
			axe: {run(what: Document): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
		};
		const found = await axe.run(document);
		return found.violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${location.pathname} ${id}: ${html}`));
	});
}

describe.each(['light', 'dark'] as const)('in %s colours', colorScheme => {
	test('no page has an accessibility fault that axe knows', async () => {
		const found: string[] = [];
		for (const [who, paths] of everyPage()) {
			const context = await open(who, {colorScheme, bypassCSP: true});
			const page = await context.newPage();
			for (const path of paths) {
				const answer = await page.goto(path);
				expect(`${path} ${answer?.status()}`).toBe(`${path} 200`);
				found.push(...(await violations(page)));
			}
			await context.close();
		}
		expect(found).toEqual([]);
	});
});

test.each([320, 360])('at %i px no page is wider than the window', async width => {
	const wide: string[] = [];
	for (const [who, paths] of everyPage()) {
		const context = await open(who, {viewport: {width, height: 700}});
		const page = await context.newPage();
		for (const path of paths) {
			await page.goto(path);
			if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(path);
		}
		await context.close();
	}
	expect(wide).toEqual([]);
});

test('a reviewer decides a plain case by the keyboard alone', async () => {
	const context = await stage.signedIn('rita');
	const page = await context.newPage();
	const {keyboard} = page;
	const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
	/** Goes on by Tab until the words of what has the focus are these. */
	const tabTo = async (words: string) => {
		for (let steps = 0; steps < 80 && (await focused()) !== words; steps++) await keyboard.press('Tab');
		expect(await focused()).toBe(words);
	};
	await page.goto('/desk/queue');
	await keyboard.press('j');
	expect(await focused()).toContain('late.example');
	await keyboard.press('j');
	expect(await focused()).toContain('plain.example');
	await keyboard.press('k');
	await keyboard.press('j');
	await keyboard.press('Enter');
	await page.waitForURL(`**/applications/${filled.plain.id}`);
	await page.locator('.picture img').scrollIntoViewIfNeeded();
	await expect.poll(() => page.evaluate(() => document.images[0]?.naturalWidth)).toBe(900);

	await tabTo('Take it up');
	await keyboard.press('Enter');
	await page.getByText('It is yours').waitFor();
	const boxes = page.locator('input[type=checkbox]');
	await boxes.first().waitFor();
	for (let left = await boxes.count(), steps = 0; left > 0 && steps < 120; steps++) {
		await keyboard.press('Tab');
		if (!(await page.evaluate(() => document.activeElement?.matches('input[type=checkbox]')))) continue;
		await keyboard.press('Space');
		left--;
	}
	expect(await page.locator('input[type=checkbox]:not(:checked)').count()).toBe(0);
	// Space left the focus in a box, where letters are typed into nothing: Tab leads on to the reasons
	await keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('reasons');
	await keyboard.type('Seen in the register.');
	await tabTo('Grant');
	await keyboard.press('Enter');
	await page.getByText('Your grant is kept').waitFor();
	expect(await page.locator('main').innerText()).toContain('granted');
	await context.close();
});

test('key r goes to the reasons, and what was typed before is not taken for it', async () => {
	const context = await stage.signedIn('rita');
	const page = await context.newPage();
	await page.goto(`/desk/queue/applications/${filled.late.id}`);
	await page.keyboard.press('r');
	await page.keyboard.type('rjk');
	expect(await page.locator('#reasons').inputValue()).toBe('rjk');
	await context.close();
});

describe('without JavaScript', () => {
	test('a seller applies for a badge, and what is wrong stands at its field', async () => {
		const context = await stage.signedIn('seller', {javaScriptEnabled: false});
		const page = await context.newPage();
		const {brand, mark, sellerOrg} = stage.parties;
		await page.goto(`/desk/badges/new?brand=${brand}&mark=${mark}`);
		const fill = (name: string, value: string) => page.fill(`[name="${name}"]`, value);
		await page.selectOption('#organization', sellerOrg);
		await fill('seller/store', 'shop.example');
		await fill('seller/name', 'Pen House');
		await fill('seller/company', 'Pen House Ltd');
		await fill('from', '2027-01-01');
		await fill('until', '2027-12-31');
		await fill('mandates/0/licensor', 'Somebody Else');
		await fill('mandates/0/licensee', 'Pen House Ltd');
		await fill('mandates/0/from', '2026-01-01');
		await fill('mandates/0/until', '2028-12-31');
		const letter = {name: 'letter.pdf', mimeType: 'application/pdf', buffer: makePdf()};
		await page.setInputFiles('input[type=file][name="mandates/0/document"]', letter);
		await page.setInputFiles('input[type=file][name="documents/0/document"]', {...letter, name: 'licence.pdf'});
		await page.click('main button');
		const wrong = page.locator('[id="mandates/0/licensor-wrong"]');
		expect(await wrong.innerText()).toContain('must be Halden AG');
		// The files were kept: only what was wrong has to be written anew
		await fill('mandates/0/licensor', 'Halden AG');
		await page.click('main button');
		await page.getByText('It is filed').waitFor();
		expect(await page.locator('main').innerText()).toContain('The chain holds');
		await context.close();
	});

	test('a reviewer finds it in the queue by the filter, and refuses it with reasons', async () => {
		const context = await stage.signedIn('rita', {javaScriptEnabled: false});
		const page = await context.newPage();
		await page.goto('/desk/queue');
		await page.selectOption('#kind', 'application');
		await page.click('form.filter button');
		await page.click('text=shop.example');
		await page.fill('#reasons', 'The letter is not signed.');
		await page.click('button:has-text("Refuse")');
		await page.getByText('It is refused').waitFor();
		expect(await page.locator('main').innerText()).toContain('The letter is not signed.');
		await context.close();
	});
});
