import * as v from 'valibot';
import {CouponView, Redeemed, Redemption} from '../../../shared/service-desk/contract.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {lookAtCoupon, redeemCoupon} from './redeem.ts';

const ofCode = v.object({code: v.pipe(v.string(), v.maxLength(100, 'must be a coupon’s code'))});
const common = {tag: 'coupons', scope: 'coupons:redeem', access: ['holder', 'member'], params: ofCode} as const;

/** What a seller's till asks. */
export const couponEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: '/v1/coupons/:code',
		summary: 'What a coupon is worth: for its seller’s till, and for its owner',
		...common,
		answer: {status: 200, schema: CouponView, description: 'The coupon'},
		problems: ['not-found'],
		handle: ({world, principal, params}) => lookAtCoupon(world, principal, params.code),
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/coupons/:code/redeem',
		summary: 'Take a coupon for an order: once, however many ask at the same time',
		...common,
		body: Redemption,
		answer: {status: 200, schema: Redeemed, description: 'What is taken off the order'},
		problems: ['not-found', 'coupon-used', 'coupon-expired', 'coupon-other-currency', 'coupon-below-minimum'],
		handle: ({world, principal, params, body}) => redeemCoupon(world, principal, params.code, body),
	}),
];
