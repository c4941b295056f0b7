import {matches} from '../stores/index.ts';
import {browser} from './browser.ts';

const origins = ['https://*/*'];
const id = 'every-shop';

/** Whether the shopper lets every shop be watched; else registered stores only. */
export const watchesEveryShop = (): Promise<boolean> => browser.permissions.contains({origins});

/** Asks the browser's permission to watch every shop, or gives it back; only straight from a click. False: it stays as it was. */
export const turnEveryShop = (on: boolean): Promise<boolean> =>
	on ? browser.permissions.request({origins}) : browser.permissions.remove({origins});

/** Calls `show` with whether every shop is watched, now and whenever that changes anywhere, until the answered function is called. */
export function watchEveryShop(show: (on: boolean) => void): () => void {
	const tell = () => void watchesEveryShop().then(show);
	const {onAdded, onRemoved} = browser.permissions;
	for (const event of [onAdded, onRemoved]) event.addListener(tell);
	tell();
	return () => {
		for (const event of [onAdded, onRemoved]) event.removeListener(tell);
	};
}

/** Puts the loader into every shop's pages while that is allowed, and calls back when it changes. */
export function followEveryShop(changed: () => Promise<unknown>): void {
	const follow = async () => {
		const [allowed, there] = await Promise.all([
			watchesEveryShop(),
			browser.scripting.getRegisteredContentScripts({ids: [id]}),
		]);
		const js = ['content-scripts/product.js'];
		const loader = {id, js, matches: origins, excludeMatches: [...matches], runAt: 'document_idle' as const};
		if (allowed && there.length === 0) await browser.scripting.registerContentScripts([loader]);
		if (!allowed && there.length > 0) await browser.scripting.unregisterContentScripts({ids: [id]});
		await changed();
	};
	// A new version of the extension starts without the scripts that the one before had registered
	browser.runtime.onInstalled.addListener(() => void follow());
	browser.permissions.onAdded.addListener(() => void follow());
	browser.permissions.onRemoved.addListener(() => void follow());
}
