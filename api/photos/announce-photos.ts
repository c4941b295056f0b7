import type {PhotoAnnounced} from '../../shared/photos/contract.ts';
import type {Db, Step} from '../storage/storage.ts';
import type {World} from '../world.ts';
import {addPhoto} from './queries.ts';
import type {PhotoRow} from './rules.ts';

export type Announcement = {
	/** the id of what they belong to */
	about: string;
	/** `holderId` of its secret: who holds it sends the photos */
	secretHash: string;
	/** each in a place of its own; ids are made by `newId('pho')` */
	photos: readonly (PhotoAnnounced & {id: string})[];
	/** they go on to somewhere else, and are compared there */
	passing: boolean;
};

/**
 * Writes down which photos are to come, within the change that makes what they belong to. A place that is taken is a unique
 * violation. Whether there is room is asked before: by the report's own rule, or the inbox's.
 */
export const announcePhotosSteps = (
	{storage, now}: Pick<World, 'storage' | 'now'>,
	tx: Db,
	{about, secretHash, photos, passing}: Announcement,
): Step[] =>
	photos.map(({id, place, sha256, bytes, shows, alt}) => {
		const at = now();
		const said = {id, about, place, shows, alt, secretHash, passing, sha256, bytes};
		return addPhoto(storage, tx, {...nothingMade, ...said, announcedAt: at, changedAt: at});
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
