import type {WarningFact} from '../../shared/cases/contract.ts';
import {Problem} from '../../shared/problems.ts';
import {logStep} from '../log/index.ts';
import {assertSame} from '../records/index.ts';
import {changeSeller, keyOfSeller} from '../sellers/index.ts';
import type {World} from '../world.ts';
import {warningEvent} from './case-events.ts';
import {decisionPart, warningPart} from './parts.ts';
import {addWarning} from './queries.ts';
import type {WarningRow} from './rules.ts';
import {carriesWarning} from './rules.ts';

/**
 * Warns a seller after a decision that one of its offers is not genuine. False: this warning is recorded.
 * Throws `no-decision` (none of this id stands against the seller), `id-taken`.
 */
export function issueWarning(world: World, fact: WarningFact): Promise<boolean> {
	const warning: WarningRow = {
		id: fact.id,
		seller: keyOfSeller(fact),
		decision: fact.decision,
		rule: fact.rule,
		issuedAt: fact.issuedAt,
		until: fact.until,
		link: fact.link,
		liftedAt: fact.liftedAt,
	};
	return changeSeller(world, fact, [decisionPart, warningPart], ([decisions, warnings]) => {
		const known = warnings.find(({id}) => id === warning.id);
		if (known) {
			assertSame(known, {...warning, liftedAt: known.liftedAt});
			return null;
		}
		if (
			!carriesWarning(
				decisions.find(({id}) => id === fact.decision),
				warning,
			)
		)
			throw new Problem(
				'no-decision',
				`No decision “${fact.decision}” with the outcome counterfeit stands against this seller`,
			);
		return {
			rows: [decisions, [...warnings, warning]],
			steps: tx => [addWarning(world.storage, tx, warning), ...logStep(world, tx, warningEvent(warning))],
		};
	});
}
