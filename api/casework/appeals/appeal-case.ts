import {appealWithin} from '../../../shared/cases/clocks.ts';
import {endOf} from '../../../shared/clock.ts';
import {Problem} from '../../../shared/problems.ts';
import type {World} from '../../world.ts';
import {dataOf, lettersToBrand, lettersToSeller} from '../dossier/letters.ts';
import {type Dossier, standing} from '../dossier/load-dossier.ts';
import {addAppeal} from '../dossier/queries.ts';
import {lettersToReporters} from '../dossier/reporters.ts';
import type {CaseMoving} from '../move.ts';

/** What can be appealed now: the decision that stands, or the refusal; null: there is none. */
function appealable({row, decisions, events}: Pick<Dossier, 'row' | 'decisions' | 'events'>): {
	id: string;
	at: Date;
} | null {
	const decision = decisions.find(({id, liftedAt}) => id === row.decision && liftedAt === null);
	if (decision) return {id: decision.id, at: decision.decidedAt};
	const refusal = events.findLast(({act, to}) => to === 'refused' && (act === 'refuse' || act === 'abandon'));
	return refusal && row.decision === null && ['refused', 'closed'].includes(row.state) ? refusal : null;
}

type Party = 'seller' | 'brand' | {reporter: string};

/** Until when somebody may appeal; null: there is nothing to appeal, or they did. Each reporter is a party of their own. */
export function appealUntil(
	dossier: Pick<Dossier, 'row' | 'decisions' | 'events' | 'appeals'>,
	party: Party,
): Date | null {
	const about = appealable(dossier);
	const did = dossier.appeals.some(
		({against, by, actor}) =>
			against === about?.id &&
			(typeof party === 'string' ? by === party : by === 'reporter' && actor === party.reporter),
	);
	if (!about || did) return null;
	return endOf(appealWithin, about.at);
}

/** Appeals a decision or a refusal, once for each party and in time: another reviewer decides. Throws `not-now`. */
export async function appealCase(
	world: World,
	dossier: Dossier,
	{by, actor, reason}: {by: 'reporter' | 'seller' | 'brand'; actor: string; reason: string},
): Promise<CaseMoving> {
	const about = appealable(dossier);
	const until = appealUntil(dossier, by === 'reporter' ? {reporter: actor} : by);
	if (!about) throw new Problem('not-now', 'There is no decision that could be appealed');
	if (!until) throw new Problem('not-now', 'It was appealed already: each party may appeal a decision once');
	if (until < world.now())
		throw new Problem('not-now', `The time for an appeal was over on ${until.toISOString().slice(0, 10)}`);
	const {row, sellerOrg, brand, notices} = dossier;
	// Of a case that was refused before anybody told the seller it learns nothing
	const seller = notices.length > 0 || by === 'seller';
	const words = {
		subject: `Appealed: the case about “${row.title}”`,
		text: `${by === 'reporter' ? 'A reporter' : `The ${by}`} appeals. Another reviewer, who spoke in none of it before, decides within 14 working days.`,
	};
	return {
		act: 'appeal',
		role: by,
		actor,
		reason,
		steps: tx => [
			addAppeal(world.storage, tx, {
				id: world.newId('apl'),
				case: row.id,
				by,
				actor,
				against: about.id,
				reason,
				state: 'open',
				at: world.now(),
				decidedAt: null,
				decidedBy: null,
				decidedWhy: null,
			}),
		],
		letters: [
			...(seller ? await lettersToSeller(world, dossier, words) : []),
			...(await lettersToBrand(world, dossier, words)),
			...lettersToReporters(world, standing(dossier), words.subject, () => words.text),
		],
		events: [...new Set([seller ? sellerOrg : null, brand?.organization ?? null])].flatMap(organization =>
			organization === null ? [] : [{organization, kind: 'case.appealed' as const, data: dataOf(dossier, {by})}],
		),
	};
}
