import {Problem} from '../../../shared/problems.ts';
import {bodyChunks} from '../../http/uploads/body-chunks.ts';
import {uploadAlone} from '../../http/uploads/upload-alone.ts';
import {Stale} from '../../storage/violations.ts';
import type {World} from '../../world.ts';
import type {BatchRow} from '../batches/rules.ts';
import {mostSorted} from '../keeping/sort-entries.ts';
import {addErrors, changeImport, countSmallRuns, importById} from './queries.ts';
import {memoryOf} from './reader-memory.ts';
import {createFileReader} from './reading/file-reader.ts';
import type {ImportRow} from './rules.ts';
import {createTally} from './tally.ts';

/** A part of a file: where it begins, whether the file ends with it, and its bytes. */
export type Part = {offset: number; isLast: boolean; body: ReadableStream<Uint8Array> | null};

/** Codes that one piece of a file may hold: those of six characters and a line break. */
const mostInPiece = 2 ** 14;
/** Small runs that a brand may have staged: the places for runs are few, and everybody's. */
const mostCrumbs = 256;

/**
 * Reads a part of an import's file, and puts on disk what it read as it goes: whole lines, with where to go on. Of a part that
 * breaks off stays what was read. Answers the import as it is then.
 * Throws `wrong-offset`, `not-now`, `file-not-utf8`, `invalid-request`, `too-many`.
 */
export const takePart = (world: World, id: string, batch: BatchRow, part: Part): Promise<ImportRow> =>
	uploadAlone(world.storage, id, stopped => readPart(world, id, batch, part, stopped)).catch(error => {
		// Another process took a part of it in the meantime
		throw error instanceof Stale ? new Problem('changed-meanwhile') : error;
	});

async function readPart(
	world: World,
	id: string,
	batch: BatchRow,
	{offset, isLast, body}: Part,
	stopped: Promise<'stopped'>,
): Promise<ImportRow> {
	const {storage} = world;
	let row = await openRow(world, id, offset);
	if ((await countSmallRuns(storage, batch.brand, mostInPiece)) >= mostCrumbs)
		throw new Problem(
			'too-many',
			`${mostCrumbs} small parts wait to be registered: finish or cancel their imports, and send larger parts`,
		);
	if (!batch.form) throw new Error(`batch ${batch.id} has codes of its own and no form`);
	const stager = world.codes.stage({import: id, scope: batch.brand, batch: batch.number});
	const tally = createTally(row);
	const reader = createFileReader(
		{format: row.format, column: row.column, form: batch.form, offset, lines: row.lines, memory: memoryOf(row.reader)},
		{
			code(code, line) {
				stager.add(code, row.ordinalsAfter + line);
				tally.good++;
			},
			wrong: tally.wrong,
		},
	);
	let given = offset;

	async function keep(complete: boolean) {
		const before = row;
		await stager.flush(repeats => {
			tally.repeat(repeats);
			const fields = {
				offset: given - reader.held,
				lines: reader.lines,
				reader: reader.memory,
				complete,
				...tally.counts,
				changedAt: world.now(),
			};
			const errors = tally.take();
			row = {...before, ...fields};
			return tx => [changeImport(storage, tx, before, fields), ...addErrors(storage, tx, id, errors)];
		});
	}

	const source = bodyChunks(body, stopped);
	for await (const chunk of source.chunks)
		for (const piece of reader.piecesOf(chunk)) {
			reader.take(piece);
			given += piece.length;
			if (reader.lines > row.ordinals)
				throw new Problem('too-many', 'The file has more lines than a batch has room for');
			if (stager.size > mostSorted - mostInPiece) await keep(false);
		}
	const isWhole = source.end === 'whole';
	const fits = row.bytes === null || given === row.bytes || (!isLast && given < row.bytes);
	if (isWhole && isLast && fits) reader.end();
	await keep(isWhole && isLast && fits);
	if (source.end === 'stopped') throw new Problem('not-now', 'Another upload of this file took over');
	if (isWhole && !fits)
		throw new Problem('invalid-request', `The file was said to have ${row.bytes} bytes, and ends after ${given}`);
	return row;
}

async function openRow({storage}: World, id: string, offset: number): Promise<ImportRow> {
	const row = await importById(storage, id);
	if (!row) throw new Problem('not-found', 'There is no import with this id');
	if (row.state !== 'open' || row.is !== 'import')
		throw new Problem('not-now', `The import is ${row.state}: begin another one`);
	if (row.complete) throw new Problem('not-now', 'The whole file is there: finish the import, or cancel it');
	if (row.offset !== offset)
		throw new Problem('wrong-offset', `The upload goes on at byte ${row.offset}, not at ${offset}`);
	return row;
}
