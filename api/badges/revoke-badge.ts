import {Problem} from '../../shared/problems.ts';
import {type AboutSeller, changeSeller} from '../sellers/index.ts';
import type {World} from '../world.ts';
import {badgePart} from './part.ts';
import {markRevoked} from './queries.ts';

/** Revokes a seller's badge. False: it is revoked already. Throws `fact-not-found`. */
export const revokeBadge = (world: World, seller: AboutSeller, id: string, revokedAt: Date): Promise<boolean> =>
	changeSeller(world, seller, [badgePart], ([rows]) => {
		const badge = rows.find(row => row.id === id);
		if (!badge) throw new Problem('fact-not-found', `This seller has no badge “${id}”`);
		if (badge.revokedAt) return null;
		return {
			rows: [rows.map(row => (row === badge ? {...row, revokedAt} : row))],
			steps: tx => [markRevoked(world.storage, tx, id, revokedAt)],
		};
	});
