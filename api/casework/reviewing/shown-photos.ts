import {Problem} from '../../../shared/problems.ts';
import {type PhotoRow, photoById, photosOf, samePhotos} from '../../photos/index.ts';
import type {World} from '../../world.ts';
import {type Dossier, standing} from '../dossier/load-dossier.ts';
import {casesOfThings} from './queries.ts';

type Files = Pick<Dossier, 'reports' | 'evidence'>;

/** All photos of a case: of its reports, and of what was added to them. */
export async function photosOfCase({storage}: World, {reports, evidence}: Files) {
	const things = [
		...reports.map(({id}) => ({id, report: id as string | null})),
		...evidence.map(({id, report}) => ({id, report})),
	];
	const rows = await Promise.all(
		things.map(async ({id, report}) => (await photosOf(storage, id)).map(photo => ({photo, report}))),
	);
	return rows.flat();
}

/** One photo of a case. Throws `not-found`. */
export async function photoOfCase({storage}: World, {reports, evidence}: Files, id: string): Promise<PhotoRow> {
	const photo = await photoById(storage, id);
	if (!photo || ![...reports, ...evidence].some(thing => thing.id === photo.about)) throw noPhoto();
	return photo;
}

/** One photo of a case that its parties may see: of the reports that stand behind it. Throws `not-found`. */
export async function photoForParties(world: World, dossier: Files, id: string): Promise<PhotoRow> {
	const reports = standing(dossier);
	const evidence = dossier.evidence.filter(({report}) => reports.some(each => each.id === report));
	const photo = await photoOfCase(world, {reports, evidence}, id);
	if (!isShown(photo)) throw noPhoto();
	return photo;
}

const noPhoto = () => new Problem('not-found', 'The case has no such photo');

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
