import {defineConfig} from 'vitest/config';

/** They start processes or feed giants, for seconds each: `npm test` runs them, `npm run verify` does not wait for them. */
const long = [
	'test/api/main.test.ts',
	'test/api/sources/many-lines.test.ts',
	'test/api/storage/kill.test.ts',
	'test/extension/cli/check.test.ts',
	'test/extension/codes/corpus.test.ts',
	'test/extension/reader/giant.test.ts',
	'test/extension/reader/real-pages.test.ts',
	'test/extension/stores/saved-pages.test.ts',
	'test/pages/fresh-database.test.ts',
];

/** unit: pure and in-process, seconds. components: in a simulated DOM. browser: the built extension in real Chromium. */
export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['test/**/*.test.ts'],
					exclude: ['test/browser/**', 'test/commands/**', ...long],
					environment: 'node',
					// A machine that does other work is no reason to fail
					testTimeout: 30_000,
				},
			},
			{test: {name: 'long', include: long, environment: 'node', testTimeout: 30_000}},
			{
				oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}},
				test: {name: 'components', include: ['test/**/*.test.tsx'], environment: 'happy-dom'},
			},
			{
				test: {
					name: 'browser',
					globalSetup: ['test/browser/global-setup.ts'],
					include: ['test/browser/**/*.test.ts', 'test/commands/**/*.test.ts'],
					environment: 'node',
					fileParallelism: false,
					testTimeout: 60_000,
					hookTimeout: 120_000,
				},
			},
		],
	},
});
