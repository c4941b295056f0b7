import type {DecisionFact} from '../../shared/cases/contract.ts';
import {logStep} from '../log/index.ts';
import {assertSame} from '../records/index.ts';
import {changeSeller, keyOfSeller} from '../sellers/index.ts';
import type {World} from '../world.ts';
import {decisionEvent} from './case-events.ts';
import {decisionPart} from './parts.ts';
import {addDecision} from './queries.ts';
import type {DecisionRow} from './rules.ts';

/** Records the outcome of a case. False: this decision is recorded. Throws `id-taken`. */
export function recordDecision(world: World, fact: DecisionFact): Promise<boolean> {
	const decision: DecisionRow = {
		id: fact.id,
		seller: keyOfSeller(fact),
		listing: fact.listing,
		product: fact.product,
		outcome: fact.outcome,
		decidedAt: fact.decidedAt,
		decidedBy: fact.by,
		answer: fact.answer,
		link: fact.link,
		liftedAt: fact.liftedAt,
		appeal: null,
	};
	return changeSeller(world, fact, [decisionPart], ([rows]) => {
		const known = rows.find(({id}) => id === decision.id);
		if (!known)
			return {
				rows: [[...rows, decision]],
				steps: tx => [addDecision(world.storage, tx, decision), ...logStep(world, tx, decisionEvent(decision))],
			};
		assertSame(known, {...decision, liftedAt: known.liftedAt, appeal: known.appeal});
		return null;
	});
}
