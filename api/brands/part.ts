import {definePart} from '../records/index.ts';
import {brandsOf} from './queries.ts';
import {shownBrand} from './rules.ts';

/** The whole record of a brand. */
export const brandPart = definePart({kind: 'brand', name: 'brands', load: brandsOf, shape: shownBrand});
