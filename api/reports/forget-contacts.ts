import {keptYears} from '../../shared/cases/clocks.ts';
import {addSpan, dayOf} from '../../shared/clock.ts';
import {erasePhotos} from '../photos/index.ts';
import type {World} from '../world.ts';
import {forgetOldLetters} from './few-letters/queries.ts';
import {forgetMeasured} from './measures/queries.ts';
import {forgetStep, markedBefore, photosOfCasesEndedBefore} from './queries.ts';

/** So many reports are forgotten in one change, and so many things with photos in one run; the next goes on. */
const most = 500;

const endedBefore = (now: Date): Date => new Date(addSpan(dayOf(now), {count: -keptYears.years, unit: 'years'}));

/** Erases the photos of cases that ended so long ago, of reports and of what was added to them. */
export async function forgetPhotosOfCases(world: World): Promise<void> {
	const why = {actor: 'system', reason: `${keptYears.years} years after its case ended`};
	for (const {about} of await photosOfCasesEndedBefore(world.storage, endedBefore(world.now()), most))
		await erasePhotos(world, about, why);
}

/**
 * Forgets who reported, `keptYears` after the case ended: law asks that it be kept so long, and nothing asks for more. With it go
 * all marks by which somebody could be known again, and the number of the order; what was said stays.
 */
export async function forgetContacts({storage, now}: World): Promise<void> {
	const at = now();
	const before = endedBefore(at);
	await storage.atomically(tx => [forgetOldLetters(storage, tx, at), forgetMeasured(storage, tx, before)]);
	for (;;) {
		const marked = await markedBefore(storage, before, most);
		if (marked.length === 0) return;
		await storage.atomically(tx => marked.map(row => forgetStep(storage, tx, row)));
	}
}
