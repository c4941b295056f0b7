import type {PhotoOf} from '../../../shared/photos/contract.ts';
import {Problem} from '../../../shared/problems.ts';
import type {Principal} from '../../accounts/principal.ts';
import {reviewerOf} from '../../accounts/reviewer-of.ts';
import {erasePhoto, photoById, shownPhoto} from '../../photos/index.ts';
import type {World} from '../../world.ts';
import {loadDossier} from '../dossier/load-dossier.ts';
import {mayDecide} from './bars.ts';
import {isCalibrated} from './review-case.ts';
import {photosOfCase} from './shown-photos.ts';

/**
 * Erases a photo of a case for a reason, such as a face or a stranger's address in it: its bytes leave the disk, hash, day and
 * reason stay. Throws `not-found`, `party-to-it`, and `not-now` when it was erased before.
 */
export async function eraseCasePhoto(
	world: World,
	principal: Principal,
	{case: id, photo}: {case: string; photo: string},
	reason: string,
): Promise<PhotoOf> {
	const reviewer = reviewerOf(principal);
	const dossier = await loadDossier(world, id);
	const how = mayDecide(dossier, {reviewer, calibrated: await isCalibrated(world, reviewer.id)});
	if (how === 'party' || how === 'stepped-aside')
		throw new Problem('party-to-it', 'Evidence is not erased by who has an interest in the case');
	const found = (await photosOfCase(world, dossier)).find(each => each.photo.id === photo);
	if (!found) throw new Problem('not-found', 'The case has no such photo');
	if (found.photo.erasedAt) throw new Problem('not-now', 'It was erased before');
	await erasePhoto(world, found.photo, {actor: reviewer.id, reason});
	return shownPhoto((await photoById(world.storage, photo)) ?? found.photo);
}
