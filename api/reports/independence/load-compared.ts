import {dayMs} from '../../../shared/clock.ts';
import {harmOf, harms} from '../../../shared/reports/harm.ts';
import {type Compared, crowdedNetworks, type PhotoPair} from '../../../shared/reports/independence.ts';
import {independenceFigures} from '../../../shared/reports/independence-figures.ts';
import {standsBehind} from '../../../shared/reports/stands-behind.ts';
import type {World} from '../../world.ts';
import {reportsOfCase} from '../queries.ts';
import type {ReportRow} from '../rules.ts';
import {evidenceOfReports, picturesAbout, seenOnNetworks, withPicture} from './queries.ts';
import {samePictures} from './same-pictures.ts';

type Storage = Pick<World, 'storage'>;
export type Loaded = {
	reports: Compared[];
	/** the gravest harm that is claimed by whoever confirmed an address and shows a photo */
	harm: number;
	/** networks that count for nothing */
	crowded: Set<string>;
	/** the reports among these that show the same picture */
	pairsAmong(reports: readonly Compared[]): Promise<PhotoPair[]>;
};

/** What independence is told by: the reports that stand behind a case. Photos are compared only of those that are asked about. */
export async function loadCompared({storage}: Storage, id: string): Promise<Loaded> {
	const standing = (await reportsOfCase(storage, id)).filter(standsBehind);
	const reportOf = await owners({storage}, id, standing);
	const shown = await withPicture(storage, id);
	const withPhoto = new Set(shown.map(({about}) => reportOf.get(about)));
	const claiming = standing.filter(row => row.contactConfirmedAt !== null && withPhoto.has(row.id));
	const first = standing[0]?.receivedAt.getTime() ?? 0;
	const networks = [...new Set(standing.flatMap(({networkHash}) => (networkHash === null ? [] : [networkHash])))];
	const since = new Date(first - independenceFigures.crowdDays.is * dayMs);
	return {
		reports: standing.map(row => comparedOf(row, withPhoto.has(row.id))),
		harm: Math.max(harms.money, ...claiming.map(({body}) => harmOf(body))),
		crowded: crowdedNetworks(networks.length === 0 ? [] : await seenOnNetworks(storage, networks, since)),
		async pairsAmong(reports) {
			const asked = new Set(reports.map(({report}) => report));
			const abouts = [...reportOf].flatMap(([about, report]) => (asked.has(report) ? [about] : []));
			const photos = await picturesAbout(storage, abouts);
			return samePictures(
				photos.map(({about, sha256, likeness}) => ({report: reportOf.get(about) ?? '', sha256, likeness})),
			);
		},
	};
}

/** The report to which each id belongs that photos are about: its own, and those of its evidence. */
async function owners({storage}: Storage, about: string, standing: readonly ReportRow[]): Promise<Map<string, string>> {
	const reportOf = new Map(standing.map(({id}) => [id, id]));
	for (const {id, report} of await evidenceOfReports(storage, about))
		if (report !== null && reportOf.has(report)) reportOf.set(id, report);
	return reportOf;
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
