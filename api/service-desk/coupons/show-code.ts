import {createHash, randomBytes} from 'node:crypto';
import {Problem} from '../../../shared/problems.ts';
import {couponCodeInGroups, drawCouponCode} from '../../../shared/service-desk/coupon-code.ts';
import {actorOf, type Principal} from '../../accounts/principal.ts';
import {auditStep} from '../../audit/index.ts';
import {Stale} from '../../storage/violations.ts';
import type {World} from '../../world.ts';
import {followCase} from '../follow-case.ts';
import {ticketOf} from '../load-ticket.ts';
import {moveTicket} from '../move.ts';
import {remedyStep} from '../remedy.ts';
import {couponState, shownCoupon} from '../rules.ts';
import {changeCode, couponOfTicket} from './queries.ts';

/** What is kept of a coupon's code: it is random, so its hash gives nothing away. */
export const hashOfCoupon = (code: string): string => createHash('sha256').update(code).digest('hex');

/**
 * Shows the coupon's code to its owner, this once. An answer that was lost costs nothing: asked again there is another
 * code, and the one before is none. Throws `not-found` for everybody else, `not-now` where none was accepted or the ticket
 * was closed before it was shown, `coupon-used`, `coupon-expired`.
 */
export async function showCouponCode(world: World, principal: Principal, ticket: string) {
	const {storage} = world;
	const {row, side} = await ticketOf(world, principal, ticket);
	if (side !== 'reporter') throw new Problem('not-allowed', 'A coupon’s code is for its owner only');
	const coupon = await couponOfTicket(storage, ticket);
	if (!coupon) throw new Problem('not-now', 'No coupon was accepted here');
	const at = world.now();
	const state = couponState(coupon, row.state, at);
	if (state === 'used') throw new Problem('coupon-used');
	if (state === 'void')
		throw new Problem('not-now', 'The ticket was closed before the code was shown: the coupon is none');
	if (state === 'expired')
		throw new Problem('coupon-expired', `The coupon expired on ${coupon.expiresAt.toISOString()}`);
	const code = drawCouponCode(length => randomBytes(length));
	const fields = {codeHash: hashOfCoupon(code), shownAt: at};
	if (row.state === 'accepted') {
		const remedy = await remedyStep(world, row, 'give');
		await moveTicket(world, row, {
			act: 'take-coupon',
			role: side,
			actor: actorOf(principal),
			steps: tx => [changeCode(storage, tx, coupon.id, fields), ...remedy(tx)],
		});
		await followCase(world, row);
	} else
		await storage
			.atomically(tx => [
				changeCode(storage, tx, coupon.id, fields),
				auditStep(storage, tx, {
					id: world.newId('aud'),
					at,
					actor: actorOf(principal),
					act: 'coupon.new-code',
					about: coupon.id,
				}),
			])
			.catch(error => {
				throw error instanceof Stale ? new Problem('coupon-used') : error;
			});
	return {...shownCoupon({...coupon, ...fields}, row.state, at), code: couponCodeInGroups(code)};
}
