import {type LogEvent, logStep} from '../log/index.ts';
import {type AboutSeller, changeSeller, keyOfSeller} from '../sellers/index.ts';
import type {Db, Step} from '../storage/storage.ts';
import type {World} from '../world.ts';
import {decisionEvent, decisionLiftedEvent, warningEvent, warningLiftedEvent} from './case-events.ts';
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
 * and tells the public log of it. `seller` null: it is not known who sells, so there is no record, and the log alone tells of
 * the decision. `steps` are part of the same change, and are done also when the facts stay as they are. `meanwhile` is asked
 * when somebody else was faster, and throws when the change is not wanted any more.
 */
export async function changeCaseFacts(
	world: World,
	seller: AboutSeller | null,
	wanted: CaseFactsWanted,
	steps: (tx: Db) => readonly Step[],
	meanwhile: () => Promise<void>,
): Promise<void> {
	if (seller === null) {
		const events = eventsWithoutSeller(wanted);
		return world.storage.atomically(tx => [...steps(tx), ...events.flatMap(event => logStep(world, tx, event))]);
	}
	await changeSeller(
		world,
		seller,
		[decisionPart, warningPart, openCasePart],
		([decisions, warnings, open]) => {
			const {rows, acts} = factsAfter({decisions, warnings, open}, wanted, keyOfSeller(seller));
			return {
				rows: [rows.decisions, rows.warnings, rows.open],
				// First what fails when the case itself was changed
				steps: tx => [
					...steps(tx),
					...acts.map(act => stepOf(world, tx, act)),
					...acts.flatMap(act => eventsOf(act).flatMap(event => logStep(world, tx, event))),
				],
			};
		},
		meanwhile,
	);
}

/** What the public log tells of a fact that is written. */
function eventsOf(act: FactAct): LogEvent[] {
	switch (act.is) {
		case 'decide':
			return [decisionEvent(act.row)];
		case 'warn':
			return [warningEvent(act.row)];
		case 'lift-decision':
			return [decisionLiftedEvent(act.row)];
		case 'lift-warning':
			return [warningLiftedEvent(act.row)];
		default:
			return [];
	}
}

const eventsWithoutSeller = ({decide, lift}: CaseFactsWanted): LogEvent[] => [
	...(decide ? [decisionEvent({...decide, seller: null})] : []),
	...(lift ? [decisionLiftedEvent({id: lift.decision, seller: null})] : []),
];

function stepOf({storage}: World, tx: Db, act: FactAct): Step {
	switch (act.is) {
		case 'decide':
			return addDecision(storage, tx, act.row);
		case 'warn':
			return addWarning(storage, tx, act.row);
		case 'lift-decision':
			return markDecisionLifted(storage, tx, act.row.id, act.at);
		case 'lift-warning':
			return markWarningLifted(storage, tx, act.row.id, act.at);
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
