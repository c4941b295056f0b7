import type {Money} from '../money.ts';

/** A coupon as its rules ask. All sums are of one currency. */
export type CouponTerms = {
	value: Money;
	/** the order has to come to this at least; minor units of the value's currency */
	minimum: number;
	expiresAt: Date;
	redeemedAt: Date | null;
};

export type CouponAnswer =
	| {
			ok: true;
			/** what is taken off the order: never more than it comes to */
			takenOff: Money;
			toPay: Money;
			/** of the value, what this order does not use and a single use forfeits */
			lapses: Money;
	  }
	| {ok: false; why: 'used' | 'expired' | 'other-currency' | 'below-minimum'};

/** What a coupon does to an order of this total now. Whole minor units throughout. */
export function couponWorth(
	{value, minimum, expiresAt, redeemedAt}: CouponTerms,
	order: Money,
	now: Date,
): CouponAnswer {
	if (redeemedAt !== null) return {ok: false, why: 'used'};
	if (now >= expiresAt) return {ok: false, why: 'expired'};
	const {currency} = value;
	if (order.currency !== currency) return {ok: false, why: 'other-currency'};
	if (order.minor < minimum) return {ok: false, why: 'below-minimum'};
	const off = Math.min(value.minor, order.minor);
	return {
		ok: true,
		takenOff: {minor: off, currency},
		toPay: {minor: order.minor - off, currency},
		lapses: {minor: value.minor - off, currency},
	};
}
