import {definePart} from '../records/index.ts';
import {accountSubjects, accountsOf, brandSubjects, brandsOf} from './queries.ts';
import {shownAccount, shownBrand} from './rules.ts';

/** What the operator wrote down of a brand. */
export const brandPart = definePart({
	kind: 'brand',
	name: 'brands',
	load: brandsOf,
	subjects: brandSubjects,
	shape: shownBrand,
});

/** What a brand proved itself. It stands after the operator's part, so a verified brand speaks for itself. */
export const accountPart = definePart({
	kind: 'brand',
	name: 'brand accounts',
	load: accountsOf,
	subjects: accountSubjects,
	shape: shownAccount,
});
