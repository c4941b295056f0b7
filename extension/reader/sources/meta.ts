import {type Candidate, candidatesOf} from '../candidate.ts';
import type {Page} from '../page.ts';

/** The site's name after the last dash or bar of a title. */
const siteName = /\s+[|–—»:·-]\s+(?:(?!\s[|–—»:·-]\s).){0,60}$/u;

/** What the document says of itself outside of any vocabulary. */
export function readMeta(page: Page): Candidate[] {
	return candidatesOf('meta', {
		title: page.survey.documentTitle.replace(siteName, '') || null,
		language: /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(page.language) ? page.language : null,
	});
}
