import {Problem} from '../../../shared/problems.ts';
import {actsFor, type Principal} from '../../accounts/principal.ts';
import type {World} from '../../world.ts';
import {batchByNumber} from '../batches/queries.ts';
import type {BatchRow} from '../batches/rules.ts';
import {importById} from './queries.ts';
import type {ImportRow} from './rules.ts';

/** An import with its batch, for whoever acts for the batch's organization; to everybody else it is as if it were not there. */
export async function ownImport(
	{storage}: World,
	principal: Principal,
	id: string,
): Promise<{row: ImportRow; batch: BatchRow}> {
	const row = await importById(storage, id);
	const batch = row && (await batchByNumber(storage, row.batch));
	if (!batch || !actsFor(principal, batch.organization))
		throw new Problem('not-found', 'There is no import with this id');
	return {row, batch};
}
