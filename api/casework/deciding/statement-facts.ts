import {outcomeOf} from '../../../shared/cases/findings.ts';
import type {CaseFindings} from '../../../shared/cases/findings-contract.ts';
import type {Strike} from '../../../shared/cases/ladder.ts';
import type {StatementFacts} from '../../../shared/cases/statement.ts';
import {withoutPerson} from '../../../shared/cases/without-person.ts';
import {personsKnown} from '../../reports/index.ts';
import type {World} from '../../world.ts';
import {type Dossier, latest, standing} from '../dossier/load-dossier.ts';
import {reachedAtOf} from '../rules.ts';
import type {RemedyFound} from './remedy-due.ts';

const proofs: Record<string, string> = {
	'link-confirmed': 'whoever holds its link confirmed that it was read',
	'desk-read': 'the organization that is this seller read it on its desk',
	answered: 'it was answered',
	'store-receipt': 'the store’s own receipt',
};

/** The seller’s last words, as everybody may read them; null: it said nothing. */
export function publicAnswer(world: Pick<World, 'secrets'>, {answers, reports}: Pick<Dossier, 'answers' | 'reports'>) {
	const last = latest(answers);
	return (
		last && {
			words: withoutPerson(last.words, personsKnown(world, reports)),
			admits: answers.some(({admits}) => admits),
			at: last.at,
		}
	);
}

/** All that the statement of reasons of a decision is made of. */
export function statementFacts(
	world: Pick<World, 'secrets'>,
	dossier: Dossier,
	findings: CaseFindings,
	{
		decidedAt,
		reviewers,
		strike,
		found,
	}: {decidedAt: Date; reviewers: number; strike: Strike | null; found: readonly RemedyFound[]},
): StatementFacts {
	const known = personsKnown(world, dossier.reports);
	const {row, notices, examinations, decisions} = dossier;
	const counting = standing(dossier);
	const at = reachedAtOf(notices);
	const proof = notices.find(({reachedAt}) => reachedAt?.getTime() === at?.getTime())?.proof ?? '';
	return {
		case: row.id,
		outcome: outcomeOf(findings),
		seller: {store: row.store, name: row.sellerName},
		title: row.title,
		listing: row.listing,
		openedAt: row.createdAt,
		decidedAt,
		reporters: row.independent,
		reports: counting.length,
		photos: counting.reduce((sum, {body}) => sum + body.photos.length, 0),
		reached: at && {at, how: proofs[proof] ?? proof},
		answer: publicAnswer(world, dossier),
		examinations: examinations.map(({id, by, name, of, result, contestedAt}) => ({
			id,
			by,
			name,
			of,
			result,
			contested: contestedAt !== null,
		})),
		findings: {
			...findings,
			weighed: withoutPerson(findings.weighed, known),
			nonDeception: findings.nonDeception && withoutPerson(findings.nonDeception, known),
		},
		reviewers,
		strike,
		remedies: found.filter(({due}) => due !== null).length,
		refused: found.filter(each => each.due === null && each.why !== null).length,
		instead: latest(decisions.filter(({liftedAt}) => liftedAt !== null))?.id ?? null,
	};
}
