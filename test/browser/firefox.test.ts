import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {startServer} from '../../api/server.ts';
import {offers} from '../demo/offers.ts';
import {demoPage} from '../demo/page.ts';
import {seed} from '../demo/seed.ts';
import {sampleCode} from '../extension/codes/code-answers.ts';
import {buildExtension} from '../ground/build-extension.ts';
import {type FirefoxWindow, firefoxWindow} from '../ground/firefox-window.ts';
import {type Front, frontOf} from '../ground/front.ts';
import {type Firefox, launchFirefox} from '../ground/launch-firefox.ts';
import {serveStores} from '../ground/store-server.ts';
import {labelPng} from './code-pictures.ts';

let firefox: Firefox;
let shown: FirefoxWindow;
let front: Front;
const strike: (() => unknown)[] = [];
const patience = {timeout: 20_000, interval: 200};
const address = (shows: RegExp) => offers.find(offer => shows.test(offer.shows))!.url;

beforeAll(async () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-firefox-'));
	strike.push(() => rmSync(folder, {recursive: true, force: true}));
	const at = (name: string) => path.join(folder, name);
	const server = await startServer({port: 0, dataDir: at('data'), keyDir: at('keys'), logLevel: 'silent'});
	strike.push(() => server.close());
	await seed(server.world);
	front = await frontOf(server.url);
	strike.push(() => front.close());
	const built = {api: front.url, key: server.publicKey, out: at('extension'), browser: 'firefox'} as const;
	const extension = await buildExtension(built);
	const stores = await serveStores(demoPage);
	strike.push(() => stores.close());
	firefox = await launchFirefox({extension, profile: at('profile'), securePort: stores.securePort});
	strike.push(() => firefox.quit());
	shown = firefoxWindow(firefox);
});
afterAll(async () => {
	for (const part of strike.reverse()) await part();
});

test('a new Firefox shows the welcome page', async () => {
	await vi.waitFor(async () => expect(await shown.tabs()).toContain('/welcome.html'), patience);
	await shown.firstTab();
	await shown.pinButton();
});

test.each([
	[/badge covers/, /Verified/, '✓'],
	[/calls itself official/, /Look twice/, null],
	[/found not genuine/, /not genuine/i, null],
] as const)('the toolbar button says the verdict on a listing: %s', async (shows, title, badge) => {
	await firefox.open(address(shows));
	await vi.waitFor(async () => expect((await shown.toolbar()).title).toMatch(title), patience);
	const said = (await shown.toolbar()).badge;
	if (badge) expect(said).toBe(badge);
	else expect(said).toBeTruthy();
});

test('the page bears the badge', async () => {
	const marks = 'return [...document.documentElement.children].map(element => element.localName)';
	const there = async () => expect(await firefox.run<string[]>('content', marks)).toContain('touchstone-badge');
	await vi.waitFor(there, patience);
});

test('a click on the button opens the sidebar with the evidence, which follows the page', async () => {
	expect(await shown.sidebar()).toBe('');
	await shown.pressButton();
	const says = (words: RegExp) => vi.waitFor(async () => expect(await shown.sidebar()).toMatch(words), patience);
	await says(/found not genuine by/);
	await firefox.open(address(/badge covers/));
	await says(/Verified seller[\s\S]*proved[\s\S]*claimed/);
	await firefox.open(address(/no record/));
	await says(/No record of this seller/i);
});

test('a code in a picture is read here too, by the WebAssembly that comes with the extension', async () => {
	const picture = (await labelPng(sampleCode)).toString('base64');
	await firefox.open(await shown.ownPage('/code.html'));
	const there = "return document.querySelector('.code-form input') !== null";
	await vi.waitFor(async () => expect(await firefox.run('content', there)).toBe(true), patience);
	await firefox.run(
		'content',
		`const bytes = Uint8Array.from(atob(args[0]), letter => letter.charCodeAt(0));
		const data = new DataTransfer();
		data.items.add(new File([bytes], 'label.png', {type: 'image/png'}));
		const dropped = new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true});
		document.querySelector('.code-check').dispatchEvent(dropped);`,
		picture,
	);
	const read = "return document.querySelector('.code-form input').value.replaceAll('-', '')";
	await vi.waitFor(async () => expect(await firefox.run('content', read)).toBe(sampleCode), patience);
});

test('nothing but lookup files was asked for, and the requests tell nothing of pages', () => {
	expect(front.seen.length).toBeGreaterThan(2);
	for (const {method, path, headers, body} of front.seen) {
		expect(`${method} ${path}`).toMatch(
			/^GET \/v1\/(lookup\/(manifest|directory\/\d+|\d+\/[0-9a-f]+)|badges\/status\/[a-z]+-\d+|log\/(head|consistency\/\d+\/\d+))$/,
		);
		expect(body).toBe('');
		for (const name of ['referer', 'origin', 'cookie', 'authorization']) expect(headers[name]).toBeUndefined();
	}
});
