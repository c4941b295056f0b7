import type {Reading} from '../reader/candidate.ts';
import type {Page} from '../reader/page.ts';

/**
 * What a store's address says. Kept apart from reading its documents, so that the loader on every page of the store
 * carries addresses only; `readings.ts` holds the rest.
 */
export type Store = {
	/** Word in seller keys and records; never changes. */
	id: string;
	/** As people call it. */
	name: string;
	/** Registrable domains, each with all its subdomains. */
	domains: readonly string[];
	/** The store's own id of the listing an address leads to; null for every other page. */
	identify(url: URL): string | null;
};

/** What general rules can't know about a store's pages. A field that is null says: the page has none, whatever else is found. */
export type ReadStore = (page: Page, listingId: string | null) => Reading;

export const defineStore = (store: Store): Store => store;
