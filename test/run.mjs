// `npm test`: all the set-up a fresh clone needs, then every check and test. Runs on Node 20, before any package is installed.
// Arguments are handed to vitest: `npm test -- verdict` runs the tests whose file name holds "verdict".
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {buildChecks, checks, run} from './ground/checks.mjs';
import {ensureChromium} from './ground/chromium.mjs';
import {ensureDependencies} from './ground/dependencies.mjs';
import {ensureFirefox} from './ground/firefox.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
ensureDependencies();
process.env.CHROMIUM = ensureChromium();
process.env.TOUCHSTONE_TEST_SEED ??= '20261129';
ensureFirefox();
const filters = process.argv.slice(2);

let passed = 0;
let failed = 0;
let skipped = 0;

// Each check counts as one test; with a filter only tests are wanted
for (const [what, command] of filters.length > 0 ? [] : Object.entries({...checks, ...buildChecks})) {
	console.log(`\n— ${what}`);
	if (run(command)) passed++;
	else {
		failed++;
		console.log(`✗ ${what}`);
	}
}

const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-test-'));
const report = path.join(folder, 'report.json');
console.log('\n— tests (vitest)');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const green = run(['vitest', 'run', ...reporters, ...filters]);
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
