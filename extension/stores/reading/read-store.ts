import type {Reading} from '../../reader/candidate.ts';
import type {Page} from '../../reader/page.ts';

/** What the page's address says in a registered store. */
export type InAddress = {listingId: string | null; sellerId: string | null};

/** What general rules can't know about a store's pages. A field that is null says: the page has none, whatever else is found. */
export type ReadStore = (page: Page, address: InAddress) => Reading;
