import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';

const apt = (...words) =>
	spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...words], {
		stdio: ['ignore', 2, 2],
		env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
	}).status === 0;

/** Path of a program, installed by apt when there is none and this user may; else says the one command that helps: null. */
export function installProgram({name, variable, packages, find}) {
	const found = find();
	if (found) return found;
	const install = `apt-get install -y --no-install-recommends ${packages}`;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		console.error(`Installing ${name} (about half a minute) …`);
		if (apt('update') && apt(...install.split(' ').slice(1)) && find()) return find();
	}
	console.error(`No ${name} was found. Install it with: sudo ${install}   (or set ${variable} to its path)`);
	return null;
}
