import type {ReadStore} from './read-store.ts';
import {sellerFrom} from './seller-places.ts';

/** The shop's number stands in the page's settings, which are code. JD's own shops have numbers too. */
export const readJd: ReadStore = (page, address) => ({
	// The heading may be the model alone; the document's title is `【model】name【advertising】-京东`
	title: /^(?:【[^】]*】)?([^【]{4,})/.exec(page.survey.documentTitle)?.[1] ?? undefined,
	seller: sellerFrom(
		{
			code: /\bshopId\s*:\s*['"](\d{4,12})['"]/g,
			name: '.J-hove-wrap .name a, .popbox-inner .mt a, .top-name-tag',
		},
		page,
		address,
	),
});
