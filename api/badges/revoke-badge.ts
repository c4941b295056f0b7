import type {World} from '../world.ts';
import {changeStatus} from './change-status.ts';

/** Revokes a badge for good; `why` is public. False: it is revoked already. Throws `fact-not-found`. */
export const revokeBadge = (world: World, id: string, why: string | null, at: Date = world.now()): Promise<boolean> =>
	changeStatus(world, id, ({revokedAt}) => (revokedAt ? null : {revokedAt: at, revokedWhy: why}));
