import {type Cluster, clustersAmong, independentAmong, wholeAmong} from '../../../shared/reports/independence.ts';
import {independenceFigures} from '../../../shared/reports/independence-figures.ts';
import type {World} from '../../world.ts';
import {type Loaded, loadCompared} from './load-compared.ts';

/** What follows for a case from the reports that stand behind it now. */
export async function weighReports(
	world: Pick<World, 'storage'>,
	id: string,
): Promise<{independent: number; harm: number}> {
	const loaded = await loadCompared(world, id);
	return {independent: await countOf(loaded), harm: loaded.harm};
}

/** How many independent reporters stand behind a case now. */
export async function independentReporters(world: Pick<World, 'storage'>, id: string): Promise<number> {
	return countOf(await loadCompared(world, id));
}

const countOf = async ({reports, crowded, pairsAmong}: Loaded): Promise<number> =>
	independentAmong(reports, await pairsAmong(wholeAmong(reports, crowded)), crowded);

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
	const loaded = await loadCompared(world, id);
	const {reports, crowded, pairsAmong} = loaded;
	const shown = reports.slice(0, mostShown);
	const at = new Map(reports.map(each => [each.report, each.at]));
	const clusters = clustersAmong(shown, await pairsAmong(shown), crowded).map(cluster => {
		const times = cluster.reports.map(each => at.get(each) ?? 0).sort((a, b) => a - b);
		return {
			...cluster,
			from: new Date(times[0] ?? 0),
			to: new Date(times.at(-1) ?? 0),
			burst: isBurst(times),
		};
	});
	return {
		independent: await countOf(loaded),
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
