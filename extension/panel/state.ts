import type {PageFacts} from '../../shared/product.ts';
import type {Verdict} from '../../shared/trust/finding.ts';
import type {Freshness} from '../../shared/trust/signal.ts';
import type {Visit} from '../history/visit.ts';

/** Everything the panel can show of a tab. A new state makes every switch on it fail to compile. */
export type PanelState =
	/** no page that can be read: a new tab, a browser page */
	| {is: 'no-page'}
	/** a site that is not one of the registered stores; "check this page" reads it once */
	| {is: 'not-watched'; host: string}
	/** turned off on this site by the shopper */
	| {is: 'off'; host: string; store: string}
	/** a store's page that sells nothing by itself: search, home, cart */
	| {is: 'not-a-listing'; host: string}
	| {is: 'reading'; url: string}
	| {is: 'asking'; facts: PageFacts; server: string; since: string}
	/** a listing by its address, but the page could not be read; `why` chooses the words */
	| {is: 'not-understood'; url: string; why: NotUnderstood}
	| {
			is: 'judged';
			facts: PageFacts;
			verdict: Verdict;
			freshness: Freshness;
			/** ISO instant of this look */
			at: string;
			/** the visit before this one, for "what changed"; null on a first visit */
			before: Visit | null;
	  }
	/** it sells nothing by itself and asks for the code of a registered brand: whether it is the brand's own page */
	| {is: 'query-page'; facts: PageFacts; verdict: Verdict; freshness: Freshness; at: string}
	/** our own trouble: the browser's storage is full or locked */
	| {is: 'failed'; why: 'storage' | 'unexpected'; detail: string};

/** page-unreadable: no title or price found. still-the-last-product: the address changed, the page did not. reader-blocked: the browser refused to run the reader. */
export type NotUnderstood = 'page-unreadable' | 'still-the-last-product' | 'reader-blocked';

/** States with a verdict. */
export type JudgedState = Extract<PanelState, {is: 'judged' | 'query-page'}>;
export const isJudged = (state: PanelState): state is JudgedState => state.is === 'judged' || state.is === 'query-page';
