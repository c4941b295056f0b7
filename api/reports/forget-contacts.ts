import {keptYears} from '../../shared/cases/clocks.ts';
import {erasePhotos} from '../photos/index.ts';
import type {World} from '../world.ts';
import {casesEndedBefore, forgetContactsStep, photosOfCasesEndedBefore} from './queries.ts';

/** So many cases, or things with photos, are forgotten in one run; the next goes on. */
const most = 500;

const endedBefore = (now: Date): Date => {
	const before = new Date(now);
	before.setUTCFullYear(before.getUTCFullYear() - keptYears.years);
	return before;
};

/** Erases the photos of cases that ended so long ago, of reports and of what was added to them. */
export async function forgetPhotosOfCases(world: World): Promise<void> {
	const why = {actor: 'system', reason: `${keptYears.years} years after its case ended`};
	for (const {about} of await photosOfCasesEndedBefore(world.storage, endedBefore(world.now()), most))
		await erasePhotos(world, about, why);
}

/** Forgets who reported, `keptYears` after the case ended: law asks that it be kept so long, and nothing asks for more. */
export async function forgetContacts({storage, now}: World): Promise<void> {
	const cases = await casesEndedBefore(storage, endedBefore(now()), most);
	if (cases.length === 0) return;
	await storage.atomically(tx => [
		forgetContactsStep(
			storage,
			tx,
			cases.map(({id}) => id),
		),
	]);
}
