import {exactSum} from '../../shared/exact-sum.ts';
import {offerName} from '../../shared/service-desk/offer-words.ts';
import {standsToSum, sumDue} from '../../shared/service-desk/statutory-sum.ts';
import {changeRemedy, type RemedyRow, remedyOwedTo} from '../casework/index.ts';
import type {Db, Step} from '../storage/storage.ts';
import type {World} from '../world.ts';
import {proposalsOf} from './queries.ts';
import {offerOf, type ProposalRow, type TicketRow} from './rules.ts';

/** How the remedy goes on with what was accepted. What stands beside it changes nothing of it. */
function next(
	remedy: RemedyRow,
	proposal: ProposalRow,
	act: 'accept' | 'give' | 'close',
): {state: RemedyRow['state']; words: string} | null {
	const sum = sumDue(remedy.due);
	const stands = standsToSum(offerOf(proposal.offer), proposal.settles, sum);
	if (stands === 'besides') return null;
	if (act === 'accept')
		return {state: 'offered', words: `Accepted: ${offerName(proposal.offer)}. It is due until it is given.`};
	if (act === 'close')
		return remedy.state === 'offered' ? {state: 'due', words: 'What was accepted was not given: it is due.'} : null;
	if (stands === 'covers') return {state: 'paid', words: `Given: ${offerName(proposal.offer)}.`};
	// Given up only by who repeated the sum, and only once what comes in its place is there
	if (proposal.insteadOf === null) return null;
	const gone = proposal.insteadOf.sum === null ? 'it' : exactSum(proposal.insteadOf.sum);
	return {
		state: 'waived',
		words: `The reporter took ${offerName(proposal.offer)} in place of ${gone}, and repeated the sum.`,
	};
}

/**
 * The step by which what is due to the reporter follows an act on the ticket: offered while it is accepted and not given,
 * then paid or waived; due again when it never came. Nothing where no remedy is due or the proposal stands beside it.
 */
export async function remedyStep(
	world: World,
	row: TicketRow,
	act: 'accept' | 'give' | 'close',
	/** as it will be kept, where it is being accepted just now */
	accepting?: ProposalRow,
): Promise<(tx: Db) => Step[]> {
	const [remedy, proposals] = await Promise.all([
		remedyOwedTo(world.storage, row.report),
		proposalsOf(world.storage, row.id),
	]);
	const proposal = accepting ?? proposals.findLast(({state}) => state === 'accepted');
	const moved = remedy && proposal && next(remedy, proposal, act);
	if (!remedy || !moved) return () => [];
	return tx => [changeRemedy(world.storage, tx, remedy, {...moved, since: world.now()})];
}
