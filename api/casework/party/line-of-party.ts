import type * as v from 'valibot';
import type {PartyCaseLine} from '../../../shared/cases/contract-seller.ts';
import {clockNow} from '../reviewing/shown-line.ts';
import type {CaseRow} from '../rules.ts';
import type {Party} from './party-of.ts';

/** A case in a party's list. */
export const lineOfParty = (row: CaseRow, as: Party['as'], now: Date): v.InferOutput<typeof PartyCaseLine> => ({
	id: row.id,
	as,
	state: row.state,
	since: row.since.toISOString(),
	clock: clockNow(row, now),
	seller: {store: row.store, id: row.sellerId, name: row.sellerName},
	title: row.title,
	listing: row.listing,
	brand: row.brandName,
	outcome: row.outcome,
	openedAt: row.createdAt.toISOString(),
});
