import type {PageFacts} from '../../shared/product.ts';
import type {Level} from '../../shared/trust/finding.ts';
import type {CodeCheck} from '../codes/question.ts';
import type {SteadyField} from '../history/unread-fields.ts';
import type {Visit} from '../history/visit.ts';
import type {HeldLog} from '../log/held-log.ts';
import type {GenuineSeller} from '../lookup/genuine-sellers.ts';
import type {SentRequest} from '../lookup/sent-request.ts';

export type VisitFilter = {text: string; level: Level | null; store: string | null};

/** What a deletion took away, and how to bring it back. */
export type Deleted = {count: number; undo(): Promise<void>};

/** What this browser remembers, as the panel asks for it. */
export type Memory = {
	/** Newest first, at most `limit`; `total` counts all that fit. */
	visits(filter: VisitFilter, limit: number): Promise<{visits: readonly Visit[]; total: number}>;
	/** Ids of the stores that have visits. */
	stores(): Promise<readonly string[]>;
	/** All looks at this listing or, on other pages, at the same product; oldest first. */
	looksAt(facts: PageFacts): Promise<readonly Visit[]>;
	/** What this page does not tell, though the store's pages used to. */
	unread(facts: PageFacts): Promise<readonly SteadyField[]>;
	/** Other sellers with a checked badge for this page's brand, for the shopper's country; from what is held, asking nobody. */
	genuineSellers(facts: PageFacts): Promise<readonly GenuineSeller[]>;
	delete(which: readonly number[] | 'all'): Promise<Deleted>;
	/** Hands the shopper a file with everything that is remembered. */
	exportAll(): Promise<void>;
	/** Newest first. */
	sent(limit: number): Promise<{requests: readonly SentRequest[]; total: number}>;
	/** Codes that were asked about and answered, newest first. */
	codeChecks(limit: number): Promise<readonly CodeCheck[]>;
	/** What is held of the public log of the server in use; null: nothing yet. */
	log(): Promise<HeldLog | null>;
	/** Calls back after any change; answers how to stop. */
	watch(changed: () => void): () => void;
};
