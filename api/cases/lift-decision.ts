import {Problem} from '../../shared/problems.ts';
import {logStep} from '../log/index.ts';
import {type AboutSeller, changeSeller} from '../sellers/index.ts';
import type {World} from '../world.ts';
import {decisionLiftedEvent, warningLiftedEvent} from './case-events.ts';
import {decisionPart, warningPart} from './parts.ts';
import {markDecisionLifted, markWarningLifted} from './queries.ts';
import {fallingWith} from './rules.ts';

/** Lifts a decision, and with it the warnings that followed from it. False: it is lifted already. Throws `fact-not-found`. */
export const liftDecision = (world: World, seller: AboutSeller, id: string, liftedAt: Date): Promise<boolean> =>
	changeSeller(world, seller, [decisionPart, warningPart], ([decisions, warnings]) => {
		const decision = decisions.find(row => row.id === id);
		if (!decision) throw new Problem('fact-not-found', `This seller has no decision “${id}”`);
		if (decision.liftedAt) return null;
		const falling = fallingWith(id, warnings);
		return {
			rows: [
				decisions.map(row => (row === decision ? {...row, liftedAt} : row)),
				warnings.map(row => (falling.includes(row) ? {...row, liftedAt} : row)),
			],
			steps: tx => [
				markDecisionLifted(world.storage, tx, id, liftedAt),
				...falling.map(warning => markWarningLifted(world.storage, tx, warning.id, liftedAt)),
				...logStep(world, tx, decisionLiftedEvent(decision)),
				...falling.flatMap(warning => logStep(world, tx, warningLiftedEvent(warning))),
			],
		};
	});
