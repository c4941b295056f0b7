import {globSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import axe from 'axe-core/axe.min.js?raw';
import type {Page} from 'playwright-core';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {sampleCode} from '../extension/codes/code-answers.ts';
import {type CodeServer, codeServer} from '../extension/codes/code-server.ts';
import {type Browser, launchBrowser} from '../ground/browser.ts';
import {type StoreServer, serveStores} from '../ground/store-server.ts';
import {built} from './built.ts';
import {cameraFilm, deskPhoto, labelPng, labelSvg} from './code-pictures.ts';

const gtin = '09506000134352';
const link = `https://id.halden.example/01/${gtin}/21/${sampleCode}`;
const shop = 'https://www.aliexpress.com/item/1005006000000001.html';

let folder: string;
let server: CodeServer;
let stores: StoreServer;
let browser: Browser;

/** A page with a picture that only the page itself can reach, as photos in reviews are. */
const shopPage = async () => {
	const png = (await labelPng(link, 300)).toString('base64');
	return `<!doctype html><title>A pen</title><h1>A pen</h1><p style="height:40px">Photos</p><img id="photo" alt="A label" width="300" height="300">
		<script>fetch('data:image/png;base64,${png}').then(r => r.blob()).then(b => { document.getElementById('photo').src = URL.createObjectURL(b); });</script>`;
};

beforeAll(async () => {
	folder = mkdtempSync(path.join(tmpdir(), 'touchstone-codes-'));
	writeFileSync(path.join(folder, 'desk.y4m'), await cameraFilm(link));
	writeFileSync(path.join(folder, 'label.svg'), await labelSvg(link));
	writeFileSync(path.join(folder, 'label.png'), await labelPng(link));
	writeFileSync(path.join(folder, 'photo.jpg'), await deskPhoto(link));
	writeFileSync(path.join(folder, 'no-picture.png'), 'these are words');
	server = await codeServer(built().apiPort);
	const html = await shopPage();
	stores = await serveStores((host, at) => (shop === `https://${host}${at}` ? html : null));
	browser = await launchBrowser({
		extension: built().extension,
		profile: path.join(folder, 'profile'),
		args: [
			...stores.browserArgs,
			'--use-fake-device-for-media-stream',
			'--use-fake-ui-for-media-stream',
			`--use-file-for-fake-video-capture=${path.join(folder, 'desk.y4m')}`,
		],
	});
});
afterAll(async () => {
	await browser?.close();
	await stores?.close();
	await server?.close();
	rmSync(folder, {recursive: true, force: true});
});
beforeEach(() => {
	server.asked.length = 0;
	server.say = 'genuine_first';
});

/** The panel's section, opened, in a tab of its own. */
async function openSection(): Promise<Page> {
	const page = await browser.context.newPage();
	await page.goto(browser.url('sidepanel.html?tab=0'));
	await page.getByRole('button', {name: 'Check a code'}).click();
	await page.getByLabel('Code', {exact: true}).waitFor();
	return page;
}

const codeIn = (page: Page) => page.getByLabel('Code', {exact: true});
const choose = (page: Page, file: string) => page.locator('input[type=file]').setInputFiles(path.join(folder, file));

describe('a code in a picture', () => {
	test.each(['label.png', 'label.svg'])('%s: it is read in the browser, and nobody is asked', async file => {
		const page = await openSection();
		const requests: string[] = [];
		browser.context.on('request', request => requests.push(request.url()));
		await choose(page, file);
		await page.getByText('Typed right').waitFor();
		expect((await codeIn(page).inputValue()).replaceAll('-', '')).toBe(sampleCode);
		expect(server.asked).toEqual([]);
		expect(requests.filter(url => !/^(chrome-extension|blob|data):/.test(url))).toEqual([]);
		await page.close();
	});

	test('pasted and dropped pictures are read as well', async () => {
		const bytes = [...(await labelPng(link))];
		for (const kind of ['paste', 'drop'] as const) {
			const page = await openSection();
			await page.evaluate(
				({bytes, kind}) => {
					const data = new DataTransfer();
					data.items.add(new File([new Uint8Array(bytes)], 'label.png', {type: 'image/png'}));
					const event =
						kind === 'paste'
							? new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})
							: new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true});
					document.querySelector('.code-check')?.dispatchEvent(event);
				},
				{bytes, kind},
			);
			await page.getByText('Typed right').waitFor();
			await page.close();
		}
	});

	test('a small code in a large photo is found', async () => {
		const page = await openSection();
		await choose(page, 'photo.jpg');
		await page.getByText('Typed right').waitFor();
		await page.close();
	});

	test('a file that is no picture is said to be none', async () => {
		const page = await openSection();
		await choose(page, 'no-picture.png');
		await page.getByText('no picture that the browser can show').waitFor();
		await page.close();
	});

	test('the camera reads it in a tab of its own, and is off afterwards', async () => {
		const page = await browser.context.newPage();
		await page.goto(browser.url('code.html'));
		await page.getByText('Typed right').waitFor();
		expect((await codeIn(page).inputValue()).replaceAll('-', '')).toBe(sampleCode);
		expect(await page.locator('video').count()).toBe(0);
		await page.close();
	});

	test('an image of a page is cut out of what is in sight and read in the panel', async () => {
		const page = await browser.context.newPage();
		await page.goto(shop);
		await page.waitForFunction(() => (document.querySelector('#photo') as HTMLImageElement).naturalWidth > 0);
		// The button of the toolbar lets the extension see this tab, as the menu does; the menu itself is the browser's
		const panel = await browser.openPanel(page);
		const source = await page.locator('#photo').evaluate(image => (image as HTMLImageElement).src);
		await (await browser.worker()).evaluate(
			async ([url, source]) => {
				type Clicked = {dispatch(info: object, tab: object): void};
				const {chrome} = globalThis as unknown as {
					chrome: {tabs: {query(wanted: object): Promise<object[]>}; contextMenus: {onClicked: Clicked}};
				};
				const [tab] = await chrome.tabs.query({url: url!});
				chrome.contextMenus.onClicked.dispatch({menuItemId: 'check-picture', srcUrl: source, frameId: 0}, tab!);
			},
			[shop, source],
		);
		await panel.waitForText(/Typed right/);
		expect(await panel.evaluate('document.querySelector(".code-form input").value.replaceAll("-", "")')).toBe(
			sampleCode,
		);
		await page.close();
	});
});

describe('asking', () => {
	test('to look and to check are two acts; a mistyped code is neither', async () => {
		const page = await openSection();
		await codeIn(page).fill(`${sampleCode.slice(0, -1)}A`);
		await page.getByText('something is mistyped').waitFor();
		expect(await page.getByRole('button', {name: 'Check it'}).isDisabled()).toBe(true);
		await codeIn(page).fill(sampleCode.toLowerCase());
		await page.getByRole('button', {name: 'Look first'}).click();
		await page.getByText('Registered, never checked so far').waitFor();
		await page.getByRole('button', {name: 'Check it'}).click();
		await page.getByText('nobody checked it before').waitFor();
		expect(server.asked.map(({path}) => path)).toEqual(['/v1/codes/peek', '/v1/codes/query']);
		expect(server.asked[0]?.body).not.toHaveProperty('receipt');
		await page.getByText('A code is never proof').waitFor();
		await page.getByText('Halden Meridian fountain pen').first().waitFor();
		await page.close();
	});

	test('asked again in another panel, the same code has the same holder', async () => {
		const ask = async () => {
			const page = await openSection();
			await choose(page, 'label.png');
			await page.getByText('Typed right').waitFor();
			await page.getByRole('button', {name: 'Check it'}).click();
			await page.locator('#code-answer').waitFor();
			await page.close();
		};
		await ask();
		await ask();
		const [first, second] = server.asked.map(({body}) => body.receipt);
		expect(first).toMatch(/^[\w-]{22}$/);
		expect(second).toBe(first);
		expect(server.asked[1]?.body).toMatchObject({code: sampleCode, gtin});
	});

	test('without an answer the panel says that nothing is known, and goes on when there is one', async () => {
		server.say = 'down';
		const page = await openSection();
		await codeIn(page).fill(sampleCode);
		await page.getByRole('button', {name: 'Check it'}).click();
		await page.getByRole('heading', {name: 'No answer'}).waitFor();
		server.say = 'recalled';
		await page.getByRole('button', {name: 'Try again'}).click();
		await page.getByText('The nib may break.').waitFor();
		await page.close();
	});

	test('a name that can be no brand’s is not sent', async () => {
		const page = await openSection();
		await codeIn(page).fill('AB-12345');
		await page.getByLabel('Brand').fill('\u202e');
		await page.getByRole('button', {name: 'Check it'}).click();
		await page.getByText('That says nothing of the code.').waitFor();
		expect(server.asked).toEqual([]);
		await page.close();
	});

	test('"this is mine" is said with a country, and remembered', async () => {
		const page = await openSection();
		await codeIn(page).fill(sampleCode);
		await page.getByRole('button', {name: 'Check it'}).click();
		await page.getByRole('button', {name: 'This is mine'}).click();
		await page.getByLabel('Bought or used in').selectOption('DE');
		await page.getByRole('button', {name: 'Say that it is mine'}).click();
		await page.getByText(/You said on .* that it is yours/).waitFor();
		expect(server.asked.at(-1)).toMatchObject({path: '/v1/codes/claims', body: {country: 'DE', purchasedOn: null}});
		await page.getByText('Codes you checked').click();
		await page.getByText(/said to be yours/).waitFor();
		await page.close();
	});
});

test.each(['light', 'dark'] as const)('in %s colours axe finds no fault, whatever the answer', async colorScheme => {
	const page = await openSection();
	await page.emulateMedia({colorScheme});
	const session = await page.context().newCDPSession(page);
	const faults = async () => {
		const run = (expression: string) =>
			session.send('Runtime.evaluate', {expression, awaitPromise: true, returnByValue: true});
		await run(axe);
		const {result} = await run('axe.run(document).then(r => r.violations.map(({id, nodes}) => [id, nodes[0].html]))');
		return result.value;
	};
	await codeIn(page).fill(sampleCode);
	for (const kind of ['genuine_repeat', 'suspicious', 'recalled', 'unknown'] as const) {
		server.say = kind;
		await page.getByRole('button', {name: 'Check it'}).click();
		await page.locator('#code-answer').waitFor();
		expect(await faults(), kind).toEqual([]);
	}
	await codeIn(page).fill('AB-12345');
	await page.getByRole('button', {name: 'Check it'}).click();
	await page.getByRole('alert').waitFor();
	expect(await faults()).toEqual([]);
	await page.close();
});

test('the built extension names no place on the web to fetch its decoder from', () => {
	const scripts = globSync('**/*.js', {cwd: built().extension});
	expect(scripts.some(name => name.includes('scan-worker'))).toBe(true);
	for (const name of scripts)
		expect(readFileSync(path.join(built().extension, name), 'utf8'), name).not.toMatch(/jsdelivr|unpkg\.com/);
	const inPages = scripts.filter(name => name.startsWith('content-scripts'));
	for (const name of inPages)
		expect(readFileSync(path.join(built().extension, name), 'utf8'), name).not.toMatch(/zxing|ask-code/i);
});

test('what runs in a page can not ask about codes', async () => {
	const page = await browser.context.newPage();
	await page.goto(shop);
	const session = await page.context().newCDPSession(page);
	const worlds: number[] = [];
	session.on('Runtime.executionContextCreated', ({context}) => {
		if (context.origin.startsWith('chrome-extension:')) worlds.push(context.id);
	});
	await session.send('Runtime.enable');
	expect(worlds.length).toBeGreaterThan(0);
	const question = {act: 'peek', code: sampleCode, brand: null, gtin: null, country: null};
	const expression = `chrome.runtime.sendMessage(${JSON.stringify({is: 'ask-code', question})}).then(r => r ?? null, () => null)`;
	const {result} = await session.send('Runtime.evaluate', {
		expression,
		contextId: worlds[0]!,
		awaitPromise: true,
		returnByValue: true,
	});
	expect([result.value ?? null, server.asked]).toEqual([null, []]);
	await page.close();
});
