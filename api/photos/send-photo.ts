import {Problem} from '../../shared/problems.ts';
import {inertFile} from '../http/inert-file.ts';
import type {World} from '../world.ts';
import {mediaTypes, type PhotoRow} from './rules.ts';

/**
 * A photo as an answer that can do nothing: whoever may see it was decided before. `preview`: of 1,600 points at most. Throws
 * `document-erased`, and `not-found` while there is nothing to be seen.
 */
export async function sendPhoto(
	{photos}: Pick<World, 'photos'>,
	row: PhotoRow,
	which: 'whole' | 'preview' = 'whole',
): Promise<Response> {
	const {id, erasedAt, erasedWhy, kind, hash, previewHash} = row;
	if (erasedAt) throw new Problem('document-erased', `Erased on ${erasedAt.toISOString().slice(0, 10)}: ${erasedWhy}`);
	const wanted = which === 'preview' ? previewHash : hash;
	if (kind === null || wanted === null)
		throw new Problem('not-found', `The photo is ${row.state}: there is nothing to see`);
	const bytes = await photos.get(wanted);
	if (!bytes) throw new Problem('not-found', 'The photo’s file is gone');
	return inertFile(bytes, mediaTypes[kind], `inline; filename="${id}.${kind === 'jpeg' ? 'jpg' : kind}"`);
}
