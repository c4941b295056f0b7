import {keptYears} from '../../shared/cases/clocks.ts';
import type {World} from '../world.ts';
import {casesEndedBefore, forgetContactsStep} from './queries.ts';

/** Cases of which one run forgets the contacts; the next goes on. */
const most = 500;

/** Forgets who reported, `keptYears` after the case ended: law asks that it be kept so long, and nothing asks for more. */
export async function forgetContacts({storage, now}: World): Promise<void> {
	const before = now();
	before.setUTCFullYear(before.getUTCFullYear() - keptYears.years);
	const cases = await casesEndedBefore(storage, before, most);
	if (cases.length === 0) return;
	await storage.atomically(tx => [
		forgetContactsStep(
			storage,
			tx,
			cases.map(({id}) => id),
		),
	]);
}
