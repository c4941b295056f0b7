import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Page} from 'playwright-core';
import sharp from 'sharp';
import {qrSvg} from '../../../api/print/qr-svg.ts';
import {launchBrowser} from '../../ground/browser.ts';
import {buildExtension} from '../../ground/build-extension.ts';
import {atMost, type Check, median} from '../check.ts';

/** Each in a browser that never saw the extension: nothing of the decoder is in any cache of its. */
const browsers = 5;

const link = 'https://id.halden.example/01/09506000134352/21/7Z3KQ0M4T9RX2WB8HC5X';

/** A label on a desk, turned a little, as a phone of today photographs it: 12 million points. */
async function photo(): Promise<string> {
	const label = await sharp(Buffer.from(String(await qrSvg(link, {label: 'A code'}))))
		.resize(900, 900)
		.flatten({background: '#fff'})
		.rotate(7, {background: '#8a7f72'})
		.toBuffer();
	const whole = sharp({create: {width: 4000, height: 3000, channels: 3, background: '#8a7f72'}});
	const jpeg = await whole
		.composite([{input: label, left: 1500, top: 900}])
		.jpeg({quality: 85})
		.toBuffer();
	return jpeg.toString('base64');
}

/** Ms from a picture given to the panel until what it holds stands in the field, on this page. */
const timeToRead = (page: Page, picture: string): Promise<number> =>
	page.evaluate(async base64 => {
		const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
		const data = new DataTransfer();
		data.items.add(new File([bytes], 'photo.jpg', {type: 'image/jpeg'}));
		const began = performance.now();
		const paste = new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true});
		document.querySelector('.code-check')?.dispatchEvent(paste);
		while (!document.querySelector<HTMLInputElement>('.code-form input')?.value) {
			if (performance.now() - began > 20_000) throw new Error('the code was not read');
			await new Promise(done => setTimeout(done, 1));
		}
		return performance.now() - began;
	}, picture);

/** The first code read after the browser was started, decoder and WebAssembly included; and one after it. */
export async function firstDecode(say: (text: string) => void): Promise<Check[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-bench-'));
	try {
		const picture = await photo();
		// Nobody is asked: any server does
		const built = {api: 'http://127.0.0.1:9', key: 'A'.repeat(43), out: path.join(folder, 'extension')};
		const extension = await buildExtension(built);
		const first: number[] = [];
		const next: number[] = [];
		for (let n = 0; n < browsers; n++) {
			const browser = await launchBrowser({extension, profile: path.join(folder, `profile-${n}`), args: []});
			try {
				const page = await browser.context.newPage();
				await page.goto(browser.url('sidepanel.html?tab=0'));
				await page.getByRole('button', {name: 'Check a code'}).click();
				await page.locator('.code-form input').waitFor();
				first.push(await timeToRead(page, picture));
				await page.locator('.code-form input').fill('');
				next.push(await timeToRead(page, picture));
			} finally {
				await browser.close();
			}
		}
		const shown = (times: readonly number[]) => times.map(time => time.toFixed(0)).join(', ');
		say(`Chromium, a photo of 12 million points: first read in ${shown(first)} ms, the next in ${shown(next)} ms`);
		return [
			atMost(
				'Chromium: first code read in a photo, decoder and its WebAssembly loaded, median',
				median(first),
				'ms',
				600,
			),
		];
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}
