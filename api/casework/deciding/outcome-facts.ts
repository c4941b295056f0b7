import {findingsFaults, outcomeOf} from '../../../shared/cases/findings.ts';
import type {CaseFindings} from '../../../shared/cases/findings-contract.ts';
import {nextStrike, type Strike} from '../../../shared/cases/ladder.ts';
import {statementOf} from '../../../shared/cases/statement.ts';
import type {Outcome} from '../../../shared/cases/states.ts';
import {Problem} from '../../../shared/problems.ts';
import {warningsStanding} from '../../cases/index.ts';
import type {World} from '../../world.ts';
import {type Dossier, standing} from '../dossier/load-dossier.ts';
import {reachedAtOf} from '../rules.ts';
import {remediesFound} from './remedies-found.ts';
import {statementFacts} from './statement-facts.ts';

/** What follows from findings, before anything of it is written down. */
export type OutcomeFacts = {
	outcome: Outcome;
	/** null: no warning follows, or nobody is known who could be warned */
	strike: Strike | null;
	/** what it means for each report that is named in the findings */
	found: ReturnType<typeof remediesFound>;
	/** the statement of reasons */
	statement: string;
};

/** Throws `findings-do-not-hold`, with pointers. */
export function requireFindings(world: World, dossier: Dossier, findings: CaseFindings): void {
	const {notices, answers, examinations} = dossier;
	const reports = standing(dossier).map(({id, body, isTip}) => ({
		id,
		demands: !isTip && body.demand.kind !== 'none',
	}));
	const onFile = {reachedAt: reachedAtOf(notices), answers, examinations, reports};
	const faults = findingsFaults(findings, onFile, world.now());
	if (faults.length > 0) throw new Problem('findings-do-not-hold', undefined, faults);
}

/**
 * The one place where findings become an outcome: what is read before somebody confirms it, and what is decided then.
 * `reviewers`: how many decide. Throws `findings-do-not-hold`.
 */
export async function outcomeFacts(
	world: World,
	dossier: Dossier,
	findings: CaseFindings,
	{at, reviewers}: {at: Date; reviewers: number},
): Promise<OutcomeFacts> {
	requireFindings(world, dossier, findings);
	const {seller} = dossier.row;
	const outcome = outcomeOf(findings);
	const strike =
		outcome === 'counterfeit' && seller ? nextStrike(await warningsStanding(world.storage, seller), at) : null;
	const found = remediesFound(dossier, findings, at);
	const statement = statementOf(statementFacts(world, dossier, findings, {decidedAt: at, reviewers, strike, found}));
	return {outcome, strike, found, statement};
}
