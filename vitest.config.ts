import {defineConfig} from 'vitest/config';

/** unit: pure and in-process, seconds. components: in a simulated DOM. browser: the built extension in real Chromium. */
export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['test/**/*.test.ts'],
					exclude: ['test/browser/**', 'test/commands/**'],
					environment: 'node',
				},
			},
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
