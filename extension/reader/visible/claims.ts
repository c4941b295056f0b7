import {cut} from '../../../shared/cut.ts';
import type {Claim} from '../../../shared/product.ts';
import type {Page} from '../page.ts';
import {claimWords, paymentNames} from '../wording/claims.ts';

const longestClaim = 80;
const mostClaims = 12;
/** Lines around the heading in which a page speaks of this product and its seller. */
const above = 60;
const below = 400;
/** Nearly every line makes no claim at all: one look instead of one for each kind. */
const anyClaim = new RegExp(claimWords.map(([, words]) => words.source).join('|'), 'iu');

/** Claims in short texts of the page, each kind once, in the page's words. Long texts (reviews, descriptions) don't count. */
export function readClaims(page: Page): Claim[] {
	const claims: Claim[] = [];
	const {heading} = page.landmarks;
	for (const {text, at} of page.survey.lines) {
		// Further off stand other sellers' goods, and what they claim
		if (heading !== null && (at < heading - above || at > heading + below)) continue;
		if (text.length < 2 || text.length > longestClaim || claims.length >= mostClaims || !anyClaim.test(text)) continue;
		for (const [kind, words] of claimWords) {
			if (!claims.some(claim => claim.kind === kind) && words.test(text) && (kind !== 'brand-new' || text.length < 40))
				claims.push({kind, text: cut(text, 200)});
		}
	}
	return claims;
}

/** Means of payment that the page names in short texts or as pictures. */
export function readPaymentMethods(page: Page, texts: readonly string[]): string[] {
	const pictures = page.survey.pictures.slice(-80).map(picture => picture.getAttribute('alt') ?? '');
	const labels = page.survey.lines.map(({text}) => text).filter(text => text.length <= 18);
	const said = [...texts, ...pictures, ...labels].filter(text => text.length <= 300);
	return paymentNames.filter(([, words]) => said.some(text => words.test(text))).map(([name]) => name);
}
