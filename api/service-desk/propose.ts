import {dayMs} from '../../shared/clock.ts';
import {Problem} from '../../shared/problems.ts';
import {ticketClocks} from '../../shared/service-desk/clocks.ts';
import {couponDays, mostProposals, type NewProposal, type Offer} from '../../shared/service-desk/contract.ts';
import {offerWords} from '../../shared/service-desk/offer-words.ts';
import {actorOf, type Principal} from '../accounts/principal.ts';
import type {World} from '../world.ts';
import {requireVersion, ticketOf} from './load-ticket.ts';
import {moveTicket} from './move.ts';
import {addProposal, endProposals, proposalsOf} from './queries.ts';
import {keptOffer} from './rules.ts';

/** The seller or a mediator proposes; what was proposed before and not answered is replaced. Throws `not-now`, `too-many`. */
export async function propose(
	world: World,
	principal: Principal,
	id: string,
	{version, offer, words, settles}: NewProposal,
): Promise<void> {
	const {storage} = world;
	const {row, side} = await ticketOf(world, principal, id);
	requireVersion(row, version);
	if ((await proposalsOf(storage, id)).length >= mostProposals)
		throw new Problem('too-many', `${mostProposals} proposals are made in a ticket at most: talk about the last one`);
	const at = world.now();
	requireDays(offer, at);
	const actor = actorOf(principal);
	const kept = keptOffer(offer);
	const answerBy = new Date(at.getTime() + (ticketClocks.proposed?.days ?? 14) * dayMs);
	const proposal = {
		id: world.newId('prp'),
		ticket: id,
		at,
		by: side,
		actor,
		offer: kept,
		words,
		settles,
		state: 'open' as const,
		answerBy,
		answeredAt: null,
		answer: null,
		insteadOf: null,
	};
	await moveTicket(world, row, {
		act: 'propose',
		role: side,
		actor,
		// Of two proposals the later has its own time
		fields: {since: at, dueAt: answerBy, ...(side === 'mediator' && {mediator: actor})},
		said: `${offerWords(kept)}${settles ? ', in place of everything else' : ''}.\n${words}`,
		steps: (tx, made) => [
			endProposals(storage, tx, id, 'replaced', {at}),
			addProposal(storage, tx, {...proposal, version: made}),
		],
	});
}

function requireDays(offer: Offer, now: Date): void {
	if (offer.kind !== 'coupon') return;
	const days = (offer.expiresAt.getTime() - now.getTime()) / dayMs;
	if (days >= couponDays.least && days <= couponDays.most) return;
	throw new Problem('invalid-request', undefined, [
		{
			pointer: '/offer/expiresAt',
			detail: `must be ${couponDays.least} days from now at least, and ${couponDays.most} at most`,
		},
	]);
}
