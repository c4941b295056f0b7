// `npm run faults -- NAME`: faults that take longer than a test may. Runs on Node 20, before any package is installed.
import {ensureDependencies} from '../ground/dependencies.mjs';
import {runNode} from '../ground/run-node.mjs';

process.chdir(new URL('../..', import.meta.url).pathname);
ensureDependencies();
runNode(['test/faults/run.ts', ...process.argv.slice(2)]);
