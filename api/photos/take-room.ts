import type {PhotoAnnounced} from '../../shared/photos/contract.ts';
import {Problem} from '../../shared/problems.ts';
import type {Db, Step, Storage} from '../storage/storage.ts';
import {beginRoom, roomTaken, takeRoom} from './queries.ts';
import {type Room, roomOfCase, roomOfReport} from './rules.ts';

/** Whose room photos take: a report's and its case's. */
export type RoomFor = {report: string; case: string};
type Photos = readonly Pick<PhotoAnnounced, 'bytes'>[];

const sizeOf = (photos: Photos): Room => ({
	count: photos.length,
	bytes: photos.reduce((sum, {bytes}) => sum + bytes, 0),
});

/**
 * Takes room for the photos that a report is sent with. In the case they count and are never refused: others who filled it shall
 * keep nobody from being heard.
 */
export const takeFirstRoomSteps = (storage: Storage, tx: Db, of: RoomFor, photos: Photos): Step[] => [
	...takeSteps(storage, tx, of.report, sizeOf(photos), roomOfReport),
	...takeSteps(storage, tx, of.case, sizeOf(photos), null),
];

/** Takes room for photos that are added. Ask `requireRoom` first: without room the change is `Stale`. */
export const takeRoomSteps = (storage: Storage, tx: Db, of: RoomFor, photos: Photos): Step[] => [
	...takeSteps(storage, tx, of.report, sizeOf(photos), roomOfReport),
	...takeSteps(storage, tx, of.case, sizeOf(photos), roomOfCase),
];

const takeSteps = (storage: Storage, tx: Db, of: string, size: Room, most: Room | null): Step[] =>
	size.count === 0 ? [] : [beginRoom(storage, tx, of), takeRoom(storage, tx, of, size, most)];

/** Throws `no-room-for-photos`, saying how much is left. */
export async function requireRoom(storage: Storage, of: RoomFor, photos: Photos): Promise<void> {
	const size = sizeOf(photos);
	if (size.count === 0) return;
	await requireIn(storage, of.report, size, {most: roomOfReport, whose: 'The report'});
	await requireIn(storage, of.case, size, {most: roomOfCase, whose: 'The case'});
}

async function requireIn(
	storage: Storage,
	of: string,
	size: Room,
	{most, whose}: {most: Room; whose: string},
): Promise<void> {
	const taken = await roomTaken(storage, of);
	const left = {count: Math.max(0, most.count - taken.count), bytes: Math.max(0, most.bytes - taken.bytes)};
	if (size.count <= left.count && size.bytes <= left.bytes) return;
	throw new Problem(
		'no-room-for-photos',
		`${whose} may hold ${most.count} photos of ${most.bytes / 1e6} MB together; words may be added all the same`,
		[{pointer: '/photos', detail: `may be ${left.count} at most, of ${Math.floor(left.bytes / 1e5) / 10} MB together`}],
	);
}
