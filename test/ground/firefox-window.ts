import type {Marionette} from './marionette.ts';

/** Firefox makes the ids of its buttons from the extension's. */
const extension = 'touchstone@touchstone.example';
const widget = 'touchstone_touchstone_example';
const button = `${widget}-BAP`;

/** The extension's parts of the browser's own window, as a person sees and uses them. */
export function firefoxWindow(firefox: Marionette) {
	const chrome = <Answer>(body: string, ...args: unknown[]) => firefox.run<Answer>('chrome', body, ...args);
	return {
		/** addresses of all tabs, those of the extension without its random origin: `/welcome.html` */
		tabs: () =>
			chrome<string[]>(
				`const base = WebExtensionPolicy.getByID(args[0]).getURL('');
				return [...gBrowser.tabs].map(tab => tab.linkedBrowser.currentURI.spec.replace(base, '/'))`,
				extension,
			),
		/** the address of one of the extension's pages: `/code.html` */
		ownPage: (path: string) =>
			chrome<string>('return WebExtensionPolicy.getByID(args[0]).getURL(args[1])', extension, path),
		/** brings the first tab to the front */
		firstTab: () => chrome('gBrowser.selectedTab = gBrowser.tabs[0]'),
		/** takes the button out of the extensions menu into the toolbar, as "Pin to Toolbar" does */
		pinButton: () =>
			chrome(`CustomizableUI.addWidgetToArea(args[0] + '-browser-action', CustomizableUI.AREA_NAVBAR)`, widget),
		toolbar: () =>
			chrome<{badge: string | null; title: string | null}>(
				`const shown = document.getElementById(args[0]);
				return {badge: shown.getAttribute('badge'), title: shown.getAttribute('tooltiptext')}`,
				button,
			),
		/** presses the button as a mouse does */
		async pressButton() {
			await firefox.send('Marionette:SetContext', {value: 'chrome'});
			const found = await firefox.send('WebDriver:FindElement', {using: 'css selector', value: `#${button}`});
			// An element is told as an object with one member, its id
			const [id] = Object.values(found as Record<string, string>);
			await firefox.send('WebDriver:ElementClick', {id});
		},
		/** the text of the sidebar that is open; empty when none is */
		sidebar: () =>
			chrome<string>(
				`const page = document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser');
				const shown = SidebarController.isOpen ? page?.browsingContext?.currentWindowGlobal : null;
				if (!shown) return '';
				return shown.getActor('MarionetteCommands').executeScript('return document.body.innerText', [], {sandboxName: null, timeout: 5000})`,
			),
	};
}
export type FirefoxWindow = ReturnType<typeof firefoxWindow>;
