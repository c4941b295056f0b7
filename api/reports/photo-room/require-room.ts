import type {PhotoAnnounced} from '../../../shared/photos/contract.ts';
import {Problem} from '../../../shared/problems.ts';
import type {Storage} from '../../storage/storage.ts';
import {heldByCase, heldByReport} from './queries.ts';
import {type Room, roomLeft, roomOfCase, roomOfReport} from './rules.ts';

/**
 * Whether photos that are added to a report have room in it and in its case. What is held is counted where it lies, so room is
 * there again as soon as a photo is refused, erased or forgotten, and in the case when a report stands behind it no more. Ask
 * it within the move of the case that adds them: of two at once the slower one is asked again. Throws `no-room-for-photos`,
 * saying how much is left.
 */
export async function requireRoom(
	storage: Storage,
	of: {report: string; case: string},
	photos: readonly Pick<PhotoAnnounced, 'bytes'>[],
): Promise<void> {
	if (photos.length === 0) return;
	const size = {count: photos.length, bytes: photos.reduce((all, {bytes}) => all + bytes, 0)};
	requireIn(size, {most: roomOfReport, held: await heldByReport(storage, of.report), whose: 'The report'});
	requireIn(size, {most: roomOfCase, held: await heldByCase(storage, of.case), whose: 'The case'});
}

function requireIn(size: Room, {most, held, whose}: {most: Room; held: Room; whose: string}): void {
	const left = roomLeft(most, held);
	if (size.count <= left.count && size.bytes <= left.bytes) return;
	throw new Problem(
		'no-room-for-photos',
		`${whose} may hold ${most.count} photos of ${most.bytes / 1e6} MB together; words may be added all the same`,
		[{pointer: '/photos', detail: `may be ${left.count} at most, of ${Math.floor(left.bytes / 1e5) / 10} MB together`}],
	);
}
