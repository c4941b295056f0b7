import {type ChildProcess, spawn} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {findFirefox} from './firefox.mjs';
import {type Marionette, openMarionette} from './marionette.ts';
import {type Tunnel, tunnelTo} from './tunnel.ts';

export type Firefox = Marionette & {
	/** opens an address in the tab that is shown, and waits until it has loaded */
	open(url: string): Promise<void>;
	/** ends Firefox */
	quit(): Promise<void>;
};

const quiet = {
	'marionette.port': 0,
	'browser.shell.checkDefaultBrowser': false,
	'browser.aboutwelcome.enabled': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'app.update.enabled': false,
	'extensions.update.enabled': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
};

/**
 * Starts Firefox without a window, with the built extension, its profile in `profile`. Every https host is answered by the
 * server at `securePort` of this machine; what needs no host name (the API on 127.0.0.1) goes straight.
 */
export async function launchFirefox({
	extension,
	profile,
	securePort,
}: {
	extension: string;
	profile: string;
	securePort: number;
}): Promise<Firefox> {
	const binary = findFirefox();
	if (!binary) throw new Error('No Firefox was found: apt-get install firefox-esr, or set FIREFOX to its path');
	const tunnel = await tunnelTo(securePort);
	const proxy = {'network.proxy.type': 1, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': tunnel.port};
	mkdirSync(profile, {recursive: true});
	const prefs = Object.entries({...quiet, ...proxy}).map(
		([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
	);
	writeFileSync(path.join(profile, 'user.js'), prefs.join('\n'));

	const flags = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile];
	const child = spawn(binary, flags, {stdio: 'ignore'});
	try {
		const driver = await openMarionette(await portOf(child, profile));
		await driver.send('WebDriver:NewSession', {acceptInsecureCerts: true});
		await driver.send('Addon:Install', {path: extension, temporary: true});
		return {
			...driver,
			async open(url) {
				await driver.send('Marionette:SetContext', {value: 'content'});
				await driver.send('WebDriver:Navigate', {url});
			},
			async quit() {
				driver.close();
				await end(child, tunnel);
			},
		};
	} catch (error) {
		await end(child, tunnel);
		throw error;
	}
}

/** Firefox writes the port that it chose into its profile. */
async function portOf(child: ChildProcess, profile: string): Promise<number> {
	const file = path.join(profile, 'MarionetteActivePort');
	for (const until = Date.now() + 60_000; Date.now() < until; ) {
		if (child.exitCode !== null) throw new Error(`Firefox ended with ${child.exitCode}`);
		const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
		if (port > 0) return port;
		await new Promise(done => setTimeout(done, 100));
	}
	throw new Error('Firefox did not say within a minute where it listens');
}

async function end(child: ChildProcess, tunnel: Tunnel): Promise<void> {
	if (child.exitCode === null) {
		const ended = new Promise(done => child.once('exit', done));
		child.kill('SIGKILL');
		await ended;
	}
	await tunnel.close();
}
