import type {World} from '../../world.ts';
import {type Dossier, standing} from './load-dossier.ts';

/** Reports that may come from one person, and why. */
export type CaseClusterSeen = {reports: readonly string[]; because: string[]};

/** The reports of a case in clusters: one contact, one order or one network is one person as far as anybody can tell. */
export async function clustersOfCase(_: World, dossier: Dossier): Promise<CaseClusterSeen[]> {
	const groups = Map.groupBy(
		standing(dossier),
		({contactHash, orderHash, networkHash, id}) => contactHash ?? orderHash ?? networkHash ?? id,
	);
	return [...groups.values()].map(reports => ({
		reports: reports.map(({id}) => id),
		because: reports.length > 1 ? ['the same contact, order or network'] : [],
	}));
}
