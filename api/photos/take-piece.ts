import {Problem, type ProblemCode} from '../../shared/problems.ts';
import {bodyChunks} from '../http/uploads/body-chunks.ts';
import {uploadAlone} from '../http/uploads/upload-alone.ts';
import {Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {finishPhoto} from './finish-photo.ts';
import {changePhoto, photoById} from './queries.ts';
import type {PhotoRow} from './rules.ts';

/** A piece of a photo: where it begins, whether the photo ends with it, its bytes, and from which network it comes. */
export type Piece = {offset: number; isLast: boolean; body: ReadableStream<Uint8Array> | null; whose: string};

/** So many bytes at most are in memory before they are put on disk. */
const atOnce = 1 << 20;

/** Every way in which a piece may be refused. */
export const pieceProblems = [
	'wrong-offset',
	'not-now',
	'changed-meanwhile',
	'invalid-request',
	'photo-not-as-announced',
	'document-kind-unknown',
	'svg-not-taken',
	'heic-not-taken',
	'document-is-two',
	'document-is-bomb',
	'document-damaged',
	'image-too-large',
	'document-erased',
] as const satisfies readonly ProblemCode[];

/**
 * Takes a piece of a photo, and puts it on disk as it comes; of one that breaks off stays what came. With the last byte the photo
 * is made. Answers the photo as it is then; asked again with nothing more, it answers the same. Throws `pieceProblems`.
 */
export const takePiece = (world: World, id: string, piece: Piece): Promise<PhotoRow> =>
	uploadAlone(world.storage, id, stopped => take(world, id, piece, stopped)).catch(error => {
		// Another process took a piece of it in the meantime
		throw error instanceof Stale ? new Problem('changed-meanwhile') : error;
	});

async function take(
	world: World,
	id: string,
	{offset, isLast, body, whose}: Piece,
	stopped: Promise<'stopped'>,
): Promise<PhotoRow> {
	let row = await photoById(world.storage, id);
	if (!row) throw new Problem('not-found', 'The photo is no longer expected');
	if (row.erasedAt) throw new Problem('document-erased', 'The photo was erased');
	if (offset !== row.offset)
		throw new Problem('wrong-offset', `The upload goes on at byte ${row.offset}, not at ${offset}`);
	if (row.state === 'refused') throw new Problem(codeOf(row), row.problemDetail ?? undefined);
	if (row.state === 'stored') return row;

	const source = bodyChunks(body, stopped);
	let held: Uint8Array[] = [];
	let size = 0;
	const keep = async (before: PhotoRow) => {
		const bytes = Buffer.concat(held);
		held = [];
		size = 0;
		return bytes.length === 0 ? before : keepBytes(world, before, bytes);
	};
	for await (const chunk of source.chunks) {
		if (row.offset + size + chunk.length > row.bytes)
			throw new Problem('invalid-request', `The photo was said to have ${row.bytes} bytes, and more came`);
		held.push(chunk);
		size += chunk.length;
		if (size >= atOnce) row = await keep(row);
	}
	row = await keep(row);
	if (source.end === 'stopped') throw new Problem('not-now', 'Another upload of this photo took over');
	if (row.offset === row.bytes) return finishPhoto(world, row, whose);
	if (isLast && source.end === 'whole')
		throw new Problem('invalid-request', `The photo was said to have ${row.bytes} bytes, and ends after ${row.offset}`);
	return row;
}

/** First on disk, then said to be so. */
async function keepBytes({storage, pieces, now}: World, row: PhotoRow, bytes: Uint8Array): Promise<PhotoRow> {
	await pieces.write(row.id, row.offset, bytes);
	const fields = {offset: row.offset + bytes.length, changedAt: now()};
	await storage.atomically(tx => [changePhoto(storage, tx, row, fields)]);
	return {...row, ...fields};
}

/** A refused photo is refused again for what it was refused for. */
const codeOf = ({problem}: PhotoRow): ProblemCode => pieceProblems.find(code => code === problem) ?? 'document-damaged';
