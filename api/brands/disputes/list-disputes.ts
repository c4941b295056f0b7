import type {BrandDispute} from '../../../shared/brands/contract-disputes.ts';
import {pageSize} from '../../http/page.ts';
import type {World} from '../../world.ts';
import {openDisputesPage} from './queries.ts';
import {shownDispute} from './rules.ts';

/** Undecided disputes, the oldest first; `after`: where the page before ended. */
export async function disputesOpen(
	{storage}: World,
	after?: string,
): Promise<{disputes: BrandDispute[]; next: string | null}> {
	const {rows, next} = await openDisputesPage(storage, after, pageSize);
	return {disputes: rows.map(shownDispute), next};
}
