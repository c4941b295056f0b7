import {existsSync} from 'node:fs';
import {installProgram} from './install-program.mjs';

const usualPlaces = [
	'/usr/bin/firefox-esr',
	'/usr/bin/firefox',
	'/snap/bin/firefox',
	'/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** Path of a Firefox on this machine, or null. FIREFOX in the environment comes first. */
export const findFirefox = () =>
	[process.env.FIREFOX, ...usualPlaces].find(place => place !== undefined && existsSync(place)) ?? null;

/** Sees to it that there is a Firefox, by apt when there is none and this user may. Where there is none its tests fail. */
export const ensureFirefox = () =>
	installProgram({name: 'Firefox', variable: 'FIREFOX', packages: 'firefox-esr', find: findFirefox});
