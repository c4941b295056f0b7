import type {NewRange} from '../../../shared/codes/contract-batches.ts';
import {Problem} from '../../../shared/problems.ts';
import {auditStep} from '../../audit/index.ts';
import {Stale} from '../../storage/violations.ts';
import type {World} from '../../world.ts';
import {addRange, countRanges, moveVersion, rangeById, removeRange} from './queries.ts';
import type {BatchRow, RangeRow} from './rules.ts';

const mostRanges = 5000;

/** Throws `invalid-request` when the batch has no such codes. */
export function requireOrdinals({lastOrdinal}: BatchRow, last: number, pointer: string): void {
	if (last > lastOrdinal)
		throw new Problem('invalid-request', undefined, [
			{pointer, detail: `must be ${lastOrdinal} at most: the batch has no more codes`},
		]);
}

/** Says how part of a batch stands. Throws `invalid-request`, `too-many`. */
export async function markRange(world: World, batch: BatchRow, actor: string, asked: NewRange): Promise<RangeRow> {
	const {storage} = world;
	requireOrdinals(batch, asked.last, '/last');
	if ((await countRanges(storage, batch.number)) >= mostRanges)
		throw new Problem('too-many', `A batch has ${mostRanges} ranges at most: make another batch`);
	const row: RangeRow = {...asked, id: world.newId('rng'), batch: batch.number, by: actor, at: world.now()};
	await storage.atomically(tx => [
		addRange(storage, tx, row),
		moveVersion(storage, tx, batch),
		auditStep(storage, tx, {
			id: world.newId('aud'),
			at: row.at,
			actor,
			act: `codes.range.${row.state}`,
			about: batch.id,
			reason: row.why,
			details: {first: row.first, last: row.last},
		}),
	]);
	return row;
}

/** Takes back what was said of part of a batch: its codes stand as if it had not been. Throws `not-found`. */
export async function unmarkRange(world: World, batch: BatchRow, actor: string, id: string): Promise<void> {
	const {storage} = world;
	const row = await rangeById(storage, id);
	const none = () => new Problem('not-found', 'The batch has no range with this id');
	if (row?.batch !== batch.number) throw none();
	try {
		await storage.atomically(tx => [
			removeRange(storage, tx, row),
			moveVersion(storage, tx, batch),
			auditStep(storage, tx, {
				id: world.newId('aud'),
				at: world.now(),
				actor,
				act: 'codes.range.taken-back',
				about: batch.id,
				details: {first: row.first, last: row.last, state: row.state},
			}),
		]);
	} catch (error) {
		throw error instanceof Stale ? none() : error;
	}
}
