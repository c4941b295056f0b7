import {Problem} from '../../../shared/problems.ts';
import {auditStep} from '../../audit/index.ts';
import type {Db, Step, Storage} from '../../storage/storage.ts';
import {Stale} from '../../storage/violations.ts';
import {webhookStep} from '../../webhooks/index.ts';
import type {World} from '../../world.ts';
import {batchByNumber} from '../batches/queries.ts';
import type {BatchRow} from '../batches/rules.ts';
import {addErrors, changeImport, countCodes, importById} from './queries.ts';
import {type ImportRow, isOver} from './rules.ts';
import {createTally} from './tally.ts';

/** Which import this process is finishing. */
const underWay = new WeakMap<Storage, Map<string, Promise<void>>>();

/** How long a request waits for it to be finished, in ms: large ones go on behind. */
const waitsFor = 25_000;

/**
 * Registers what an import holds: all of it in one change, or nothing. Waits a while, then answers the import as it is; asked
 * again it goes on, or says how it ended. Throws `not-now` when the file is not complete.
 */
export async function finishImport(world: World, row: ImportRow, actor: string): Promise<ImportRow> {
	const {storage} = world;
	if (isOver(row)) return row;
	if (!row.complete)
		throw new Problem(
			'not-now',
			`The file is not complete: it goes on at byte ${row.offset}, and its last part says Upload-Complete: ?1`,
		);
	if (row.state === 'open') await beginToFinish(world, row, actor);
	let timer: NodeJS.Timeout | undefined;
	const patience = new Promise<void>(resolve => {
		timer = setTimeout(resolve, waitsFor);
	});
	await Promise.race([goOn(world, row.id), patience]).finally(() => clearTimeout(timer));
	return (await importById(storage, row.id)) ?? row;
}

async function beginToFinish(world: World, row: ImportRow, actor: string): Promise<void> {
	const {storage} = world;
	const at = world.now();
	try {
		await storage.atomically(tx => [
			changeImport(storage, tx, row, {state: 'finishing', changedAt: at}),
			auditStep(storage, tx, {id: world.newId('aud'), at, actor, act: 'codes.import.finishing', about: row.id}),
		]);
	} catch (error) {
		// Somebody else began to finish it in the same moment
		if (!(error instanceof Stale)) throw error;
	}
}

/** Finishes an import that has begun to be finished: once, however often it is asked for. */
export function goOn(world: World, id: string): Promise<void> {
	const mine = underWay.get(world.storage) ?? new Map<string, Promise<void>>();
	underWay.set(world.storage, mine);
	const known = mine.get(id);
	if (known) return known;
	const work = settle(world, id).finally(() => mine.delete(id));
	mine.set(id, work);
	// Whoever waits hears of a failure; the job takes it up again
	work.catch(error => world.log.error({err: error, import: id}, 'an import could not be finished'));
	return work;
}

async function settle(world: World, id: string): Promise<void> {
	const row = await importById(world.storage, id);
	const batch = row && (await batchByNumber(world.storage, row.batch));
	if (row?.state === 'finishing' && batch) await settleImport(world, row, batch, () => []);
}

/** Puts an import's codes together and makes them live, or throws them away. `also`: what belongs into the same change. */
export async function settleImport(
	world: World,
	row: ImportRow,
	batch: BatchRow,
	also: (tx: Db) => readonly Step[],
): Promise<{live: boolean}> {
	const {storage, codes} = world;
	const tally = createTally(row);
	const isRight = () => row.whenWrong === 'skip' || tally.counts.wrong === 0;
	const {live} = await codes.finish(row.id, {
		check: row.is === 'import',
		mayGoLive: () => !row.dryRun && isRight(),
		onStretch({repeats, sorted}) {
			tally.repeat(repeats);
			const errors = tally.take();
			const fields = {...tally.counts, sorted, changedAt: world.now()};
			return tx => [changeImport(storage, tx, row, fields), ...addErrors(storage, tx, row.id, errors)];
		},
		onLive: live => tx => [
			...ended(world, tx, row, {state: 'finished', good: live}),
			countCodes(storage, tx, batch.number, {more: live, upTo: row.ordinalsAfter + row.lines}),
			webhookStep(storage, tx, {
				id: world.newId('evt'),
				organization: batch.organization,
				kind: 'codes.imported',
				about: batch.id,
				data: {batch: batch.id, import: row.id, codes: live, wrong: tally.counts.wrong},
				at: world.now(),
			}),
			...also(tx),
		],
	});
	if (!live) {
		// First said, then thrown away: who lost the codes must not take the import up again
		await storage.atomically(tx => ended(world, tx, row, {state: row.dryRun ? 'finished' : 'refused'}));
		await codes.discard(row.id);
	}
	return {live};
}

const ended = (world: World, tx: Db, row: ImportRow, fields: Partial<ImportRow>): Step[] => [
	changeImport(world.storage, tx, row, {...fields, changedAt: world.now()}),
	auditStep(world.storage, tx, {
		id: world.newId('aud'),
		at: world.now(),
		actor: row.createdBy,
		act: `codes.${row.is}.${fields.state}`,
		about: row.id,
	}),
];
