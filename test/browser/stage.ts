import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Page} from 'playwright-core';
import {vi} from 'vitest';
import type {Outbound} from '../../api/outbound/index.ts';
import {startServer} from '../../api/server.ts';
import type {PanelState} from '../../extension/panel/state.ts';
import {seed} from '../demo/seed.ts';
import {launchBrowser} from '../ground/browser.ts';
import type {ExtensionWorker} from '../ground/extension-worker.ts';
import {frontOf} from '../ground/front.ts';
import {stateOf, statesOf} from '../ground/panel-state.ts';
import {type Pages, serveStores} from '../ground/store-server.ts';
import {built} from './built.ts';

/** The whole product on one machine: API, a front that records and breaks, store pages, Chromium with the built extension. */
export type Stage = Awaited<ReturnType<typeof setStage>>;

/** `now`: the server's clock. `extension`: another than the one that is built for all tests. */
export async function setStage({
	pages,
	now,
	args = [],
	extension = built().extension,
	outbound,
	behindProxy = false,
}: {
	pages: Pages;
	now?: () => Date;
	args?: readonly string[];
	extension?: string;
	/** the server's way out; default: none is tried */
	outbound?: Outbound;
	/** whoever asks may say in X-Forwarded-For from which network; default: nobody is believed */
	behindProxy?: boolean;
}) {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-browser-'));
	const server = await startServer({
		host: '127.0.0.1',
		port: 0,
		dataDir: path.join(folder, 'data'),
		keyDir: built().keyDir,
		logLevel: 'silent',
		behindProxy,
		...(now && {now}),
		...(outbound && {outbound}),
	});
	await seed(server.world);
	const front = await frontOf(server.url, built().apiPort);
	const stores = await serveStores(pages);
	const launch = () =>
		launchBrowser({extension, profile: path.join(folder, 'profile'), args: [...stores.browserArgs, ...args]});

	const stage = {
		folder,
		server,
		front,
		browser: await launch(),
		/** Opens an address in a new tab. */
		async open(url: string): Promise<Page> {
			const page = await stage.browser.context.newPage();
			await page.goto(url);
			return page;
		},
		/** Waits until what the panel shows for an address is as asked. */
		waitForState: <Is extends PanelState['is']>(
			is: Is,
			fits?: (state: Extract<PanelState, {is: Is}>) => boolean,
		): Promise<Extract<PanelState, {is: Is}>> => stateOf(() => stage.browser.worker(), is, fits),
		/** What the panels of all tabs show now. */
		states: (): Promise<PanelState[]> => statesOf(() => stage.browser.worker()),
		/** Fetches manifest and directory now, as the timer would. */
		async refresh(): Promise<void> {
			const page = await stage.browser.context.newPage();
			await page.goto(stage.browser.url('options.html'));
			await page.evaluate(() => {
				const {chrome} = globalThis as unknown as ExtensionWorker;
				return chrome.runtime.sendMessage({is: 'refresh-lookup'});
			});
			await page.close();
		},
		/** What the extension asks of itself after it was installed is asked: what comes now comes from a page. */
		async installed(): Promise<void> {
			await vi.waitUntil(() => front.seen.some(({path}) => path === '/v1/log/head'), {timeout: 60_000});
		},
		async restartBrowser(): Promise<void> {
			await stage.browser.close();
			stage.browser = await launch();
		},
		async strike(): Promise<void> {
			await stage.browser.close();
			await stores.close();
			await front.close();
			await server.close();
			rmSync(folder, {recursive: true, force: true});
		},
	};
	return stage;
}
