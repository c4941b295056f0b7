import {contestWithin} from '../../../shared/cases/clocks.ts';
import type {ReviewerAct} from '../../../shared/cases/review-act.ts';
import {withoutPerson} from '../../../shared/cases/without-person.ts';
import {endOf} from '../../../shared/clock.ts';
import {personsKnown} from '../../reports/index.ts';
import type {World} from '../../world.ts';
import {requireDocuments} from '../dossier/case-documents.ts';
import {lettersToSeller} from '../dossier/letters.ts';
import type {Dossier} from '../dossier/load-dossier.ts';
import {addExamination} from '../dossier/queries.ts';
import type {CaseMoving} from '../move.ts';
import {reachedAtOf} from '../rules.ts';

type Filed = Omit<Extract<ReviewerAct, {act: 'file-examination'}>, 'version' | 'act'>;

/**
 * What somebody who can tell found out. The seller is told; what the rights owner had made it may contest within seven days,
 * which run from when it was told, or will be. Throws `invalid-request`.
 */
export async function fileExamination(
	world: World,
	dossier: Dossier,
	by: Pick<CaseMoving, 'role' | 'actor'>,
	filed: Filed,
): Promise<CaseMoving> {
	await requireDocuments(world, dossier.row, filed.documents);
	const at = world.now();
	const contestable = filed.by === 'rights-owner';
	const told = reachedAtOf(dossier.notices) !== null;
	return {
		act: 'file-examination',
		...by,
		reason: `${filed.name}: ${filed.result}`,
		steps: tx => [
			addExamination(world.storage, tx, {
				...filed,
				id: world.newId('exa'),
				case: dossier.row.id,
				filedBy: by.actor,
				filedAt: at,
				contestUntil: contestable && told ? endOf(contestWithin, at) : null,
				contestedAt: null,
			}),
		],
		letters: told
			? await lettersToSeller(world, dossier, {
					subject: `Examined: “${dossier.row.title}”`,
					text: `${filed.name} examined ${filed.of === 'sample' ? 'a sample' : 'the photos'} and says “${filed.result}”:\n${withoutPerson(filed.words, personsKnown(world, dossier.reports))}\n\n${contestable ? `You may contest it within ${contestWithin.days} days: then it takes an independent test.` : 'You may answer to it.'}`,
				})
			: [],
	};
}
