import {registrableDomain} from '../domain.ts';
import {marketplaceDomains, marketplaceOf} from '../marketplaces.ts';
import {isMarketplace} from './what-is-meant.ts';

type Fault = {in: 'store' | 'url'; why: 'unknown-store' | 'other-store'; detail: string};

/** What is wrong with a store and the page that is said to be of it; null: nothing. `url`: an http(s) address. */
export function faultOfPage({store, url}: {store: string; url: string}): Fault | null {
	if (isMarketplace(store) && !Object.hasOwn(marketplaceDomains, store))
		return {
			in: 'store',
			why: 'unknown-store',
			detail: 'must be a marketplace that is known here, or the domain of the shop',
		};
	const {hostname} = new URL(url);
	const marketplace = marketplaceOf(hostname);
	if ((marketplace ?? registrableDomain(hostname)) === store) return null;
	return marketplace !== null && registrableDomain(hostname) === store
		? {in: 'store', why: 'other-store', detail: `must be "${marketplace}": so the store of this page is called`}
		: {in: 'url', why: 'other-store', detail: `must be a page of ${store}`};
}
