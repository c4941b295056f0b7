import type {Page} from 'playwright-core';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {said} from '../api/applications/parties.ts';
import {right} from '../api/casework/cases.ts';
import {type DeskStage, setDeskStage} from './desk-stage.ts';
import {fillDesk} from './fill-desk.ts';

let stage: DeskStage;
let filled: Awaited<ReturnType<typeof fillDesk>>;
beforeAll(async () => {
	stage = await setDeskStage();
	filled = await fillDesk(stage);
});
afterAll(() => stage?.strike());

/** Somebody without a mouse: what has the focus is known by its label, else by its words. */
function atTheKeys(page: Page, counted = {actions: 0}) {
	const press = (key: string) => {
		counted.actions++;
		return page.keyboard.press(key);
	};
	// What is typed into one field is one action
	const type = (words: string) => {
		counted.actions++;
		return page.keyboard.type(words);
	};
	const keyboard = {press, type};
	const focused = () =>
		page.evaluate(() => {
			const at = document.activeElement;
			// Of the whole page, or its main part, nobody would say that its words have the focus
			if (!at?.matches('a, button, input, select, textarea, summary')) return '';
			const label = 'labels' in at ? (at as HTMLInputElement).labels?.[0] : null;
			return (label?.firstChild?.textContent ?? at.textContent ?? '').trim();
		});
	/** Presses a key until what has the focus has these words. */
	const until = async (key: string, words: string) => {
		for (let steps = 0; steps < 100 && !(await focused()).includes(words); steps++) await keyboard.press(key);
		expect(await focused()).toContain(words);
	};
	return {
		tabTo: (words: string) => until('Tab', words),
		type: (words: string) => keyboard.type(words),
		press: (key: string) => keyboard.press(key),
		/** Enter, and the page that follows. */
		enter: () => Promise.all([page.waitForEvent('load'), keyboard.press('Enter')]),
		/** By j to the row, and into it. */
		async open(words: string) {
			for (let steps = 0; steps < 40 && !(await focused()).includes(words); steps++) await keyboard.press('j');
			expect(await focused()).toContain(words);
			await Promise.all([page.waitForEvent('load'), keyboard.press('Enter')]);
		},
		/** Everything on the checklist, one by one. */
		async tickAll() {
			const open = page.locator('input[type=checkbox]:not(:checked)');
			for (let steps = 0; steps < 120 && (await open.count()) > 0; steps++) {
				await keyboard.press('Tab');
				if (await page.evaluate(() => document.activeElement?.matches('input[type=checkbox]:not(:checked)')))
					await keyboard.press('Space');
			}
			expect(await open.count()).toBe(0);
		},
		sees: (words: string) => page.locator('main').getByText(words).first().waitFor(),
	};
}

test('a reviewer’s whole day by the keyboard alone, from the door to the door', async () => {
	const context = await stage.atTheDoor();
	const page = await context.newPage();
	const at = atTheKeys(page);
	const toQueue = async () => {
		await at.tabTo('Queue');
		await at.enter();
	};
	const decide = async (reason: string, button: string) => {
		await at.press('r');
		await at.type(reason);
		await at.tabTo(button);
		await at.enter();
	};

	await page.goto('/desk/sign-in');
	await at.tabTo('E-mail');
	await at.type('rita@example.org');
	await at.tabTo('Password');
	await at.type('correct horse battery staple');
	await at.enter();
	await at.tabTo('Six digits');
	await at.type(stage.digitsOf('rita'));
	await at.enter();
	await at.sees('in the queue');

	// Past the navigation, into what waits
	await at.tabTo('To the page');
	await at.press('Enter');
	await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
	await at.tabTo('in the queue');
	await at.enter();
	expect(new URL(page.url()).pathname).toBe('/desk/queue');

	// A store claim, found by the filter
	await at.press('/');
	await at.type('store');
	await at.tabTo('Show');
	await at.enter();
	await at.open('Pen House (1101) on aliexpress');
	await decide('The line stands in the shop’s own words.', 'Admit');
	await at.sees('The claim is admitted');

	await at.open('302019001234');
	await decide('Seen in the register.', 'Decide');
	await at.sees('Decided, and told to the brand');

	await toQueue();
	await at.open('哈尔登');
	await decide('The company’s own spelling.', 'Confirm');
	await at.sees('Decided, and told to the brand');

	await toQueue();
	await at.open('Whose name');
	await decide('The older mark.', 'Decide');
	await at.sees('It is decided');

	// A plain case, with its evidence looked at: one reviewer decides
	await toQueue();
	await at.open('plain.example');
	await page.locator('.picture img').scrollIntoViewIfNeeded();
	await expect.poll(() => page.evaluate(() => document.images[0]?.naturalWidth)).toBe(900);
	await at.tabTo('Take it up');
	await at.enter();
	await at.sees('It is yours');
	await at.tickAll();
	// Space left the focus in a box, where letters are typed into nothing: Tab leads on to the reasons
	await at.press('Tab');
	await at.type('Seen in the register.');
	await at.tabTo('Grant');
	await at.enter();
	await at.sees('Your grant is kept');
	expect(await page.locator('main').innerText()).toContain('granted');

	// An official store needs two: this is the second
	await toQueue();
	await at.open('official.example');
	await at.tickAll();
	await at.tabTo('Grant');
	await at.enter();
	await at.sees('Your grant is kept');

	await toQueue();
	await at.open('weak.example');
	await decide('The letter is not signed.', 'Refuse');
	await at.sees('It is refused');

	await toQueue();
	await at.open('late.example');
	await at.tabTo('Take it up');
	await at.enter();
	await at.press('r');
	await at.type('The second page of the letter');
	await at.press('Enter');
	await at.type('A licence that can be read');
	await at.tabTo('Ask for what is missing');
	await at.enter();
	await at.sees('The applicant is asked');

	await at.tabTo('Audit');
	await at.enter();
	await at.sees('application.ask');
	await at.tabTo('Sign out');
	await at.enter();
	await at.sees('You are signed out');
	await context.close();
}, 120_000);

test('key r goes to the reasons, and what was typed before is not taken for it', async () => {
	const context = await stage.signedIn('rita');
	const page = await context.newPage();
	await page.goto(`/desk/queue/applications/${filled.asked.id}`);
	expect(await page.locator('#reasons').count()).toBe(0);
	await page.goto(`/desk/queue/applications/${filled.granted.id}`);
	await page.keyboard.press('r');
	await page.keyboard.type('rjk');
	expect(await page.locator('#reasons').inputValue()).toBe('rjk');
	await context.close();
});

test('a plain case is decided in 25 actions at most, of both reviewers together, by the keyboard alone', async () => {
	const counted = {actions: 0};
	const rita = await (await stage.signedIn('rita')).newPage();
	const at = atTheKeys(rita, counted);
	/** A letter that leads on to another page. */
	const go = (page: Page, who: ReturnType<typeof atTheKeys>, key: string) =>
		Promise.all([page.waitForEvent('load'), who.press(key)]);
	const about = filled.cases.plain;
	await rita.goto('/desk/cases');
	await go(rita, at, 'n');
	expect(new URL(rita.url()).pathname).toBe(`/desk/cases/${about}`);
	await go(rita, at, 't');
	await at.sees('It is yours');
	await go(rita, at, 'a');
	await at.sees('Tell the seller next');
	await go(rita, at, 's');
	await at.tabTo('Tell the seller');
	await at.enter();
	await at.sees('The seller is told');

	await said(stage.parties.seller.send(`/v1/cases/${about}/read`));
	const words = 'They are copies. We did not know; we sell them no more.';
	await said(stage.parties.seller.send(`/v1/cases/${about}/answers`, {words, admits: true}));

	await rita.goto('/desk/cases');
	await go(rita, at, 'n');
	await at.sees('It admits that the goods are not genuine');
	await go(rita, at, 'f');
	await at.press('r');
	await at.type(' The seller says so itself.');
	await at.press('Escape');
	await go(rita, at, 'v');
	await at.sees('rests on the seller’s own admission');
	await go(rita, at, 'p');
	await at.sees('Another reviewer has to confirm them');

	await said(stage.olga.send('/v1/reviews/calibration', {answers: right}));
	const olga = await (await stage.signedIn('olga')).newPage();
	const second = atTheKeys(olga, counted);
	await olga.goto('/desk/cases');
	await second.press('j');
	await second.enter();
	expect(new URL(olga.url()).pathname).toBe(`/desk/cases/${about}`);
	await go(olga, second, 'c');
	await second.sees('rests on the seller’s own admission');
	await second.tabTo('Confirm the findings');
	await second.enter();
	await second.sees('It is decided');
	expect(await olga.locator('main').innerText()).toContain('found not genuine');
	console.log(`a plain case: ${counted.actions} actions`);
	expect(counted.actions).toBeLessThanOrEqual(25);
	await rita.context().close();
	await olga.context().close();
}, 120_000);
