// `npm test`: all the set-up a fresh clone needs, then every check and test. Runs on Node 20, before any package is installed.
// Arguments are handed to vitest: `npm test -- verdict` runs the tests whose file name holds "verdict".
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {ensureChromium} from './ground/chromium.mjs';
import {ensureDependencies} from './ground/dependencies.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
ensureDependencies();
process.env.CHROMIUM = ensureChromium();
process.env.PATH = `${path.resolve('node_modules/.bin')}${path.delimiter}${process.env.PATH}`;
const filters = process.argv.slice(2);

const run = (command, args) => spawnSync(command, args, {stdio: 'inherit'}).status === 0;

/** What is checked besides the tests; each counts as one. */
const checks = {
	'format and lint (biome)': () => run('biome', ['ci', '--reporter=summary', '.']),
	'types (tsc)': () => run('tsc', ['--noEmit']),
	'nothing unused (knip)': () => run('knip', ['--no-progress']),
	'the extension builds': () => run('wxt', ['build']),
	'sizes (size-limit)': () => run('size-limit', []),
};

let passed = 0;
let failed = 0;
let skipped = 0;

if (filters.length === 0)
	for (const [what, check] of Object.entries(checks)) {
		console.log(`\n— ${what}`);
		if (check()) passed++;
		else {
			failed++;
			console.log(`✗ ${what}`);
		}
	}

const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-test-'));
const report = path.join(folder, 'report.json');
console.log('\n— tests (vitest)');
const green = run('vitest', [
	'run',
	'--reporter=default',
	'--reporter=json',
	`--outputFile.json=${report}`,
	...filters,
]);
try {
	const counts = JSON.parse(readFileSync(report, 'utf8'));
	passed += counts.numPassedTests;
	failed += counts.numFailedTests;
	skipped += counts.numPendingTests + counts.numTodoTests;
} catch {
	console.log('vitest left no report');
}
// A test file that can't even be loaded fails without a failed test
if (!green && failed === 0) failed = 1;
rmSync(folder, {recursive: true, force: true});

console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
