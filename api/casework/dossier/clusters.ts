import type {EdgeKind} from '../../../shared/reports/independence.ts';
import {clustersOf} from '../../reports/index.ts';
import type {World} from '../../world.ts';

/** Reports that may come from one person, and why they stand together or do not count. */
export type CaseClusterSeen = {reports: readonly string[]; because: string[]};

const edges: Record<EdgeKind, string> = {
	network: 'they came from one network',
	contact: 'they have one address',
	'mail-host': 'their addresses are with one small host',
	order: 'they name one order',
	photo: 'they show one picture',
	text: 'they say it in the same words',
	time: 'they came within hours, from young installs',
};
const lacking: Record<string, string> = {
	purchase: 'no purchase is told',
	photo: 'no photo came',
	contact: 'no address is confirmed',
	crowded: 'their network is crowded',
};

/** The reports behind a case in clusters: each counts once, if one of its reports lacks nothing. */
export async function clustersOfCase(world: World, id: string): Promise<CaseClusterSeen[]> {
	const {clusters} = await clustersOf(world, id);
	return clusters.map(({reports, by, lacks, burst}) => ({
		reports,
		because: [
			...by.map(kind => edges[kind]),
			...(burst ? ['they came as a burst'] : []),
			...lacks.map(each => lacking[each] ?? each),
		],
	}));
}
