import {definePart} from '../records/index.ts';
import {sellerSubjects, sellersOf} from './queries.ts';
import {shownSeller} from './rules.ts';

/** Who a seller is and when a reviewer last looked. */
export const sellerPart = definePart({
	kind: 'seller',
	name: 'sellers',
	load: sellersOf,
	subjects: sellerSubjects,
	shape: shownSeller,
});
