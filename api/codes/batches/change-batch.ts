import type {BatchChange} from '../../../shared/codes/contract-batches.ts';
import {Problem} from '../../../shared/problems.ts';
import {auditStep} from '../../audit/index.ts';
import {Stale} from '../../storage/violations.ts';
import type {World} from '../../world.ts';
import {batchById, changeBatchRow} from './queries.ts';
import type {BatchRow} from './rules.ts';

/** Changes what is said of a batch, or how it stands. Throws `changed-meanwhile`. */
export async function changeBatch(
	world: World,
	row: BatchRow,
	actor: string,
	{state, why, ...said}: BatchChange,
): Promise<BatchRow> {
	const {storage} = world;
	const now = world.now();
	const {name = row.name, markets = row.markets, contact = row.contact} = said;
	const stands = state === undefined ? {} : {state, stateWhy: why, stateAt: now};
	const fields = {name, markets, contact, ...stands};
	const entry = {id: world.newId('aud'), at: now, actor, about: row.id, reason: why};
	try {
		await storage.atomically(tx => [
			changeBatchRow(storage, tx, row, fields),
			auditStep(storage, tx, {
				...entry,
				act: state === undefined ? 'codes.batch.changed' : `codes.batch.${state}`,
				details: {...said},
			}),
		]);
	} catch (error) {
		throw error instanceof Stale ? new Problem('changed-meanwhile') : error;
	}
	return (await batchById(storage, row.id)) ?? row;
}
