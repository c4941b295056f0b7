import {type Marketplace, marketplaceDomains} from '../../shared/marketplaces.ts';

/** What a store's address says. How its documents are read stands apart, in `reading/`: only the background needs both. */
export type Store = {
	/** Word in seller keys and records; never changes. */
	id: string;
	/** As people call it. */
	name: string;
	/** Domains, each with all its subdomains: registrable ones, except where the rest of the site is something else. */
	domains: readonly string[];
	/** The store's own id of the listing an address leads to; null for every other page. */
	identify(url: URL): string | null;
	/** The seller's id, where an address holds one and the store has no page for a wrong one. */
	sellerOf?(url: URL): string | null;
	/** Query parameters that name the variant, the most exact first. */
	variants?: readonly string[];
	/** Other query parameters without which an address leads elsewhere. All that are named nowhere are trackers. */
	keeps?: readonly string[];
	/** Where the id alone leads, `*` in its place; left out where the path must stay as it is. */
	path?: string;
};

/** Its domains stand in the table that the API refuses reports by. */
export const defineStore = (store: Omit<Store, 'id' | 'domains'> & {id: Marketplace}): Store => ({
	...store,
	domains: marketplaceDomains[store.id],
});
