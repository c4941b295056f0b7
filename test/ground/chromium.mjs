import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';

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

const apt = (...words) =>
	spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...words], {
		stdio: ['ignore', 2, 2],
		env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
	}).status === 0;

/** Path of a Chromium, installed by apt when there is none and this user may; else says the one command that helps, and ends. */
export function ensureChromium() {
	const found = findChromium();
	if (found) return found;
	const install = 'apt-get install -y --no-install-recommends chromium fonts-noto-core fonts-noto-cjk';
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		console.error('Installing Chromium (about half a minute) …');
		if (apt('update') && apt(...install.split(' ').slice(1)) && findChromium()) return findChromium();
	}
	console.error(`No Chromium was found. Install it with: sudo ${install}   (or set CHROMIUM to its path)`);
	process.exit(1);
}
