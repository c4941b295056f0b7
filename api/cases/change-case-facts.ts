import {type AboutSeller, changeSeller} from '../sellers/index.ts';
import type {Db, Step} from '../storage/storage.ts';
import type {World} from '../world.ts';
import {decisionPart, openCasePart, warningPart} from './parts.ts';
import {
	addDecision,
	addOpenCase,
	addWarning,
	markCaseClosed,
	markDecisionAppeal,
	markDecisionLifted,
	markWarningLifted,
	showAgain,
} from './queries.ts';
import {type CaseFactsWanted, type FactAct, factsAfter} from './rules.ts';

/**
 * Changes what the public sees of a seller's cases: a decision with its warning, their end, an appeal, the line that a case is open;
 * `steps` are part of the same change, and are done also when the facts stay as they are. `meanwhile` is asked when
 * somebody else was faster, and throws when the change is not wanted any more.
 */
export const changeCaseFacts = (
	world: World,
	seller: AboutSeller,
	wanted: CaseFactsWanted,
	steps: (tx: Db) => readonly Step[],
	meanwhile: () => Promise<void>,
): Promise<boolean> =>
	changeSeller(
		world,
		seller,
		[decisionPart, warningPart, openCasePart],
		([decisions, warnings, open]) => {
			const {rows, acts} = factsAfter({decisions, warnings, open}, wanted);
			return {
				rows: [rows.decisions, rows.warnings, rows.open],
				// First what fails when the case itself was changed
				steps: tx => [...steps(tx), ...acts.map(act => stepOf(world, tx, act))],
			};
		},
		meanwhile,
	);

function stepOf({storage}: World, tx: Db, act: FactAct): Step {
	switch (act.is) {
		case 'decide':
			return addDecision(storage, tx, act.row);
		case 'warn':
			return addWarning(storage, tx, act.row);
		case 'lift-decision':
			return markDecisionLifted(storage, tx, act.id, act.at);
		case 'lift-warning':
			return markWarningLifted(storage, tx, act.id, act.at);
		case 'appeal':
			return markDecisionAppeal(storage, tx, act.id, act.appeal);
		case 'show':
			return addOpenCase(storage, tx, act.row);
		case 'show-again':
			return showAgain(storage, tx, act.row);
		case 'close':
			return markCaseClosed(storage, tx, act.id, act.at);
	}
}
