import {html} from 'hono/html';
import type * as v from 'valibot';
import {exactSum} from '../../../shared/exact-sum.ts';
import type {CouponView, Redeemed} from '../../../shared/service-desk/contract.ts';
import {casePage} from '../../casework/index.ts';
import {couponPart} from './coupon-part.ts';

/**
 * What came of the form. `nothing`: it was not sent yet. `worth`: what a coupon is worth, which used nothing up. `taken`: it is
 * used up by the order. `wrong`: what was not right; what was typed stands in the form still.
 */
export type AtTill = {fields: Readonly<Record<string, string>>} & (
	| {is: 'nothing'}
	| {is: 'worth'; coupon: CouponView}
	| {is: 'taken'; redeemed: v.InferOutput<typeof Redeemed>}
	| {is: 'wrong'; wrong: readonly string[]}
);

export const tillAddress = (secret: string): string => `/cases/${secret}/till`;

/** The till of a seller without an account. */
export const tillPage = (secret: string, at: AtTill) =>
	casePage(
		'Take a coupon',
		html`<p><a href="/cases/${secret}">Back to the case</a></p>
<h1>Take a coupon</h1>
<p>A coupon is good once, for an order with you. Look first what it is worth; taken, it is used up.</p>
${came(at)}
${tillForm(secret, at.fields)}
<p class="quiet">You need no account for it. Who holds this link can take your coupons too: keep it to yourself.</p>`,
	);

function came(at: AtTill) {
	switch (at.is) {
		case 'nothing':
			return '';
		case 'worth':
			return couponPart(at.coupon);
		case 'taken': {
			const {takenOff, toPay, lapses} = at.redeemed;
			const rest = lapses.minor > 0 ? ` ${exactSum(lapses)} of it lapse.` : '';
			return html`<p class="state" role="status">Taken: ${exactSum(takenOff)} off, ${exactSum(toPay)} to pay.${rest}</p>${couponPart(at.redeemed)}`;
		}
		case 'wrong':
			return html`<p class="wrong" role="alert">${at.wrong.join('; ')}</p>`;
	}
}

const tillForm = (
	secret: string,
	{code = '', order = '', currency = '', number = ''}: Readonly<Record<string, string>>,
) => html`<form method="post" action="${tillAddress(secret)}">
<label for="code">The coupon’s code, as the shopper shows it</label><input id="code" name="code" required maxlength="100" autocomplete="off" placeholder="C-XXXX-XXXX-XXXX-XXXX-XXXX" value="${code}">
<button name="act" value="look">What is it worth?</button>
<p class="quiet">Nothing is used up by looking.</p>
<label for="order">What the order comes to, before the coupon</label><input id="order" name="order" inputmode="decimal" placeholder="49.00" value="${order}">
<label for="currency">Currency</label><input id="currency" name="currency" maxlength="3" placeholder="EUR" value="${currency}">
<label for="number">Order number (may be left out)</label><input id="number" name="number" maxlength="100" value="${number}">
<button name="act" value="redeem">Take it for this order</button>
<p class="quiet">It is used up by this order, whatever remains of it.</p></form>`;
