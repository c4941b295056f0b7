// `npm run verify`: format, lint, types, unused code, unit and component tests; under a minute. Runs on Node 20.
import {checks, run} from './ground/checks.mjs';
import {ensureDependencies} from './ground/dependencies.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
ensureDependencies();

const projects = ['--project', 'unit', '--project', 'components'];
const tests = ['vitest', 'run', ...projects, '--reporter=dot', '--silent'];
for (const [what, command] of [...Object.entries(checks), ['tests', tests]]) {
	console.log(`— ${what}`);
	if (!run(command)) process.exit(1);
}
