import {appealWithin} from '../../../shared/cases/clocks.ts';
import type {Strike} from '../../../shared/cases/ladder.ts';
import type {Outcome} from '../../../shared/cases/states.ts';
import type {World} from '../../world.ts';
import {dataOf, lettersToBrand, lettersToSeller} from '../dossier/letters.ts';
import {type Dossier, standing} from '../dossier/load-dossier.ts';
import {lettersToReporters} from '../dossier/reporters.ts';
import type {CaseMoving} from '../move.ts';
import type {remediesFound} from './remedies-found.ts';
import type {RemedyFound} from './remedy-due.ts';

type Decided = {
	outcome: Outcome;
	statement: string;
	decision: string;
	strike: Strike | null;
	found: ReturnType<typeof remediesFound>;
};

export const results: Readonly<Record<Outcome, string>> = {
	counterfeit: 'not genuine',
	genuine: 'genuine',
	undecidable: 'not decidable',
};

/** Everybody concerned is told of a decision, each what it means for them, all of them its reasons. */
export async function decisionLetters(
	world: World,
	dossier: Dossier,
	{outcome, statement, decision, strike, found}: Decided,
): Promise<Pick<CaseMoving, 'letters' | 'events'>> {
	const {row, brand, sellerOrg} = dossier;
	const subject = `Decided: “${row.title}” was found ${results[outcome]}`;
	const page = `${world.site.url}/decisions/${decision}`;
	const appeal = `You may appeal free of charge within ${appealWithin.days} days; another reviewer then decides.`;
	const data = dataOf(dossier, {decision, outcome, statement: page, warning: strike?.rule ?? null});
	return {
		letters: [
			...(await lettersToSeller(world, dossier, {subject, text: `${statement}\n\n${appeal}\n${page}`})),
			...(await lettersToBrand(world, dossier, {subject, text: `${statement}\n\n${appeal}\n${page}`})),
			...lettersToReporters(
				world,
				standing(dossier),
				subject,
				({id}) => `${forReporter(found.find(({report}) => report === id))}${statement}\n\n${appeal}\n${page}`,
			),
		],
		events: [...new Set([sellerOrg, brand?.organization ?? null])].flatMap(organization =>
			organization === null ? [] : [{organization, kind: 'case.decided' as const, data}],
		),
	};
}

/** What the decision means for one reporter; nothing is said where nothing was asked for. */
function forReporter(found: RemedyFound | undefined): string {
	if (!found) return '';
	if (found.due) return 'A remedy is due to you: what it is and by which article stands with your report.\n\n';
	return found.why === null ? '' : `Nothing is due to you by this decision: ${found.why}\n\n`;
}
