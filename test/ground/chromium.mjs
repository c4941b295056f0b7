import {existsSync} from 'node:fs';
import {installProgram} from './install-program.mjs';

const usualPlaces = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/snap/bin/chromium',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium on this machine, or null. CHROMIUM in the environment comes first. */
export const findChromium = () =>
	[process.env.CHROMIUM, ...usualPlaces].find(place => place !== undefined && existsSync(place)) ?? null;

/** Path of a Chromium, installed by apt when there is none and this user may; else says the one command that helps, and ends. */
export function ensureChromium() {
	const packages = 'chromium fonts-noto-core fonts-noto-cjk';
	const found = installProgram({name: 'Chromium', variable: 'CHROMIUM', packages, find: findChromium});
	return found ?? process.exit(1);
}
