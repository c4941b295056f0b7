// `npm run bench`: all the set-up a fresh clone needs, then the benchmarks. Runs on Node 20, before any package is installed.
import {ensureChromium} from '../ground/chromium.mjs';
import {ensureDependencies} from '../ground/dependencies.mjs';
import {runNode} from '../ground/run-node.mjs';

process.chdir(new URL('../..', import.meta.url).pathname);
ensureDependencies();
runNode(['test/bench/main.ts', ...process.argv.slice(2)], {CHROMIUM: ensureChromium()});
