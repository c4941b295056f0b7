import type {CaseFindings} from '../../../shared/cases/findings-contract.ts';
import {nextStrike} from '../../../shared/cases/ladder.ts';
import {Problem} from '../../../shared/problems.ts';
import type {World} from '../../world.ts';
import type {Dossier} from '../dossier/load-dossier.ts';
import {addCaseDecision, addRemedy, addVoice, type RemedyRow, type VoiceRow} from '../dossier/queries.ts';
import type {CaseMoving} from '../move.ts';
import {decisionLetters, results} from './decision-letters.ts';
import {outcomeFacts} from './outcome-facts.ts';
import type {remediesFound} from './remedies-found.ts';
import {publicAnswer} from './statement-facts.ts';

export const decisionPath = (id: string): string => `/decisions/${id}`;

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
	const {storage} = world;
	const {row} = dossier;
	const {seller} = row;
	const at = world.now();
	const decidedBy = [...new Set(voices.map(({reviewer}) => reviewer))];
	const {outcome, strike, found, statement} = await outcomeFacts(world, dossier, findings, {
		at,
		reviewers: decidedBy.length,
	});
	const decision = world.newId('dec');
	const warning = world.newId('wrn');
	const link = linkOf(world, decision);
	const remedies = remediesOf(world, dossier, found, decision, at);
	const spoken = voices.at(-1);
	const words = {outcome, statement, decision, strike, found};
	const decide = {
		id: decision,
		seller,
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
		reason: `The offer was found ${results[outcome]}`,
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
		facts: {
			decide,
			...(warns && {
				// Statement, letters and log say which strike it is: it has to be that one still when it is written
				warn: warnings => {
					if (nextStrike(warnings, at).rule === warns.rule) return warns;
					throw new Problem('changed-meanwhile', 'The warnings of this seller changed meanwhile: look again');
				},
			}),
		},
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
