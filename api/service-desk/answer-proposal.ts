import type * as v from 'valibot';
import {exactSum} from '../../shared/exact-sum.ts';
import type {Money} from '../../shared/money.ts';
import {Problem} from '../../shared/problems.ts';
import type {Acceptance, ProposalRefusal} from '../../shared/service-desk/contract.ts';
import {offerWords} from '../../shared/service-desk/offer-words.ts';
import {type GivenUp, isRepeated, standsToSum, sumDue} from '../../shared/service-desk/statutory-sum.ts';
import {actorOf, type Principal} from '../accounts/principal.ts';
import {remedyOwedTo} from '../casework/index.ts';
import type {World} from '../world.ts';
import {addCoupon} from './coupons/queries.ts';
import {openProposal, requireVersion, ticketOf} from './load-ticket.ts';
import {moveTicket} from './move.ts';
import {endProposals} from './queries.ts';
import {remedyStep} from './remedy.ts';
import {couponOf, offerOf, type ProposalRow, type TicketRow} from './rules.ts';

/**
 * The reporter accepts. What comes in place of a sum that a decision says is due needs that sum repeated and given up in so
 * many words; what stands beside it leaves it as it is. Throws `statutory-sum-stays`, `not-now`, `changed-meanwhile`.
 */
export async function acceptProposal(
	world: World,
	principal: Principal,
	id: string,
	{version, proposal: named, ...givenUp}: Acceptance,
): Promise<void> {
	const {storage} = world;
	const {row, side} = await ticketOf(world, principal, id);
	requireVersion(row, version);
	const found = await openProposal(world, id, named);
	const insteadOf = await placeOf(world, row, found, givenUp);
	const at = world.now();
	const {offer} = found;
	const accepted: ProposalRow = {...found, state: 'accepted', answeredAt: at, insteadOf};
	const remedy = await remedyStep(world, row, 'accept', accepted);
	await moveTicket(world, row, {
		act: 'accept',
		role: side,
		actor: actorOf(principal),
		reason: insteadOf === null ? null : `in place of ${insteadOf.sum ? exactSum(insteadOf.sum) : 'what is due'}`,
		fields: {waitsFor: offer.kind === 'coupon' ? 'reporter' : 'seller'},
		said: offerWords(offer),
		steps: tx => [
			endProposals(storage, tx, id, 'accepted', {at, insteadOf}),
			...(offer.kind === 'coupon' ? [addCoupon(storage, tx, couponOf(offer, row, {id: world.newId('cpn'), at}))] : []),
			...remedy(tx),
		],
	});
}

/** What the reporter gives up by accepting; null: nothing. Throws `statutory-sum-stays`. */
async function placeOf(
	world: World,
	row: TicketRow,
	{offer, settles}: ProposalRow,
	givenUp: GivenUp,
): Promise<{sum: Money | null} | null> {
	const remedy = await remedyOwedTo(world.storage, row.report);
	const sum = remedy && sumDue(remedy.due);
	const isInstead = remedy !== null && standsToSum(offerOf(offer), settles, sum) === 'instead';
	if (!isInstead) {
		if (!givenUp.insteadOfStatutory) return null;
		const detail = 'must not be said: this takes nothing’s place, so what is due stays beside it';
		throw new Problem('invalid-request', undefined, [{pointer: '/insteadOfStatutory', detail}]);
	}
	if (isRepeated(givenUp, sum)) return {sum};
	throw new Problem(
		'statutory-sum-stays',
		`A decision says that ${sum ? exactSum(sum) : 'a remedy'} is due to you. This proposal would come in its place, and you would not get it: repeat the sum and say so, or refuse the proposal`,
		[
			...(givenUp.insteadOfStatutory
				? []
				: [{pointer: '/insteadOfStatutory', detail: 'must be true: it comes in place of what is due'}]),
			{
				pointer: '/sum',
				detail: sum ? `must repeat what is due: ${exactSum(sum)}` : 'must be null: what is due is no sum',
			},
		],
	);
}

/** The reporter does not want it; the seller may propose something else. */
export async function refuseProposal(
	world: World,
	principal: Principal,
	id: string,
	{version, proposal, reason}: v.InferOutput<typeof ProposalRefusal>,
): Promise<void> {
	const {row, side} = await ticketOf(world, principal, id);
	requireVersion(row, version);
	await openProposal(world, id, proposal);
	await moveTicket(world, row, {
		act: 'refuse',
		role: side,
		actor: actorOf(principal),
		reason,
		said: reason ?? '',
		steps: tx => [endProposals(world.storage, tx, id, 'refused', {at: world.now(), answer: reason})],
	});
}
