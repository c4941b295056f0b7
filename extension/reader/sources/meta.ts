import {type Candidate, candidatesOf} from '../candidate.ts';
import type {Page} from '../page.ts';

/** What the document says of itself outside of any vocabulary. */
export function readMeta(page: Page): Candidate[] {
	return candidatesOf('meta', {
		title: page.survey.documentTitle.replace(/\s+[|–—:»-]\s+[^|–—:»]{0,60}$/, '') || null,
		language: /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(page.language) ? page.language : null,
	});
}
