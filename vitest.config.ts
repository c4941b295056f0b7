import {defineConfig} from 'vitest/config';

/** They start processes or feed giants, for seconds each. */
const long = [
	'test/api/main.test.ts',
	'test/api/sources/many-lines.test.ts',
	'test/api/storage/kill.test.ts',
	'test/extension/cli/check.test.ts',
	'test/extension/codes/corpus.test.ts',
	'test/extension/reader/giant.test.ts',
	'test/extension/reader/real-pages.test.ts',
	'test/extension/stores/saved-pages.test.ts',
	'test/faults/exactly-once.test.ts',
	'test/pages/fresh-database.test.ts',
];

/**
 * A machine that does other work is no reason to fail. Files of a worker share what they import, which halves the time
 * of a whole run: no test may leave a mock, a global or the state of a module changed behind it.
 */
const inProcess = {
	environment: 'node' as const,
	isolate: false,
	restoreMocks: true,
	unstubGlobals: true,
	setupFiles: ['test/ground/same-inputs.ts', 'test/ground/quick-passwords.ts'],
	testTimeout: 60_000,
	hookTimeout: 120_000,
};

const desk = ['test/browser/desk*.test.ts', 'test/browser/phone-page.test.ts'];

/**
 * unit: rules, and the parts of extension and API by themselves. components: in a simulated DOM. `npm run verify` runs these
 * two. api: over HTTP against real SQLite. desk: pages of the server in real Chromium. browser: the built extension there.
 */
export default defineConfig({
	test: {
		// Else one core of two would stand idle
		maxWorkers: '100%',
		projects: [
			{
				test: {
					...inProcess,
					name: 'unit',
					include: ['test/**/*.test.ts'],
					exclude: ['test/api/**', 'test/browser/**', 'test/commands/**', ...long],
				},
			},
			{test: {...inProcess, name: 'api', include: ['test/api/**/*.test.ts'], exclude: long}},
			{test: {...inProcess, name: 'long', include: long}},
			{
				oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}},
				test: {...inProcess, name: 'components', include: ['test/**/*.test.tsx'], environment: 'happy-dom'},
			},
			{
				// They need Chromium and no extension, and no clock: others may run beside them
				test: {...inProcess, name: 'desk', include: desk, testTimeout: 120_000, retry: 2},
			},
			{
				test: {
					...inProcess,
					name: 'browser',
					globalSetup: ['test/browser/global-setup.ts'],
					include: ['test/browser/**/*.test.ts', 'test/commands/**/*.test.ts'],
					exclude: desk,
					// After the others, two at a time: more browsers only wait for each other
					maxWorkers: 2,
					sequence: {groupOrder: 1},
					// A real browser on a machine that is short of time loses a key or a frame; what is tried again is named
					retry: 2,
				},
			},
		],
	},
});
