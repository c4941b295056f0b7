import {photoShows, photoStates} from '../../shared/photos/contract.ts';
import type {Words} from '../storage/engines/sqlite-words.ts';
import {inboxTables} from './inboxes/tables.ts';
import {madeKinds} from './rules.ts';

export const photoTables = (words: Words) => ({...inboxTables(words), ...tablesOfPhotos(words)});

/** Photos of reports and of what is said to them. What was made of each lies in the photo store under its hash; the original is nowhere. */
const tablesOfPhotos = ({table, index, uniqueIndex, id, text, oneOf, count, flag, instant}: Words) => ({
	photos: table(
		'photos',
		{
			id: id().primaryKey(),
			/** the id of what it belongs to */
			about: text().notNull(),
			/** 0..7 */
			place: count().notNull(),
			shows: oneOf(photoShows).notNull(),
			/** `holderId` of the secret of the thing: who holds it may send the photo */
			secretHash: text().notNull(),
			/** SHA-256 of the bytes as announced, in hex; their number */
			sha256: text().notNull(),
			bytes: count().notNull(),
			state: oneOf(photoStates).notNull(),
			/** so many bytes are on disk */
			offset: count().notNull(),
			/** how often it was tried to make a picture of it: one that ends the server is not tried for ever */
			tries: count().notNull(),
			/** the code of the problem by which it was refused, and what else was said */
			problem: text(),
			problemDetail: text(),
			announcedAt: instant().notNull(),
			changedAt: instant().notNull(),
			/** what was made of it: SHA-256 in hex, size in bytes and points */
			hash: text(),
			kind: oneOf(madeKinds),
			madeBytes: count(),
			width: count(),
			height: count(),
			/** the same, in size for a screen */
			previewHash: text(),
			/** 64 bits in hex that stay nearly the same when the picture is scaled or packed anew; null: it shows nothing to tell it by */
			likeness: text(),
			/** the same bits, 16 and 16, by which like ones are found */
			band0: count(),
			band1: count(),
			band2: count(),
			band3: count(),
			erasedAt: instant(),
			erasedWhy: text(),
			/** the bytes still have to be taken out of the store */
			bytesLeft: flag().notNull(),
			/** what is to be seen, in the sender's words */
			alt: text(),
			/** of an inbox: it only passes through, and is not compared with others */
			passing: flag().notNull().default(false),
		},
		t => [
			uniqueIndex('photos_place').on(t.about, t.place),
			index('photos_state').on(t.state, t.changedAt),
			index('photos_hash').on(t.hash),
			index('photos_preview').on(t.previewHash),
			index('photos_left').on(t.bytesLeft),
			index('photos_band0').on(t.band0),
			index('photos_band1').on(t.band1),
			index('photos_band2').on(t.band2),
			index('photos_band3').on(t.band3),
		],
	),
});
