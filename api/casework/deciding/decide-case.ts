import {findingsFaults, outcomeOf} from '../../../shared/cases/findings.ts';
import type {CaseFindings} from '../../../shared/cases/findings-contract.ts';
import {nextStrike} from '../../../shared/cases/ladder.ts';
import {statementOf} from '../../../shared/cases/statement.ts';
import {Problem} from '../../../shared/problems.ts';
import {decisionEvent, warningEvent, warningsStanding} from '../../cases/index.ts';
import type {World} from '../../world.ts';
import {type Dossier, standing} from '../dossier/load-dossier.ts';
import {addCaseDecision, addRemedy, addVoice, type RemedyRow, type VoiceRow} from '../dossier/queries.ts';
import type {CaseMoving} from '../move.ts';
import {reachedAtOf} from '../rules.ts';
import {decisionLetters} from './decision-letters.ts';
import {countedRemedies, remediesFound} from './remedies-found.ts';
import {photosBehind, publicAnswer, statementFacts} from './statement-facts.ts';

export const decisionPath = (id: string): string => `/decisions/${id}`;

/** Throws `findings-do-not-hold`, with pointers. */
export function requireFindings(world: World, dossier: Dossier, findings: CaseFindings): void {
	const faults = findingsFaults(
		findings,
		{
			reachedAt: reachedAtOf({notices: dossier.notices, answers: 0}),
			answers: dossier.answers,
			examinations: dossier.examinations,
			reports: standing(dossier).map(({id, body, isTip}) => ({id, demands: !isTip && body.demand.kind !== 'none'})),
		},
		world.now(),
	);
	if (faults.length > 0) throw new Problem('findings-do-not-hold', undefined, faults);
}

/**
 * The decision of a case with all that follows from it, in one change: its statement of reasons, the public record and the
 * log, the warning by the ladder, the remedy of each report, letters and webhooks. `voices`: who decided, with the one that
 * is being given now last. Throws `findings-do-not-hold`.
 */
export async function decideCase(
	world: World,
	dossier: Dossier,
	findings: CaseFindings,
	voices: readonly VoiceRow[],
): Promise<CaseMoving> {
	requireFindings(world, dossier, findings);
	const {storage} = world;
	const {row} = dossier;
	const {seller} = row;
	const at = world.now();
	const outcome = outcomeOf(findings);
	const decision = world.newId('dec');
	const warning = world.newId('wrn');
	const link = linkOf(world, decision);
	const strike = outcome === 'counterfeit' && seller ? nextStrike(await warningsStanding(storage, seller), at) : null;
	const found = remediesFound(dossier, findings, at);
	const remedies = remediesOf(world, dossier, found, decision, at);
	const decidedBy = [...new Set(voices.map(({reviewer}) => reviewer))];
	const statement = statementOf(
		statementFacts(world, dossier, findings, {
			decidedAt: at,
			reviewers: decidedBy.length,
			strike,
			...countedRemedies(found),
			photos: photosBehind(dossier),
		}),
	);
	const spoken = voices.at(-1);
	const words = {outcome, statement, decision, strike, found};
	const line = {
		id: decision,
		listing: row.listing,
		product: row.title.slice(0, 300),
		outcome,
		decidedAt: at,
		decidedBy: 'Touchstone’s reviewers',
		answer: publicAnswer(world, dossier)?.words.slice(0, 2000) ?? null,
		link,
		liftedAt: null,
		appeal: null,
	};
	const warns = seller &&
		strike && {
			id: warning,
			seller,
			decision,
			rule: strike.rule,
			issuedAt: at,
			until: strike.until,
			link,
			liftedAt: null,
		};
	return {
		act: 'decide',
		role: 'reviewer',
		actor: spoken?.reviewer ?? 'system',
		reason: `“${outcome}”: ${decision}`,
		fields: {decision, outcome},
		steps: tx => [
			...(spoken ? [addVoice(storage, tx, spoken)] : []),
			addCaseDecision(storage, tx, {
				id: decision,
				case: row.id,
				outcome,
				findings,
				statement,
				decidedBy,
				decidedAt: at,
				liftedAt: null,
			}),
			...remedies.map(each => addRemedy(storage, tx, each)),
		],
		...(seller && {
			facts: {
				decide: {...line, seller},
				...(warns && {
					// Statement, letters and log say which strike it is: it has to be that one still when it is written
					warn: warnings => {
						if (nextStrike(warnings, at).rule === warns.rule) return warns;
						throw new Problem('changed-meanwhile', 'The warnings of this seller changed meanwhile: look again');
					},
				}),
			},
		}),
		log: [decisionEvent({...line, seller}), ...(warns ? [warningEvent(warns)] : [])],
		...(await decisionLetters(world, dossier, words)),
		...(remedies.length > 0 && {
			follows: {
				act: 'owe',
				role: 'system',
				actor: 'system',
				reason: `${remedies.length} ${remedies.length === 1 ? 'remedy is' : 'remedies are'} due`,
			},
		}),
	};
}

/** Only https addresses stand in public records. */
const linkOf = ({site}: World, decision: string): string | null =>
	site.url.startsWith('https://') ? `${site.url}${decisionPath(decision)}` : null;

const remediesOf = (
	world: World,
	{row}: Dossier,
	found: ReturnType<typeof remediesFound>,
	decision: string,
	at: Date,
): RemedyRow[] =>
	found.flatMap(({report, due}) =>
		due ? [{id: world.newId('rmd'), case: row.id, report, decision, due, state: 'due', since: at, words: null}] : [],
	);
