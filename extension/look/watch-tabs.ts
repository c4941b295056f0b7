import {browser} from '../platform/browser.ts';
import type {Looks} from './looks.ts';

/** Follows what tabs show. Addresses are the browser's word; of sites we may not see it tells none. */
export function watchTabs(looks: Looks): void {
	browser.tabs.onUpdated.addListener((tab, changed, {url = '', status}) => {
		if (changed.url !== undefined || changed.status === 'loading') {
			void looks.addressChanged(tab, url, {loaded: status === 'complete'});
		}
		if (changed.status === 'complete' && url !== '') void looks.loadComplete(tab, url);
	});
	browser.tabs.onReplaced.addListener((added, removed) => {
		looks.closed(removed);
		void browser.tabs.get(added).then(({url = ''}) => looks.addressChanged(added, url));
	});
	browser.tabs.onRemoved.addListener(tab => looks.closed(tab));
}
