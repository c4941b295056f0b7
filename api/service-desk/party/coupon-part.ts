import {html} from 'hono/html';
import {exactSum} from '../../../shared/exact-sum.ts';
import {shownText} from '../../../shared/reports/shown-text.ts';
import type {CouponView} from '../../../shared/service-desk/contract.ts';
import {dayOf} from '../../casework/index.ts';

const states = {good: 'good', used: 'used', expired: 'expired', void: 'void: it was never shown'} as const;

/** A coupon as its seller may know it; never its code. */
export const couponPart = ({value, minimum, expiresAt, state, shownAt, usedAt, usedFor}: CouponView) =>
	html`<h2>The coupon</h2>
<dl><dt>Worth<dd>${exactSum(value)}, ${states[state]}
<dt>For an order of<dd>${exactSum(minimum)} at least
<dt>Until<dd>${dayOf(expiresAt)}
<dt>Code<dd>${shownAt === null ? 'not shown to the shopper yet' : 'the shopper has it; nobody else is told it'}
${usedAt === null ? '' : html`<dt>Used<dd>${dayOf(usedAt)}${usedFor ? `, for an order of ${exactSum(usedFor.order)}` : ''}${usedFor?.number ? html` (${shownText(usedFor.number)})` : ''}`}</dl>`;
