import {Problem} from '../../../shared/problems.ts';
import type {Person} from '../../accounts/principal.ts';
import type {World} from '../../world.ts';
import {type Dossier, loadDossier} from '../dossier/load-dossier.ts';
import {barOf, mayDecide} from './bars.ts';
import {isCalibrated} from './review-case.ts';

/**
 * Throws `not-found`, `party-to-it` and `calibration-needed` unless a reviewer may decide about something that hangs on a case,
 * such as what follows for who reported in it.
 */
export async function requireUnbiased(world: World, reviewer: Person, id: string): Promise<void> {
	await requireUnbiasedIn(world, reviewer, await loadDossier(world, id));
}

/** The same of a case that was read already. */
export async function requireUnbiasedIn(world: World, reviewer: Person, dossier: Dossier): Promise<void> {
	const bar = barOf(mayDecide(dossier, {reviewer, calibrated: await isCalibrated(world, reviewer.id)}));
	if (bar) throw new Problem(bar.code, bar.words);
}
