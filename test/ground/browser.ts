import {type BrowserContext, chromium, type Page, type Worker} from 'playwright-core';
import {findChromium} from './chromium.mjs';
import {openSidePanel, type SidePanel} from './side-panel.ts';

export type Browser = {
	context: BrowserContext;
	/** the extension's background; a fresh handle each time, because the browser lets it sleep */
	worker(): Promise<Worker>;
	/** an extension page: `url('options.html')` */
	url(path: string): string;
	/** clicks the toolbar button over this page, which opens the real side panel */
	openPanel(page: Page): Promise<SidePanel>;
	close(): Promise<void>;
};

/** Starts Chromium with the built extension and a profile folder, which keeps what the extension remembers. */
export async function launchBrowser({
	extension,
	profile,
	args,
	headless = true,
}: {
	extension: string;
	profile: string;
	args: readonly string[];
	headless?: boolean;
}): Promise<Browser> {
	const executablePath = findChromium();
	if (!executablePath) throw new Error('No Chromium was found: set CHROMIUM to its path');
	const context = await chromium.launchPersistentContext(profile, {
		executablePath,
		headless,
		chromiumSandbox: process.getuid?.() !== 0,
		ignoreDefaultArgs: ['--disable-extensions'],
		viewport: null,
		args: [
			`--disable-extensions-except=${extension}`,
			`--load-extension=${extension}`,
			'--enable-unsafe-extension-debugging',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run',
			'--window-size=1280,860',
			...args,
		],
	});
	const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
	const id = new URL((await worker()).url()).host;
	return {
		context,
		worker,
		url: path => `chrome-extension://${id}/${path}`,
		openPanel: page => openSidePanel(page, id),
		close: () => context.close(),
	};
}
