import type {PageFacts} from '../../shared/product.ts';
import type {Candidate} from './candidate.ts';
import type {Page} from './page.ts';

/** Whether the page sells one product: its store's address says so, or structured data, or heading, price and buy button. */
export function isListing(page: Page, facts: PageFacts, isStore: boolean, candidates: readonly Candidate[]): boolean {
	if (isStore) return facts.listingId !== null && facts.title !== null;
	const structured = candidates.some(
		({field, source}) => field === 'title' && (source === 'json-ld' || source === 'microdata' || source === 'rdfa'),
	);
	const graphType =
		page.survey.metas.find(meta => meta.getAttribute('property') === 'og:type')?.getAttribute('content') ?? '';
	const visible = facts.price !== null && page.landmarks.heading !== null && page.landmarks.buyButtons.length > 0;
	return structured || /product/i.test(graphType) || (visible && page.landmarks.buyButtons.length < 4);
}
