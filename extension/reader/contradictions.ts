import type {PageFacts} from '../../shared/product.ts';
import type {Candidate} from './candidate.ts';
import type {Page} from './page.ts';

/** Places of a page that do not agree where a shopper would want to know. A false one is worse than none. */
export function contradictionsOf(_candidates: readonly Candidate[], _page: Page): PageFacts['contradictions'] {
	return [];
}
