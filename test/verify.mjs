// `npm run verify`: format, lint, types, unused code, unit and component tests; under a minute. Runs on Node 20.
import {checks, run} from './ground/checks.mjs';
import {ensureDependencies} from './ground/dependencies.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
ensureDependencies();

// Without a worker of its own for every file the tests take two thirds of the time; `npm test` keeps them apart
const projects = ['--project', 'unit', '--project', 'components'];
const tests = ['vitest', 'run', ...projects, '--no-isolate', '--reporter=dot', '--silent'];
for (const [what, command] of [...Object.entries(checks), ['tests', tests]]) {
	console.log(`— ${what}`);
	if (!run(command)) process.exit(1);
}
