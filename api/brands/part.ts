import {definePart} from '../records/index.ts';
import {brandSubjects, brandsOf} from './queries.ts';
import {shownBrand} from './rules.ts';

/** The whole record of a brand. */
export const brandPart = definePart({
	kind: 'brand',
	name: 'brands',
	load: brandsOf,
	subjects: brandSubjects,
	shape: shownBrand,
});
