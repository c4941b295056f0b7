import type {PageFacts} from '../../shared/product.ts';
import type {Verdict} from '../../shared/trust/finding.ts';

/** One look at one listing, as IndexedDB keeps it. */
export type Visit = {
	id: number;
	/** `<store>/<listing id>`, or the page's address without query when the store gives no id */
	listing: string;
	/** subject keys, for "same product elsewhere" and "prices seen"; null when the page does not tell */
	product: string | null;
	seller: string | null;
	facts: PageFacts;
	verdict: Verdict;
	/** ISO instants: first and last look of this visit. Looks within 30 minutes that read the same are one visit. */
	at: string;
	lastAt: string;
};
