import type * as v from 'valibot';
import {Problem} from '../../shared/problems.ts';
import type {TicketWord} from '../../shared/service-desk/contract.ts';
import {actorOf, type Principal} from '../accounts/principal.ts';
import type {World} from '../world.ts';
import {couponOfTicket} from './coupons/queries.ts';
import {followCase} from './follow-case.ts';
import {requireVersion, ticketOf} from './load-ticket.ts';
import {moveTicket} from './move.ts';
import {remedyStep} from './remedy.ts';

/**
 * What was accepted was given: the seller says so, which is only its word; the reporter or a mediator that it arrived. A
 * coupon is given by showing its code. Throws `not-now`, `changed-meanwhile`.
 */
export async function sayGiven(
	world: World,
	principal: Principal,
	id: string,
	{version, words}: v.InferOutput<typeof TicketWord>,
): Promise<void> {
	const {row, side} = await ticketOf(world, principal, id);
	requireVersion(row, version);
	const coupon = await couponOfTicket(world.storage, id);
	if (coupon) throw new Problem('not-now', 'It is a coupon: it is given when its code is shown to the shopper');
	const said = {role: side, actor: actorOf(principal), reason: words, said: words ?? ''};
	if (side === 'seller') {
		await moveTicket(world, row, {...said, act: 'say-given', fields: {waitsFor: 'reporter'}});
		return;
	}
	const remedy = await remedyStep(world, row, 'give');
	await moveTicket(world, row, {...said, act: 'pay', steps: remedy});
	await followCase(world, row);
}
