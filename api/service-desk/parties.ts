import {Problem} from '../../shared/problems.ts';
import type {TicketSide} from '../../shared/service-desk/states.ts';
import {organizationsOf} from '../accounts/acting-for.ts';
import {actsFor, type Principal} from '../accounts/principal.ts';
import {sellerHeldBy} from '../sellers/index.ts';
import type {World} from '../world.ts';
import {accountOfBrand, caseOfReport, casesWithLink, reportWith} from './queries.ts';
import type {CouponRow, TicketRow} from './rules.ts';

/** What a ticket and a coupon have in common: whose they are. */
type Between = Pick<TicketRow | CouponRow, 'case' | 'report' | 'seller'>;

/** The organization that is the seller of a case now; null: nobody proved to be it. */
export async function sellerOrganization(world: World, {case: about, seller}: Pick<Between, 'case' | 'seller'>) {
	if (seller === null) return null;
	const found = await caseOfReport(world.storage, about);
	const brand = found?.brandKey ? await accountOfBrand(world.storage, found.brandKey) : null;
	return sellerHeldBy(world, seller, brand ?? '');
}

/** Does this principal stand for the seller: the organization that proved to be it, or whoever holds the case's link? */
export async function isSeller(world: World, principal: Principal, between: Between): Promise<boolean> {
	if (principal.is === 'holder') return (await casesWithLink(world.storage, principal.id)).includes(between.case);
	if (organizationsOf(principal).length === 0) return false;
	const organization = await sellerOrganization(world, between);
	return organization !== null && actsFor(principal, organization);
}

export async function isReporter(world: World, principal: Principal, {report}: Between): Promise<boolean> {
	if (principal.is !== 'holder') return false;
	return (await reportWith(world.storage, {holder: principal.id}))?.id === report;
}

/**
 * Who somebody is in a ticket. Whoever belongs to the seller is the seller, reviewer or not. Throws `not-found` for all
 * others, `second-factor-needed` for a reviewer without one.
 */
export async function sideOf(world: World, principal: Principal, between: Between): Promise<TicketSide> {
	if (await isReporter(world, principal, between)) return 'reporter';
	if (await isSeller(world, principal, between)) return 'seller';
	if (!reviews(principal)) throw noTicket();
	if (principal.is === 'person' && !principal.secondFactor) throw new Problem('second-factor-needed');
	return 'mediator';
}

export const reviews = (principal: Principal): boolean =>
	principal.is === 'person' && (principal.role === 'reviewer' || principal.role === 'operator');

export const noTicket = () => new Problem('not-found', 'There is no ticket of this id');
