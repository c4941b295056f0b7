import type {NewImport} from '../../../shared/codes/contract-imports.ts';
import {Problem} from '../../../shared/problems.ts';
import {auditStep} from '../../audit/index.ts';
import {Stale} from '../../storage/violations.ts';
import type {World} from '../../world.ts';
import {requireVerified} from '../batches/own-batch.ts';
import {batchByNumber, changeBatchRow} from '../batches/queries.ts';
import {type BatchRow, takesCodes} from '../batches/rules.ts';
import {addImport, countOpen, takenUpTo} from './queries.ts';
import {type ImportRow, mostOrdinals, ordinalsFor} from './rules.ts';

/** Imports of one batch that are not finished, at most: each holds disk and numbers. */
export const mostOpen = 8;

/** Begins an import of a brand's own codes. Throws `not-now`, `too-many`, `brand-not-registered`. */
export async function beginImport(world: World, batch: BatchRow, actor: string, asked: NewImport): Promise<ImportRow> {
	if (batch.origin !== 'own')
		throw new Problem('not-now', 'The codes of this batch are made here: make some, or begin a batch for your own');
	return openImport(world, batch, actor, {is: 'import', ...asked}, ordinalsFor(asked.bytes));
}

type Opening = Pick<ImportRow, 'is' | 'format' | 'column' | 'dryRun' | 'whenWrong' | 'bytes'>;

/** Writes an import down, and with it sets so many numbers aside. */
export async function openImport(
	world: World,
	batch: BatchRow,
	actor: string,
	opening: Opening,
	ordinals: number,
): Promise<ImportRow> {
	const {storage} = world;
	await requireVerified(world, batch.brand);
	if (!takesCodes(batch)) throw new Problem('not-now', `A batch that is ${batch.state} takes no codes`);
	if ((await countOpen(storage, batch.number)) >= mostOpen)
		throw new Problem('too-many', `${mostOpen} imports of a batch may be open at once: finish or cancel one`);
	const taken = await takenUpTo(storage, batch);
	if (taken + ordinals > mostOrdinals)
		throw new Problem('too-many', 'The batch has no room for so many codes: begin another batch');
	const now = world.now();
	const row: ImportRow = {
		...opening,
		id: world.newId('imp'),
		batch: batch.number,
		state: 'open',
		offset: 0,
		complete: false,
		lines: 0,
		good: 0,
		wrong: 0,
		ordinalsAfter: taken,
		ordinals,
		reader: {},
		sorted: 0,
		createdBy: actor,
		createdAt: now,
		changedAt: now,
	};
	try {
		await storage.atomically(tx => [
			// Fails when another was begun meanwhile, which took the same numbers
			changeBatchRow(storage, tx, batch, {}),
			addImport(storage, tx, row),
			auditStep(storage, tx, {id: world.newId('aud'), at: now, actor, act: `codes.${row.is}.begun`, about: row.id}),
		]);
		return row;
	} catch (error) {
		if (!(error instanceof Stale)) throw error;
		// Another was begun in the same moment: its numbers come first
		const next = await batchByNumber(storage, batch.number);
		if (!next) throw error;
		return openImport(world, next, actor, opening, ordinals);
	}
}
