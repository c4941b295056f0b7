import {and, asc, eq, gt, inArray, isNull, lt, ne, or} from 'drizzle-orm';
import type {Db, Statement, Step, Storage} from '../storage/storage.ts';
import {bandsNear, bandsOf, type PhotoRow} from './rules.ts';

export const addPhoto = ({tables: {photos}}: Storage, tx: Db, row: PhotoRow): Statement =>
	tx.insert(photos).values(row);

export const photoById = async ({db, tables: {photos}}: Storage, id: string): Promise<PhotoRow | null> =>
	(await db.select().from(photos).where(eq(photos.id, id)))[0] ?? null;

/** The photos of one thing, by their places. */
export const photosAbout = ({db, tables: {photos}}: Storage, about: string): PromiseLike<PhotoRow[]> =>
	db.select().from(photos).where(eq(photos.about, about)).orderBy(asc(photos.place));

/** Not erased while it was still to come. */
const expected = (photos: Storage['tables']['photos']) => and(eq(photos.state, 'expected'), isNull(photos.erasedAt));

/** Changes a photo that is still expected, unless somebody else sent a part of it meanwhile. */
export const changePhoto = (
	{tables: {photos}}: Storage,
	tx: Db,
	{id, offset}: Pick<PhotoRow, 'id' | 'offset'>,
	fields: Partial<PhotoRow>,
): Step => ({
	must: tx
		.update(photos)
		.set(fields)
		.where(and(expected(photos), eq(photos.id, id), eq(photos.offset, offset)))
		.returning({id: photos.id}),
});

export const dropPhoto = ({tables: {photos}}: Storage, tx: Db, id: string): Statement =>
	tx.delete(photos).where(eq(photos.id, id));

/** The photos that need what lies in the store under a hash. */
export const photosNeeding = ({db, tables: {photos}}: Storage, hash: string): PromiseLike<{id: string}[]> =>
	db
		.select({id: photos.id})
		.from(photos)
		.where(and(or(eq(photos.hash, hash), eq(photos.previewHash, hash)), isNull(photos.erasedAt)));

/** Writes down that a photo is erased, unless it was. */
export const markErased = (
	{tables: {photos}}: Storage,
	tx: Db,
	id: string,
	fields: {erasedAt: Date; erasedWhy: string; bytesLeft: true},
): Step => ({
	must: tx
		.update(photos)
		// By its likeness a picture that is gone could still be known
		.set({
			...fields,
			changedAt: fields.erasedAt,
			alt: null,
			likeness: null,
			band0: null,
			band1: null,
			band2: null,
			band3: null,
		})
		.where(and(eq(photos.id, id), isNull(photos.erasedAt)))
		.returning({id: photos.id}),
});

export const photosWithBytesLeft = ({db, tables: {photos}}: Storage, most: number): PromiseLike<PhotoRow[]> =>
	db.select().from(photos).where(eq(photos.bytesLeft, true)).limit(most);

export const noBytesLeft = ({tables: {photos}}: Storage, tx: Db, id: string): Statement =>
	tx.update(photos).set({bytesLeft: false}).where(eq(photos.id, id));

/** Photos that are all there since `before`, and of which nothing was made. */
export const wholePhotos = (
	{db, tables: {photos}}: Storage,
	before: Date,
): PromiseLike<{id: string; offset: number}[]> =>
	db
		.select({id: photos.id, offset: photos.offset})
		.from(photos)
		.where(and(expected(photos), lt(photos.changedAt, before), eq(photos.offset, photos.bytes)))
		.limit(500);

/** Photos of which nothing more came since `before`: some of it is there, or they were announced before `longAgo`. */
export const silentPhotos = (
	{db, tables: {photos}}: Storage,
	before: Date,
	longAgo: Date,
): PromiseLike<{id: string}[]> =>
	db
		.select({id: photos.id})
		.from(photos)
		.where(
			and(expected(photos), lt(photos.changedAt, before), or(gt(photos.offset, 0), lt(photos.announcedAt, longAgo))),
		)
		.limit(500);

/** Forgets a photo that never came. Touches no row when something of it came meanwhile. */
export const forgetPhoto = ({tables: {photos}}: Storage, tx: Db, {id, changedAt}: PhotoRow): Step => ({
	must: tx
		.delete(photos)
		.where(and(expected(photos), eq(photos.id, id), eq(photos.changedAt, changedAt)))
		.returning({id: photos.id}),
});

/** Which of these photos are still expected. */
export async function expectedAmong({db, tables: {photos}}: Storage, ids: readonly string[]): Promise<Set<string>> {
	const rows = await db
		.select({id: photos.id})
		.from(photos)
		.where(and(expected(photos), inArray(photos.id, [...ids])));
	return new Set(rows.map(({id}) => id));
}

export type LikeRow = Pick<PhotoRow, 'id' | 'about' | 'likeness'>;

/** Photos of other things whose likeness may be near enough: one of its bands is. */
export function perhapsLike({db, tables: {photos}}: Storage, {about, likeness}: PhotoRow): PromiseLike<LikeRow[]> {
	const {band0, band1, band2, band3} = bandsOf(likeness);
	return db
		.select({id: photos.id, about: photos.about, likeness: photos.likeness})
		.from(photos)
		.where(
			and(
				ne(photos.about, about),
				or(
					inArray(photos.band0, bandsNear(band0 ?? 0)),
					inArray(photos.band1, bandsNear(band1 ?? 0)),
					inArray(photos.band2, bandsNear(band2 ?? 0)),
					inArray(photos.band3, bandsNear(band3 ?? 0)),
				),
			),
		);
}
