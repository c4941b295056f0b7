import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import axe from 'axe-core/axe.min.js?raw';
import {type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page} from 'playwright-core';
import sharp from 'sharp';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type RunningServer, startServer} from '../../api/server.ts';
import type {NewPhotoInbox, PhotoInbox} from '../../shared/photos/contract-inboxes.ts';
import {wordsIn} from '../api/photos/parts-of-picture.ts';
import {painted, vectorsFolder} from '../api/photos/photo-stage.ts';
import {findChromium} from '../ground/chromium.mjs';
import {type Wire, wireTo} from './wire.ts';

let folder: string;
let server: RunningServer;
let wire: Wire;
let browser: Browser;
const file = (name: string) => path.join(folder, name);

/** A photo as a phone takes it: it lies on its side, and says where and with what it was taken. */
const fromPhone = async (seed: number, width = 900, height = 600) =>
	sharp(await painted(seed, width, height))
		.withExif({
			IFD0: {Make: 'Phonemaker'},
			IFD3: {GPSLatitudeRef: 'N', GPSLatitude: '43/1 28/1 2/1', GPSLongitudeRef: 'E', GPSLongitude: '11/1 53/1 6/1'},
		})
		.withMetadata({orientation: 6})
		.jpeg()
		.toBuffer();

beforeAll(async () => {
	folder = mkdtempSync(path.join(tmpdir(), 'touchstone-phone-'));
	wire = await wireTo(() => server.port);
	server = await startServer({port: 0, dataDir: file('data'), logLevel: 'silent', url: wire.url});
	writeFileSync(file('place.jpg'), await fromPhone(1));
	const noise = Buffer.from(Array.from({length: 1100 * 900 * 3}, (_, n) => (n * 7919 + ((n * n) >> 7)) & 255));
	writeFileSync(
		file('large.jpg'),
		await sharp(noise, {raw: {width: 1100, height: 900, channels: 3}})
			.jpeg()
			.toBuffer(),
	);
	writeFileSync(file('words.jpg'), 'no picture at all');
	const executablePath = findChromium();
	if (!executablePath) throw new Error('No Chromium was found: set CHROMIUM to its path');
	browser = await chromium.launch({executablePath, chromiumSandbox: process.getuid?.() !== 0});
});
afterAll(async () => {
	await browser?.close();
	await wire?.close();
	await server?.close();
	rmSync(folder, {recursive: true, force: true});
});

const narrow = {viewport: {width: 320, height: 640}, reducedMotion: 'reduce'} as const;

type Opened = {
	page: Page;
	context: BrowserContext;
	inbox: NewPhotoInbox;
	looked(): Promise<PhotoInbox>;
	trouble: string[];
};

/** An inbox, and a phone that opened its address. */
async function openPhone(options: BrowserContextOptions = {}): Promise<Opened> {
	const inbox: NewPhotoInbox = await (await fetch(`${server.url}/v1/photo-inboxes`, {method: 'POST'})).json();
	const context = await browser.newContext({...narrow, ...options});
	const page = await context.newPage();
	const trouble: string[] = [];
	page.on('console', message => message.type() === 'error' && trouble.push(message.text()));
	page.on('request', request => {
		if (!/^(blob:|data:)/.test(request.url()) && new URL(request.url()).origin !== wire.url)
			trouble.push(request.url());
	});
	await page.goto(inbox.url);
	const headers = {authorization: `Bearer ${inbox.secret}`};
	const looked = async () => (await fetch(`${server.url}/v1/photo-inboxes/${inbox.id}`, {headers})).json();
	return {page, context, inbox, looked, trouble};
}

const choose = (page: Page, ...names: string[]) =>
	page.locator('input[multiple]').setInputFiles(names.map(name => (path.isAbsolute(name) ? name : file(name))));
const fetchPhoto = async ({inbox, looked}: Opened, n = 0) => {
	const {photos} = await looked();
	const answer = await fetch(`${server.url}/v1/photo-inboxes/${inbox.id}/photos/${photos[n]?.id}`, {
		headers: {authorization: `Bearer ${inbox.secret}`},
	});
	return Buffer.from(await answer.arrayBuffer());
};
/** The photos as they left the browser, put together from their pieces. */
const photosOnWire = (before: number) => {
	const byPath = new Map<string, Buffer[]>();
	for (const {path, body} of wire.bodies('PATCH').slice(before)) byPath.set(path, [...(byPath.get(path) ?? []), body]);
	return [...byPath.values()].map(pieces => Buffer.concat(pieces));
};

/** What stands before the tables of a JPEG: all that tells something. */
const headOf = (jpeg: Buffer): string => jpeg.subarray(0, jpeg.indexOf(Buffer.from('ffdb', 'hex'))).toString('hex');

async function headOfBlank(page: Page): Promise<string> {
	const made = await page.evaluate(async () => {
		const canvas = document.createElement('canvas');
		canvas.getContext('2d')?.fillRect(0, 0, 9, 9);
		const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', 0.9));
		return [...new Uint8Array((await blob?.arrayBuffer()) ?? [])];
	});
	return headOf(Buffer.from(made));
}

describe('a photo with its place in it', () => {
	const samples = existsSync(vectorsFolder) ? ['DSCN0010.jpg', 'DSCN0021.jpg', 'landscape_6.jpg'] : [];
	if (samples.length === 0) console.log('the EXIF samples are not here: tests with them are skipped');

	test('leaves the phone without it, upright, and comes to the computer', async () => {
		const before = wire.bodies('PATCH').length;
		const names = ['place.jpg', ...samples.map(name => new URL(name, vectorsFolder).pathname)];
		expect(readFileSync(file('place.jpg')).includes('Phonemaker')).toBe(true);
		expect((await sharp(file('place.jpg')).metadata()).orientation).toBe(6);
		const opened = await openPhone();
		const {page, looked, trouble} = opened;
		await choose(page, ...names);
		await page
			.getByText(`${names.length === 1 ? '1 photo' : `${names.length} photos`} sent; look at your computer.`)
			.waitFor();
		const left = photosOnWire(before);
		// Chromium writes the profile of its canvas, sRGB, into each: that of an empty one is the same
		const blank = await headOfBlank(page);
		expect(left.map(headOf)).toEqual(names.map(() => blank));
		expect(left.flatMap(wordsIn).filter(word => word !== 'APP2')).toEqual([]);
		for (const word of ['Exif\0', 'Phonemaker', 'NIKON', 'http://ns.adobe.com'])
			expect(wire.sent().includes(word), word).toBe(false);
		const {photos} = await looked();
		expect(photos.map(({state}) => state)).toEqual(names.map(() => 'stored'));
		expect(photos[0]?.shown).toMatchObject({width: 600, height: 900});
		expect(wordsIn(await fetchPhoto(opened))).toEqual([]);
		expect(trouble).toEqual([]);
		await opened.context.close();
	});

	test('without script is sent as it is, and the server takes it out', async () => {
		const opened = await openPhone({javaScriptEnabled: false});
		const {page} = opened;
		await page.getByRole('button', {name: 'Send from this phone'}).click();
		await page.getByText('The server removes the place and time').waitFor();
		await page.getByLabel(/^A photo/).setInputFiles(file('place.jpg'));
		await page.getByRole('button', {name: 'Send it'}).click();
		await page.getByText('Its place and time were removed on the server.').waitFor();
		expect(wordsIn(await fetchPhoto(opened))).toEqual([]);
		await page.getByLabel(/^A photo/).setInputFiles(file('words.jpg'));
		await page.getByRole('button', {name: 'Send it'}).click();
		await page.getByText('A photo must be a PNG, JPEG or WebP').waitFor();
		await opened.context.close();
	});
});

test('a connection that breaks is waited for, and the photo goes on where it stopped', async () => {
	const before = wire.bodies('PATCH').length;
	const {page, context, looked} = await openPhone();
	wire.breakAfter(400_000);
	await choose(page, 'large.jpg');
	await page.getByText('No connection: it goes on by itself').waitFor();
	const {offset = 0, bytes = 0} = (await looked()).photos[0] ?? {};
	expect(offset).toBeGreaterThan(0);
	expect(offset).toBeLessThan(bytes);
	wire.mend();
	await page.getByText('1 photo sent; look at your computer.').waitFor();
	expect((await looked()).photos).toMatchObject([{state: 'stored', offset: bytes}]);
	// Nothing but what was on its way when it broke is sent twice
	const again = photosOnWire(before).reduce((all, each) => all + each.length, 0) - bytes;
	expect(again).toBeLessThanOrEqual(256 * 1024);
	await context.close();
});

test('another phone is told that it is not the first; this one may open the address again', async () => {
	const {page, context, inbox} = await openPhone();
	await page.getByText('Choose photos').waitFor();
	const other = await browser.newContext(narrow);
	const second = await other.newPage();
	await second.goto(inbox.url);
	await second.getByRole('heading', {name: 'Another phone opened this first'}).waitFor();
	await page.goto(inbox.url);
	await page.getByText('Choose photos').waitFor();
	await other.close();
	await context.close();
});

test('what is no picture, or one too many, is said beside it', async () => {
	const {page, context} = await openPhone();
	await choose(page, 'words.jpg');
	await page.getByText('This is no picture that this phone can read.').waitFor();
	for (let n = 0; n < 9; n++) {
		const name = `small-${n}.png`;
		writeFileSync(file(name), await painted(50 + n, 40, 30));
	}
	await choose(page, ...Array.from({length: 9}, (_, n) => `small-${n}.png`));
	await page.getByText('8 photos sent; look at your computer.').waitFor();
	await page.getByText('No more than 8 photos, of 40 MB together, are taken at once.').waitFor();
	await context.close();
});

test('by keyboard alone: focus is seen, and opens the choice', async () => {
	const {page, context} = await openPhone();
	await page.getByText('Choose photos').waitFor();
	for (const name of ['Take a photo', 'Choose photos']) {
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.parentElement?.textContent)).toBe(name);
		const outline = await page.evaluate(
			() => getComputedStyle(document.activeElement!.nextElementSibling!).outlineStyle,
		);
		expect(outline).toBe('solid');
	}
	// What opens the choice is a click on the field of several files; the system's own dialogue has no window here
	expect(await page.evaluate(() => document.activeElement?.matches('input[type=file][multiple]'))).toBe(true);
	await page.evaluate(() =>
		document.activeElement!.addEventListener('click', event => {
			event.preventDefault();
			document.title = 'The choice opens';
		}),
	);
	await page.keyboard.press('Enter');
	await expect.poll(() => page.title()).toBe('The choice opens');
	await context.close();
});

describe('how it looks', () => {
	/** What axe finds, and whether the page is wider than the phone. */
	async function faultsOf(page: Page): Promise<string[]> {
		await page.addScriptTag({content: axe});
		const found = await page.evaluate(async () => {
			// axe was put into the page before
			const {axe} = globalThis as unknown as {
				axe: {run(what: Document): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
			};
			const {violations} = await axe.run(document);
			const wide = document.documentElement.scrollWidth > innerWidth ? ['wider than the phone'] : [];
			return [...wide, ...violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`))];
		});
		return found;
	}

	test.each(['light', 'dark'] as const)('in %s colours, at 320 points, axe finds no fault', async colorScheme => {
		const options = {colorScheme, bypassCSP: true};
		const {page, context, inbox} = await openPhone(options);
		await page.getByText('Choose photos').waitFor();
		expect(await faultsOf(page)).toEqual([]);
		await choose(page, 'place.jpg', 'words.jpg');
		await page.getByText('1 photo sent; look at your computer.').waitFor();
		expect(await faultsOf(page)).toEqual([]);
		const other = await browser.newContext({...narrow, ...options});
		const second = await other.newPage();
		for (const address of [inbox.url, `${wire.url}/p/none`]) {
			await second.goto(address);
			expect(await faultsOf(second)).toEqual([]);
		}
		await other.close();
		await context.close();
	});

	test('without script too', async () => {
		const {page, context} = await openPhone({javaScriptEnabled: false});
		const wide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
		expect(await wide()).toBe(false);
		await page.getByRole('button', {name: 'Send from this phone'}).click();
		await page.getByRole('button', {name: 'Send it'}).waitFor();
		expect(await wide()).toBe(false);
		await context.close();
	});
});
