import type {SellerReviewFact} from '../../shared/sellers/contract.ts';
import {changeFacts} from '../records/index.ts';
import type {World} from '../world.ts';
import {sellerPart} from './part.ts';
import {saveSeller} from './queries.ts';
import {keyOfSeller, meet, reviewed} from './rules.ts';

/** Records that a reviewer looked at a seller. False: a review at least as new is there. */
export const reviewSeller = (world: World, fact: SellerReviewFact): Promise<boolean> =>
	changeFacts(world, keyOfSeller(fact), [sellerPart], ([rows]) => {
		const row = reviewed(meet(fact, rows), fact);
		return row && {rows: [[row]], steps: tx => [saveSeller(world.storage, tx, row)]};
	});
