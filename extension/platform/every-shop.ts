import {browser} from './browser.ts';

const origins = ['https://*/*'];

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

/** Calls back when it changes, wherever that was done. No script is registered for every shop: pages are looked at one by one. */
export function followEveryShop(changed: () => Promise<unknown>): void {
	const {onAdded, onRemoved} = browser.permissions;
	for (const event of [onAdded, onRemoved]) event.addListener(() => void changed());
}
