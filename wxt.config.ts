import preact from '@preact/preset-vite';
import {defineConfig} from 'wxt';
import {matches} from './extension/stores/index.ts';

const contentScriptContext = new URL('extension/platform/content-script-context.ts', import.meta.url).pathname;

/** The decoder knows an address of its own on the web, though it is always told ours: nothing here names a foreign server. */
const noForeignWasm = {
	name: 'no-foreign-wasm',
	transform: (code: string, id: string) =>
		id.includes('/zxing-wasm/') ? code.replace(/https:\/\/[a-z.]*jsdelivr\.net\/npm\/zxing-wasm@[^`]*`/g, './`') : null,
};

/** Reads only; the reasons stand in extension/README.md, "Permissions". */
const permissions = ['storage', 'alarms', 'activeTab', 'scripting', 'contextMenus'];

export default defineConfig({
	srcDir: 'extension',
	publicDir: 'extension/public',
	imports: false,
	modules: ['@wxt-dev/webextension-polyfill'],
	outDir: process.env.TOUCHSTONE_OUT ?? '.output',
	hooks: {
		'entrypoints:resolved'(_, entrypoints) {
			for (const entrypoint of entrypoints) {
				if (entrypoint.type === 'content-script' && entrypoint.name === 'product')
					entrypoint.options.matches = [...matches];
			}
		},
	},
	vite: () => ({
		plugins: [preact(), noForeignWasm],
		worker: {format: 'es' as const, plugins: () => [noForeignWasm]},
		// WXT's own brings the polyfill into every page and tells the page the extension's id; nothing here needs it.
		resolve: {alias: {'wxt/utils/content-script-context': contentScriptContext}},
	}),
	manifest: ({browser}) => ({
		name: 'Touchstone',
		description: 'What is proved, what is only claimed and what is unknown about the product in front of you.',
		permissions: browser === 'firefox' ? permissions : [...permissions, 'sidePanel'],
		host_permissions: [...matches, 'http://127.0.0.1/*', 'http://localhost/*'],
		optional_host_permissions: ['https://*/*'],
		// WebAssembly that comes with the extension may run; nothing else does that default policies forbid
		content_security_policy: {extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'"},
		action: {default_title: 'Touchstone'},
		commands: {_execute_action: {suggested_key: {default: 'Alt+Shift+T'}}},
		...(browser === 'firefox'
			? {
					browser_specific_settings: {
						gecko: {
							id: 'touchstone@touchstone.example',
							strict_min_version: '142.0',
							data_collection_permissions: {required: ['none']},
						},
					},
				}
			: {
					minimum_chrome_version: '137',
					// As Firefox does: a page handed over as JSON takes it twice as long. Unknown before 148, and ignored.
					message_serialization: 'structured_clone',
				}),
	}),
});
