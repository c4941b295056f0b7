import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {startServer} from '../../api/server.ts';
import {verdictText} from '../../extension/cli/verdict-text.ts';
import type {PanelState} from '../../extension/panel/state.ts';
import {launchBrowser} from '../ground/browser.ts';
import {buildExtension} from '../ground/build-extension.ts';
import {stateOf} from '../ground/panel-state.ts';
import {serveStores} from '../ground/store-server.ts';

import {offers} from './offers.ts';
import {demoPage} from './page.ts';
import {seed} from './seed.ts';

const help = `npm start -- [--once] [--port N] [--data DIR]
  Starts the API with demo data, serves sample store pages under their own host names
  and opens Chromium with the extension on one of them.
  --once      end after the first verdict
  --port N    the API's port (8787)
  --data DIR  where the data base, keys and the browser's profile live (./data)`;

type Judged = Extract<PanelState, {is: 'judged'}>;

/** Results go to stdout, the story of getting there to stderr. */
const say = (line: string) => console.error(line);

function options() {
	try {
		const {values} = parseArgs({
			options: {
				once: {type: 'boolean', default: false},
				port: {type: 'string', default: '8787'},
				data: {type: 'string', default: 'data'},
				help: {type: 'boolean', default: false},
			},
		});
		const port = Number(values.port);
		if (!Number.isInteger(port) || port < 0 || port > 65_535)
			throw new Error(`--port ${values.port}: a number from 0 to 65535 is right`);
		return {...values, port};
	} catch (error) {
		say(`${error instanceof Error ? error.message : error}\n\n${help}`);
		process.exit(2);
	}
}

const {once, port, data, help: wantsHelp} = options();
if (wantsHelp) {
	console.log(help);
	process.exit(0);
}

const started = performance.now();
const after = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
const headless = !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

try {
	mkdirSync(data, {recursive: true});
	const server = await startServer({host: '127.0.0.1', port, dataDir: data, logLevel: 'warn'});
	say(`API ready on ${server.url} (${after()})`);
	await seed(server.world);
	const extension = await buildExtension({api: server.url, key: server.publicKey, out: '.output/demo'});
	say(`Extension built in ${path.relative('.', extension)} (${after()})`);
	const stores = await serveStores(demoPage);
	const browser = await launchBrowser({
		extension,
		profile: path.join(data, 'browser'),
		args: stores.browserArgs,
		headless,
	});

	let ended = false;
	/** Ends everything in the order in which one needs the other, once. */
	const end = async () => {
		if (ended) return;
		ended = true;
		await browser.close().catch(() => {});
		await stores.close();
		await server.close();
		process.exit(0);
	};
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
	browser.context.once('close', end);

	const sample = offers[0]!.url;
	await browser.context.pages()[0]?.goto('https://demo.touchstone.example/');
	const page = await browser.context.newPage();
	await page.goto(sample);
	// A browser that has just started judges from the page alone until the first records arrive
	const answered = ({facts, freshness}: Judged) => facts.url === sample && freshness.is !== 'nothing';
	const judged = await stateOf(browser.worker, 'judged', answered);
	console.log(verdictText({...judged, locale: 'en'}));

	const panel = await browser.openPanel(page);
	if (headless) {
		await panel.waitForText(/Halden/);
		const picture = path.join(data, 'panel.png');
		writeFileSync(picture, await panel.screenshot());
		say(`No display: the panel's picture is in ${picture} (${after()})`);
	}
	if (once) await end();
	say(`Sample pages: ${offers.map(({url}) => `\n  ${url}`).join('')}\nCtrl-C ends it all.`);
} catch (error) {
	say(error instanceof Error ? error.message : String(error));
	process.exit(1);
}
