import type {Page} from 'playwright-core';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {offers} from '../demo/offers.ts';
import {demoPage} from '../demo/page.ts';
import {type Stage, setStage} from './stage.ts';

// What a page can do that took over its own process: speak as our content script does.

const [first, second] = offers;
let stage: Stage;
beforeAll(async () => {
	stage = await setStage({pages: demoPage});
	await stage.refresh();
	await stage.installed();
});
afterAll(() => stage?.strike());

/** Runs code in the world of our content script; answers its value, or the words of what it threw. */
async function asContentScript(page: Page) {
	const session = await page.context().newCDPSession(page);
	const worlds: number[] = [];
	session.on('Runtime.executionContextCreated', ({context}) => {
		if (context.origin.startsWith('chrome-extension:')) worlds.push(context.id);
	});
	await session.send('Runtime.enable');
	return async (expression: string): Promise<unknown> => {
		const [contextId] = worlds;
		if (contextId === undefined) throw new Error('No content script runs in this page');
		const asked = {expression, contextId, awaitPromise: true, returnByValue: true};
		const {result, exceptionDetails} = await session.send('Runtime.evaluate', asked);
		return exceptionDetails?.exception?.description ?? result.value;
	};
}

/** The tokens of all looks, as the background keeps them. */
async function tokens(): Promise<Map<string, string>> {
	const worker = await stage.browser.worker();
	const kept = await worker.evaluate(() =>
		(globalThis as unknown as {chrome: {storage: {session: {get(): Promise<object>}}}}).chrome.storage.session.get(),
	);
	// The background writes looks under this prefix only
	const looks = Object.entries(kept).flatMap(([key, look]) =>
		key.startsWith('look:') ? [look as {url: string; token: string}] : [],
	);
	return new Map(looks.map(({url, token}) => [url, token]));
}

test('a taken over page speaks for its own address only, commands nothing and sees nothing of other tabs', async () => {
	const [other, page] = [await stage.open(second!.url), await stage.open(first!.url)];
	const {facts} = await stage.waitForState('judged', state => state.facts.url === first!.url);
	const before = await stage.waitForState('judged', state => state.facts.url === second!.url);
	const run = await asContentScript(page);
	const send = (message: object) => run(`chrome.runtime.sendMessage(${JSON.stringify(message)}).then(() => 'sent')`);
	const asked = stage.front.seen.length;

	expect(await run('chrome.storage.session.get(null)')).toMatch(/not allowed/);
	expect(await run('indexedDB.databases().then(all => all.length)')).toBe(0);
	for (const is of ['refresh-lookup', 'settings-changed', '__proto__']) await send({is});
	await send({is: 'page-shown', url: 'https://www.amazon.com/dp/B000000000'});

	const look = await tokens();
	const lies = {
		...facts,
		title: 'Forged',
		url: 'https://www.amazon.com/dp/B000000000',
		store: 'amazon',
		listingId: 'B000000000',
	};
	const read = (token: string | undefined, title: string, url = first!.url) =>
		send({is: 'page-read', look: token, url, result: {is: 'listing', facts: {...lies, title}}});
	await read(look.get(second!.url), 'Another tab', second!.url);
	await read('nonsense', 'No look');
	await read(look.get(first!.url), 'Forged');

	const forged = await stage.waitForState('judged', state => state.facts.title === 'Forged');
	expect(forged.facts).toMatchObject({url: first!.url, store: facts.store, listingId: facts.listingId});
	expect(await stage.states()).toContainEqual(before);
	expect(stage.front.seen.slice(asked)).toEqual([]);
	await Promise.all([page.close(), other.close()]);
});
