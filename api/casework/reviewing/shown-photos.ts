import {type PhotoRow, photosOf, samePhotos} from '../../photos/index.ts';
import type {World} from '../../world.ts';
import type {Dossier} from '../dossier/load-dossier.ts';
import {casesOfThings} from './queries.ts';

/** All photos of a case: of its reports, and of what was added to them. */
export async function photosOfCase({storage}: World, {reports, evidence}: Pick<Dossier, 'reports' | 'evidence'>) {
	const things = [
		...reports.map(({id}) => ({id, report: id as string | null})),
		...evidence.map(({id, report}) => ({id, report})),
	];
	const rows = await Promise.all(
		things.map(async ({id, report}) => (await photosOf(storage, id)).map(photo => ({photo, report}))),
	);
	return rows.flat();
}

export const isShown = ({hash, erasedAt}: PhotoRow): boolean => hash !== null && erasedAt === null;

/** Photos as reviewers see them, each with pictures of other things that look the same: a picture that is used again tells much. */
export async function shownPhotos(world: World, dossier: Dossier) {
	const photos = await photosOfCase(world, dossier);
	const again = await Promise.all(photos.map(({photo}) => samePhotos(world, photo)));
	const cases = await casesOfThings(
		world.storage,
		again.flat().map(({about}) => about),
	);
	return photos.map(({photo, report}, at) => ({
		id: photo.id,
		report,
		place: photo.place,
		shows: photo.shows,
		state: photo.state,
		erased: photo.erasedAt && {at: photo.erasedAt.toISOString(), why: photo.erasedWhy ?? ''},
		url: isShown(photo) ? `/v1/reviews/cases/${dossier.row.id}/photos/${photo.id}` : null,
		again: (again[at] ?? []).flatMap(({photo: id, about, distance}) => {
			const found = cases.get(about);
			return found ? [{photo: id, case: found.case, report: found.report, bits: distance}] : [];
		}),
	}));
}
