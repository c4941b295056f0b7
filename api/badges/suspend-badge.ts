import {Problem} from '../../shared/problems.ts';
import type {World} from '../world.ts';
import {changeStatus} from './change-status.ts';

/** Suspends a badge until it is reinstated; `why` is public. False: it is suspended already. Throws `fact-not-found`, `badge-revoked`. */
export const suspendBadge = (world: World, id: string, why: string | null): Promise<boolean> =>
	changeStatus(world, id, ({suspendedAt, revokedAt}) => {
		if (revokedAt) throw alreadyRevoked(id);
		return suspendedAt ? null : {suspendedAt: world.now(), suspendedWhy: why};
	});

/** Ends a suspension. False: the badge is not suspended. Throws `fact-not-found`, `badge-revoked`. */
export const reinstateBadge = (world: World, id: string): Promise<boolean> =>
	changeStatus(world, id, ({suspendedAt, revokedAt}) => {
		if (revokedAt) throw alreadyRevoked(id);
		return suspendedAt ? {suspendedAt: null, suspendedWhy: null} : null;
	});

const alreadyRevoked = (id: string) => new Problem('badge-revoked', `Badge “${id}” was revoked, which is for good`);
