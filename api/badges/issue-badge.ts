import type {BadgeFact} from '../../shared/badges/contract.ts';
import {findBrand} from '../brands/index.ts';
import {logStep} from '../log/index.ts';
import {assertSame} from '../records/index.ts';
import {changeSeller, keyOfSeller} from '../sellers/index.ts';
import type {Db} from '../storage/storage.ts';
import type {World} from '../world.ts';
import {grantedEvent} from './badge-events.ts';
import {badgePart} from './part.ts';
import {addBadge, badgeById} from './queries.ts';
import {type BadgeRow, granted} from './rules.ts';
import {signBadge} from './sign-badge.ts';

/** What a badge is issued with: seller, brand, kind, territory, days, the chain of mandates and the mark behind it. */
type BadgeGrant = Omit<BadgeFact, 'fact' | 'revokedAt' | 'revokedWhy'>;

const untouched = {suspendedAt: null, suspendedWhy: null, revokedAt: null, revokedWhy: null} as const;

/**
 * Issues a badge: its fact, its token, the seller's record and the public log's entry in one transaction. The brand has to be registered.
 * False: this badge was issued before. Throws `brand-not-registered`, `id-taken`.
 */
export async function issueBadge(world: World, grant: BadgeGrant): Promise<boolean> {
	const brand = await findBrand(world, grant.brand);
	const badge = granted(grant, keyOfSeller(grant), brand);
	const signed = (await badgeById(world.storage, grant.id)) ? null : await signBadge(world, badge);
	const logged = (tx: Db) => logStep(world, tx, grantedEvent(badge));
	return changeSeller(world, grant, [badgePart], ([rows]) => {
		const known = rows.find(({id}) => id === badge.id);
		// Names may have changed since; the badge keeps those it was issued with
		if (known) assertSame(known, {...badge, brandName: known.brandName, sellerName: known.sellerName});
		if (known) return null;
		const row: BadgeRow = {...badge, ...untouched, token: null, position: null, issuedAt: null};
		if (!signed) return {rows: [[...rows, row]], steps: tx => [addBadge(world.storage, tx, row), ...logged(tx)]};
		const {begin, ...issued} = signed;
		const full = {...row, ...issued};
		return {rows: [[...rows, full]], steps: tx => [addBadge(world.storage, tx, full), begin(tx), ...logged(tx)]};
	});
}
