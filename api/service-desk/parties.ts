import {Problem} from '../../shared/problems.ts';
import type {TicketSide} from '../../shared/service-desk/states.ts';
import {organizationsOf} from '../accounts/acting-for.ts';
import {actsFor, type Principal} from '../accounts/principal.ts';
import {caseById, casesByIds, knownParties, noticeOfHolder} from '../casework/index.ts';
import {reportOfHolder} from '../reports/index.ts';
import type {World} from '../world.ts';
import type {CouponRow, TicketRow} from './rules.ts';

/** What a ticket and a coupon have in common: whose they are. */
type Between = Pick<TicketRow | CouponRow, 'case' | 'report' | 'seller'>;

/** The organization that is the seller of a case now; null: nobody proved to be it. */
export async function sellerOrganization(world: World, {case: about, seller}: Pick<Between, 'case' | 'seller'>) {
	const found = await caseById(world.storage, about);
	return found && knownParties(world).seller({seller, brandKey: found.brandKey});
}

/**
 * Who somebody is in each of these: the reporter by its secret, the seller by the link of the case or by the organization
 * that proved to be it, else null. Asked of the tables once for all of them.
 */
export async function partiesIn(
	world: World,
	principal: Principal,
	all: readonly Between[],
): Promise<(between: Between) => 'reporter' | 'seller' | null> {
	const {storage} = world;
	if (principal.is === 'holder') {
		const [report, notice] = await Promise.all([
			reportOfHolder(storage, principal.id),
			noticeOfHolder(storage, principal.id),
		]);
		return between => (between.report === report?.id ? 'reporter' : between.case === notice?.case ? 'seller' : null);
	}
	if (organizationsOf(principal).length === 0) return () => null;
	const found = await casesByIds(storage, [...new Set(all.map(each => each.case))]);
	const brandKeys = new Map(found.map(({id, brandKey}) => [id, brandKey]));
	const known = knownParties(world);
	const held = new Set<Between>();
	for (const each of all) {
		const organization = await known.seller({seller: each.seller, brandKey: brandKeys.get(each.case) ?? null});
		if (organization !== null && actsFor(principal, organization)) held.add(each);
	}
	return between => (held.has(between) ? 'seller' : null);
}

export async function partyIn(world: World, principal: Principal, between: Between) {
	return (await partiesIn(world, principal, [between]))(between);
}

/**
 * Who somebody is in a ticket. Whoever belongs to the seller is the seller, reviewer or not. Throws `not-found` for all
 * others, `second-factor-needed` for a reviewer without one.
 */
export async function sideOf(world: World, principal: Principal, between: Between): Promise<TicketSide> {
	const party = await partyIn(world, principal, between);
	if (party) return party;
	if (!reviews(principal)) throw noTicket();
	if (!mediates(principal)) throw new Problem('second-factor-needed');
	return 'mediator';
}

export const reviews = (principal: Principal): boolean =>
	principal.is === 'person' && (principal.role === 'reviewer' || principal.role === 'operator');

/** Reviewers come between the two with their second factor only. */
export const mediates = (principal: Principal): boolean =>
	reviews(principal) && principal.is === 'person' && principal.secondFactor;

export const noTicket = () => new Problem('not-found', 'There is no ticket of this id');
