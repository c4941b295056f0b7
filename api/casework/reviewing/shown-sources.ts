import type {World} from '../../world.ts';
import {clustersOfCase} from '../dossier/clusters.ts';
import type {Dossier} from '../dossier/load-dossier.ts';

/** The reports as reviewers see them: never the contact, only whether it was confirmed; and which may come from one person. */
export async function shownSources(world: World, dossier: Dossier) {
	const clusters = await clustersOfCase(world, dossier.row.id);
	return dossier.reports.map(report => {
		const {id, state, setAside, receivedAt, isTip, contact, contactHash, contactConfirmedAt, body} = report;
		const cluster = clusters.findIndex(({reports}) => reports.includes(id));
		return {
			id,
			state,
			setAside,
			receivedAt: receivedAt.toISOString(),
			isTip,
			contact:
				contact === null && contactHash === null
					? ('none' as const)
					: contactConfirmedAt
						? ('confirmed' as const)
						: ('unconfirmed' as const),
			offer: body.offer,
			purchase: body.purchase,
			facts: body.facts,
			signs: body.signs,
			demand: body.demand,
			promise: body.promise,
			codes: body.codes,
			country: body.country,
			elsewhere: body.elsewhere,
			cluster,
			because: clusters[cluster]?.because ?? [],
		};
	});
}
