import {exactSum} from '../../../shared/exact-sum.ts';
import type {Money} from '../../../shared/money.ts';
import {Problem} from '../../../shared/problems.ts';
import type {Redemption} from '../../../shared/service-desk/contract.ts';
import {readCouponCode} from '../../../shared/service-desk/coupon-code.ts';
import {type CouponAnswer, couponWorth} from '../../../shared/service-desk/coupon-worth.ts';
import {actorOf, type Principal} from '../../accounts/principal.ts';
import {auditStep} from '../../audit/index.ts';
import {Stale} from '../../storage/violations.ts';
import type {World} from '../../world.ts';
import {partyIn} from '../parties.ts';
import {type CouponRow, shownCoupon, termsOf} from '../rules.ts';
import {couponByHash, useCoupon} from './queries.ts';
import {hashOfCoupon} from './show-code.ts';

const noCoupon = () => new Problem('not-found', 'No coupon of your stores has this code');

/** The coupon behind a code. Only its seller and its owner are told of it. */
async function couponAt(world: World, principal: Principal, typed: string, mayOwn: boolean) {
	const code = readCouponCode(typed);
	const row = code === null ? null : await couponByHash(world.storage, hashOfCoupon(code));
	if (!row) throw noCoupon();
	const party = await partyIn(world, principal, row);
	if (party !== 'seller' && !(mayOwn && party === 'reporter')) throw noCoupon();
	return row;
}

/** Where the ticket of a coupon whose code is known was at least: the code is shown by it. */
const givenState = 'coupon';

/** What a coupon is worth, for the seller's till and for its owner. Throws `not-found`. */
export const lookAtCoupon = async (world: World, principal: Principal, code: string) =>
	shownCoupon(await couponAt(world, principal, code, true), givenState, world.now());

/**
 * The seller takes a coupon for an order: once, however many ask at the same time. Throws `coupon-used` with when and by
 * whom, `coupon-expired`, `coupon-other-currency`, `coupon-below-minimum`, `not-found`.
 */
export async function redeemCoupon(world: World, principal: Principal, code: string, {order, number}: Redemption) {
	const {storage} = world;
	const row = await couponAt(world, principal, code, false);
	const at = world.now();
	const worth = couponWorth(termsOf(row), order, at);
	if (!worth.ok) throw whyNot(row, worth.why, order);
	const actor = actorOf(principal);
	const fields = {redeemedAt: at, redeemedBy: actor, orderTotal: order.minor, orderNumber: number};
	const {id, currency, codeHash} = row;
	try {
		await storage.atomically(tx => [
			useCoupon(storage, tx, {id, currency, codeHash: codeHash ?? ''}, fields),
			auditStep(storage, tx, {
				id: world.newId('aud'),
				at,
				actor,
				act: 'coupon.redeem',
				about: id,
				reason: number,
				details: {order, takenOff: worth.takenOff},
			}),
		]);
	} catch (error) {
		if (!(error instanceof Stale)) throw error;
		// Somebody was faster: with the code, or its owner had another one made
		const now = await couponAt(world, principal, code, false);
		throw whyNot(now, now.redeemedAt ? 'used' : 'expired', order);
	}
	return {
		...shownCoupon({...row, ...fields}, givenState, at),
		takenOff: worth.takenOff,
		toPay: worth.toPay,
		lapses: worth.lapses,
	};
}

function whyNot(row: CouponRow, why: Extract<CouponAnswer, {ok: false}>['why'], order: Money): Problem {
	const {currency, minimum, expiresAt, redeemedAt, sellerName, orderNumber} = row;
	const wrong = (detail: string) => [{pointer: '/order', detail}];
	switch (why) {
		case 'used':
			return new Problem(
				'coupon-used',
				`The coupon was used on ${redeemedAt?.toISOString()} by ${sellerName}${orderNumber === null ? '' : ` for order ${orderNumber}`}`,
			);
		case 'expired':
			return new Problem('coupon-expired', `The coupon expired on ${expiresAt.toISOString()}`);
		case 'other-currency':
			return new Problem('coupon-other-currency', undefined, wrong(`must be in ${currency}, not ${order.currency}`));
		case 'below-minimum': {
			const least = exactSum({minor: minimum, currency});
			return new Problem('coupon-below-minimum', undefined, wrong(`must come to ${least} at least`));
		}
	}
}
