/** What a store's address says. How its documents are read stands apart, in `reading/`: the loader carries addresses only. */
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

export const defineStore = (store: Store): Store => store;
