import {dayMs} from '../../../shared/clock.ts';
import {type Compared, crowdedNetworks, type PhotoPair} from '../../../shared/reports/independence.ts';
import {independenceFigures} from '../../../shared/reports/independence-figures.ts';
import {sketchDistance} from '../../../shared/reports/text-sketch.ts';
import {mostUnlike, type PhotoRow, storedPhotos} from '../../photos/index.ts';
import type {World} from '../../world.ts';
import {reportsOfCase} from '../queries.ts';
import {type ReportRow, standsBehind} from '../rules.ts';
import {evidenceOfReports, seenOnNetworks} from './queries.ts';

/** What independence is told by: the reports that stand behind a case, who shows the same picture, which networks are crowded. */
export async function loadCompared({storage}: Pick<World, 'storage'>, id: string) {
	const standing = (await reportsOfCase(storage, id)).filter(standsBehind);
	const ids = standing.map(each => each.id);
	const evidence = await evidenceOfReports(storage, ids);
	const reportOf = new Map<string, string>(ids.map(each => [each, each]));
	for (const each of evidence) if (each.report !== null) reportOf.set(each.id, each.report);
	const photos = await storedPhotos(storage, [...reportOf.keys()]);
	const withPhoto = new Set(photos.map(({about}) => reportOf.get(about)));
	const first = standing[0]?.receivedAt.getTime() ?? 0;
	const networks = [...new Set(standing.flatMap(({networkHash}) => (networkHash === null ? [] : [networkHash])))];
	const since = new Date(first - independenceFigures.crowdDays.is * dayMs);
	return {
		standing,
		reports: standing.map(row => comparedOf(row, withPhoto.has(row.id))),
		photos: pairsOf(photos, reportOf),
		crowded: crowdedNetworks(networks.length === 0 ? [] : await seenOnNetworks(storage, networks, since)),
	};
}

const comparedOf = (row: ReportRow, hasPhoto: boolean): Compared => ({
	report: row.id,
	at: row.receivedAt.getTime(),
	network: row.networkHash,
	contact: row.contactHash,
	contactConfirmed: row.contactConfirmedAt !== null,
	mailHost: row.mailHostHash,
	order: row.orderHash,
	text: row.textSketch,
	installedOn: row.installedOn,
	hasPurchase: row.orderHash !== null && row.body.purchase !== null && row.body.purchase.paid.minor > 0,
	hasPhoto,
});

/** Reports that show the same picture, whatever its size and packing. */
function pairsOf(photos: readonly PhotoRow[], reportOf: ReadonlyMap<string, string>): PhotoPair[] {
	const pairs: PhotoPair[] = [];
	for (const [n, one] of photos.entries())
		for (const other of photos.slice(n + 1)) {
			const [a, b] = [reportOf.get(one.about), reportOf.get(other.about)];
			if (a === undefined || b === undefined || a === b) continue;
			if (one.sha256 === other.sha256 || isLike(one.likeness, other.likeness)) pairs.push([a, b]);
		}
	return pairs;
}

const isLike = (one: string | null, other: string | null): boolean =>
	one !== null && other !== null && sketchDistance(one, other) <= mostUnlike;
