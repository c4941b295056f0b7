import {spawnSync} from 'node:child_process';
import path from 'node:path';

/** What is checked besides the tests, in the order of how soon each is done. */
export const checks = {
	'format and lint (biome)': ['biome', 'ci', '--reporter=summary', '.'],
	'types (tsc)': ['tsc', '--noEmit'],
	'nothing unused (knip)': ['knip', '--no-progress'],
};

/** What is checked of the built extension. */
export const buildChecks = {
	'the extension builds': ['wxt', 'build'],
	'sizes (size-limit)': ['size-limit'],
};

/** Runs a program of the project's packages, with the project's own Node first on the path. True: it ended well. */
export function run([command, ...args]) {
	const PATH = `${path.resolve('node_modules/.bin')}${path.delimiter}${process.env.PATH}`;
	return spawnSync(command, args, {stdio: 'inherit', env: {...process.env, PATH}}).status === 0;
}
