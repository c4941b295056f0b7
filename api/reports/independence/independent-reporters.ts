import {type Cluster, clustersAmong, independentAmong} from '../../../shared/reports/independence.ts';
import {independenceFigures} from '../../../shared/reports/independence-figures.ts';
import type {World} from '../../world.ts';
import {loadCompared} from './load-compared.ts';

/** How many independent reporters stand behind a case now. */
export async function independentReporters(world: Pick<World, 'storage'>, id: string): Promise<number> {
	const {reports, photos, crowded} = await loadCompared(world, id);
	return independentAmong(reports, photos, crowded);
}

/** Reports of one cluster that came as a burst. */
export type CaseCluster = Cluster & {from: Date; to: Date; burst: boolean};
export type CaseClusters = {independent: number; clusters: CaseCluster[]; left: number};

/** So many reports within `closeHours` of the one before are a burst. */
const burstFrom = 5;
/** Reports that are shown in clusters; comparing more would keep whoever looks waiting. */
const mostShown = 1000;

/**
 * The reports that stand behind a case as reviewers see them: a brigade is one line with its clusters. `left`: the newest ones,
 * which were not compared.
 */
export async function clustersOf(world: Pick<World, 'storage'>, id: string): Promise<CaseClusters> {
	const {reports, photos, crowded} = await loadCompared(world, id);
	const at = new Map(reports.map(each => [each.report, each.at]));
	const clusters = clustersAmong(reports.slice(0, mostShown), photos, crowded).map(cluster => {
		const times = cluster.reports.map(each => at.get(each) ?? 0).sort((a, b) => a - b);
		return {
			...cluster,
			from: new Date(times[0] ?? 0),
			to: new Date(times.at(-1) ?? 0),
			burst: isBurst(times),
		};
	});
	return {
		independent: independentAmong(reports, photos, crowded),
		clusters,
		left: Math.max(0, reports.length - mostShown),
	};
}

const isBurst = (times: readonly number[]): boolean => {
	let close = 1;
	for (const [n, time] of times.entries()) {
		const before = times[n - 1];
		close = before !== undefined && time - before <= independenceFigures.closeHours.is * 3_600_000 ? close + 1 : 1;
		if (close >= burstFrom) return true;
	}
	return false;
};
