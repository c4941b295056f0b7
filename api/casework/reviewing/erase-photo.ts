import type {PhotoOf} from '../../../shared/photos/contract.ts';
import {Problem} from '../../../shared/problems.ts';
import type {Principal} from '../../accounts/principal.ts';
import {erasePhoto, photoById, shownPhoto} from '../../photos/index.ts';
import type {World} from '../../world.ts';
import {loadForReview} from './load-for-review.ts';
import {requireUnbiasedIn} from './require-unbiased.ts';
import {photosOfCase} from './shown-photos.ts';

/**
 * Erases a photo of a case for a reason, such as a face or a stranger's address in it: its bytes leave the disk, hash, day and
 * reason stay. Throws `not-found`, `party-to-it`, `calibration-needed`, and `not-now` when it was
 * erased before.
 */
export async function eraseCasePhoto(
	world: World,
	principal: Principal,
	{case: id, photo}: {case: string; photo: string},
	reason: string,
): Promise<PhotoOf> {
	const {reviewer, dossier} = await loadForReview(world, principal, id);
	// Evidence is not erased by who has an interest in the case, nor by who may not decide yet
	await requireUnbiasedIn(world, reviewer, dossier);
	const found = (await photosOfCase(world, dossier)).find(each => each.photo.id === photo);
	if (!found) throw new Problem('not-found', 'The case has no such photo');
	if (found.photo.erasedAt) throw new Problem('not-now', 'It was erased before');
	await erasePhoto(world, found.photo, {actor: reviewer.id, reason});
	return shownPhoto((await photoById(world.storage, photo)) ?? found.photo);
}
