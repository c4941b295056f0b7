import axe from 'axe-core/axe.min.js?raw';
import type {Page} from 'playwright-core';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {deskPages} from '../../api/desk/index.ts';
import {everyForm, type SentForm} from './desk-forms.ts';
import {everyPage, everyRefusal, type Visitors} from './desk-pages.ts';
import {type DeskStage, setDeskStage} from './desk-stage.ts';
import {type Filled, fillDesk} from './fill-desk.ts';

let stage: DeskStage;
let filled: Filled;
beforeAll(async () => {
	stage = await setDeskStage();
	filled = await fillDesk(stage);
});
afterAll(() => stage?.strike());

/**
 * A page of somebody's browser, and what its console says is wrong, such as a policy that was broken. axe is put there by the
 * browser itself, which no policy keeps out. Without motion, so that no colour is looked at while it changes.
 */
async function pageOf(who: Visitors): Promise<{page: Page; broken: string[]}> {
	const options = {reducedMotion: 'reduce'} as const;
	const context = await (who === 'nobody' ? stage.atTheDoor(options) : stage.signedIn(who, options));
	await context.addInitScript(axe);
	const page = await context.newPage();
	const broken: string[] = [];
	page.on('console', message => {
		// A page that says no is told to the console by its status
		const isAnswer = /^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());
		if (message.type() === 'error' && !isAnswer) broken.push(`${page.url()}: ${message.text()}`);
	});
	return {page, broken};
}

/** What axe finds; `rules`: by these alone. */
const violations = (page: Page, rules?: string[]): Promise<string[]> =>
	page.evaluate(async runOnly => {
		// axe is in every page
		const {axe} = globalThis as unknown as {
			axe: {run(what: Document, how: object): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
		};
		const how = {preload: false, resultTypes: ['violations'], ...(runOnly && {runOnly})};
		const found = await axe.run(document, how);
		return found.violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
	}, rules);

/** What pages consist of that were looked at: each element with what it stands in, its classes, and what it is to a reader. */
const seen = new Set<string>();

/** Whether a page has an element like none on any page before. */
async function bringsNew(page: Page): Promise<boolean> {
	const kinds = await page.evaluate(() => {
		const kindOf = (one: Element) =>
			[
				one.localName,
				one.className,
				...[...one.attributes].map(({name}) => name).sort(),
				one.getAttribute('role'),
			].join();
		return [
			...new Set([...document.querySelectorAll('body *')].map(one => `${one.parentElement?.className}>${kindOf(one)}`)),
		];
	});
	const isNew = kinds.some(kind => !seen.has(kind));
	for (const kind of kinds) seen.add(kind);
	return isNew;
}

/**
 * Everything that is wrong with how a page looks: by day and by night, wide and narrow, from left and from right.
 * `again`: the page was looked at before, and is now as a form left it.
 */
async function faultsOf(page: Page, again = false): Promise<string[]> {
	const faults: string[] = [];
	const isNew = await bringsNew(page);
	if (isNew || !again) faults.push(...(await violations(page)));
	// By night nothing but the colours is another, and those are the same on the same elements
	if (isNew) {
		await page.emulateMedia({colorScheme: 'dark'});
		faults.push(...(await violations(page, ['color-contrast'])).map(fault => `by night ${fault}`));
		await page.emulateMedia({colorScheme: 'light'});
	}
	for (const width of [1200, 360, 320]) {
		await page.setViewportSize({width, height: 700});
		const tooWide = await page.evaluate(() =>
			['ltr', 'rtl'].filter(direction => {
				document.documentElement.dir = direction;
				return document.documentElement.scrollWidth > innerWidth;
			}),
		);
		faults.push(...tooWide.map(direction => `wider than the window at ${width} px, ${direction}`));
	}
	return faults;
}

/** Fills a form and sends it, past what the browser itself would refuse. */
async function send(page: Page, {at, typed = {}, button}: SentForm): Promise<void> {
	await page.goto(at);
	for (const [name, value] of Object.entries(typed)) {
		if (value === true) {
			const [field, option] = name.split('=');
			await page.check(`[name="${field}"][value="${option}"]`);
			continue;
		}
		const field = page.locator(`[name="${name}"]:visible`);
		if (await field.evaluate(each => each.tagName === 'SELECT')) await field.selectOption(value);
		else await field.fill(value);
	}
	await page.evaluate(() => {
		for (const form of document.forms) form.noValidate = true;
	});
	const sends = button ? page.getByRole('button', {name: button}) : page.locator('form:not(.top form, .filter) button');
	await Promise.all([page.waitForEvent('load'), sends.last().click()]);
}

test('every page that the desk has is looked at', () => {
	const patterns = deskPages
		.filter(({show}) => show !== undefined)
		.map(({path}) => ({path, words: path.split(':').length, fits: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)}))
		// Of two that fit, that with fewer parameters is meant
		.sort((a, b) => a.words - b.words);
	const looked = new Set(
		everyPage(stage, filled)
			.flatMap(([, paths]) => paths)
			.map(path => patterns.find(({fits}) => fits.test(path.split('?')[0] ?? ''))?.path),
	);
	expect(patterns.map(({path}) => path).filter(path => !looked.has(path))).toEqual([]);
});

test.each([
	['that opens by its address', () => everyPage(stage, filled), 200],
	['that says no', () => everyRefusal, 400],
])(
	'no page %s has a fault of its looks',
	async (_, pages, status) => {
		const found: string[] = [];
		for (const [who, paths] of pages()) {
			const {page, broken} = await pageOf(who);
			for (const path of paths) {
				await page.setViewportSize({width: 1200, height: 700});
				const answer = await page.goto(path);
				expect(`${path} ${Math.floor((answer?.status() ?? 0) / 100) * 100}`).toBe(`${path} ${status}`);
				found.push(...(await faultsOf(page)).map(fault => `${path} ${fault}`));
			}
			found.push(...broken);
			await page.context().close();
		}
		expect(found).toEqual([]);
	},
	600_000,
);

test('no page that follows a form has a fault of its looks', async () => {
	const found: string[] = [];
	const pages = new Map<Visitors, Awaited<ReturnType<typeof pageOf>>>();
	for (const form of everyForm(stage, filled)) {
		const opened = pages.get(form.who) ?? (await pageOf(form.who));
		pages.set(form.who, opened);
		const {page} = opened;
		await page.setViewportSize({width: 1200, height: 700});
		await send(page, form);
		expect(await page.locator('body').innerText(), form.at).toContain(form.says);
		found.push(...(await faultsOf(page, true)).map(fault => `${form.at} ${form.button ?? ''} ${fault}`));
	}
	for (const {page, broken} of pages.values()) {
		found.push(...broken);
		await page.context().close();
	}
	expect(found).toEqual([]);
}, 600_000);
