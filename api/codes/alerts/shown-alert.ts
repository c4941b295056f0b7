import type {CodeAlert} from '../../../shared/codes/contract-alerts.ts';
import type {World} from '../../world.ts';
import {claimsOf} from '../asking/queries.ts';
import {type AlertRow, askedAt, batchIds} from './queries.ts';

const mostClaims = 50;

/** Alerts as their brand sees them: what was asked and claimed, and nothing of who did. */
export async function shownAlerts({storage}: World, alerts: readonly AlertRow[]): Promise<CodeAlert[]> {
	const ids = await batchIds(
		storage,
		alerts.map(({batch}) => batch),
	);
	return alerts.map(alert => {
		const asked = askedAt(storage, alert);
		return {
			id: alert.id,
			brand: alert.brand,
			batch: ids.get(alert.batch) ?? '',
			ordinal: alert.ordinal,
			// Only alertSteps writes them
			reasons: alert.reasons as CodeAlert['reasons'],
			at: alert.at.toISOString(),
			state: alert.state,
			holders: asked?.holders ?? 0,
			claimants: asked?.claimants ?? 0,
			firstAt: asked?.firstAt.toISOString() ?? null,
			lastAt: asked?.lastAt.toISOString() ?? null,
			claims: claimsOf(storage, alert, mostClaims).flatMap(({claimedIn, claimedAt, known}) =>
				claimedIn === null || claimedAt === null ? [] : [{country: claimedIn, at: claimedAt.toISOString(), known}],
			),
		};
	});
}
