import type {PhotoAnnounced} from '../../shared/photos/contract.ts';
import type {Db, Step} from '../storage/storage.ts';
import type {World} from '../world.ts';
import {addPhoto, dropRefused} from './queries.ts';
import type {PhotoRow} from './rules.ts';

export type Announcement = {
	/** the id of what they belong to */
	about: string;
	/** `holderId` of its secret: who holds it sends the photos */
	secretHash: string;
	/** each in a place of its own; `id`, made by `newId('pho')`, where the caller has to know it */
	photos: readonly (PhotoAnnounced & {id?: string})[];
};

/**
 * Writes down which photos are to come, within the change that makes what they belong to. One may take the place of a photo that
 * was refused; a place that is taken otherwise is a unique violation, so ask `photosOf` before.
 */
export const announcePhotosSteps = (
	{storage, now, newId}: Pick<World, 'storage' | 'now' | 'newId'>,
	tx: Db,
	{about, secretHash, photos}: Announcement,
): Step[] =>
	photos.flatMap(({id = newId('pho'), place, sha256, bytes, shows, alt}) => {
		const at = now();
		const row: PhotoRow = {
			...nothingMade,
			id,
			about,
			place,
			shows,
			alt,
			secretHash,
			sha256,
			bytes,
			announcedAt: at,
			changedAt: at,
		};
		return [dropRefused(storage, tx, row), addPhoto(storage, tx, row)];
	});

const nothingMade = {
	state: 'expected',
	offset: 0,
	tries: 0,
	problem: null,
	problemDetail: null,
	hash: null,
	kind: null,
	madeBytes: null,
	width: null,
	height: null,
	previewHash: null,
	likeness: null,
	band0: null,
	band1: null,
	band2: null,
	band3: null,
	erasedAt: null,
	erasedWhy: null,
	bytesLeft: false,
} as const satisfies Partial<PhotoRow>;
