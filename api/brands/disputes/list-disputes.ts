import type {BrandDispute} from '../../../shared/brands/contract-disputes.ts';
import type {World} from '../../world.ts';
import {disputeById, openDisputesAfter} from './queries.ts';
import {shownDispute} from './rules.ts';

const page = 100;

/** Undecided disputes, the oldest first, a hundred at a time; `after`: the last id of the page before. */
export async function disputesOpen(
	{storage}: World,
	after: string | null = null,
): Promise<{disputes: BrandDispute[]; next: string | null}> {
	const from = after === null ? null : await disputeById(storage, after);
	const rows = await openDisputesAfter(storage, from, page);
	return {disputes: rows.map(shownDispute), next: rows.length === page ? (rows.at(-1)?.id ?? null) : null};
}
