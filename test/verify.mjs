// `npm run verify`: format, lint, types, unused code, unit and component tests; under a minute. Runs on Node 20.
import {spawnSync} from 'node:child_process';
import path from 'node:path';
import {ensureDependencies} from './ground/dependencies.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
ensureDependencies();
process.env.PATH = `${path.resolve('node_modules/.bin')}${path.delimiter}${process.env.PATH}`;

const steps = [
	['biome', 'ci', '.'],
	['tsc', '--noEmit'],
	['knip', '--no-progress'],
	['vitest', 'run', '--project', 'unit', '--project', 'components'],
];
for (const [command, ...args] of steps) {
	const {status} = spawnSync(command, args, {stdio: 'inherit'});
	if (status !== 0) process.exit(status ?? 1);
}
