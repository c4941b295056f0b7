import {examinationBars, hearingBars} from '../../../shared/cases/findings.ts';
import type {CaseFindings} from '../../../shared/cases/findings-contract.ts';
import {type Dossier, standing} from '../dossier/load-dossier.ts';
import {reachedAtOf} from '../rules.ts';

const finds = {counterfeit: 'yes', genuine: 'no', undecidable: 'undecidable'} as const;

/**
 * A first draft of findings from what is on file, so that a reviewer corrects instead of typing: what an admission or the
 * newest examination that carries says, and what each reporter says to have bought. Nothing is decided by it.
 */
export function draftFindings(dossier: Dossier, now: Date): CaseFindings {
	const {answers, examinations, notices} = dossier;
	const reports = standing(dossier).flatMap(({id, body: {purchase}}) =>
		purchase
			? [
					{
						...{report: id, ownUse: purchase.ownUse, quantity: purchase.quantity, paid: purchase.paid},
						loss: null,
						promise: null,
					},
				]
			: [],
	);
	const rest = {nonDeception: null, reports};
	const isHeard = hearingBars({reachedAt: reachedAtOf(notices), answers}, now) === null;
	const admission = answers.findLast(({admits}) => admits);
	if (admission && isHeard)
		return {
			counterfeit: 'yes',
			basis: {is: 'admission', answer: admission.id},
			...rest,
			weighed: 'The seller admits that the goods are not genuine.',
		};
	const carrying = examinations.findLast(
		each => (isHeard || each.result !== 'counterfeit') && examinationBars(each, examinations, now) === null,
	);
	if (carrying)
		return {
			counterfeit: finds[carrying.result],
			basis: {is: 'examination', examination: carrying.id},
			...rest,
			weighed: carrying.words,
		};
	return {
		counterfeit: 'undecidable',
		basis: null,
		...rest,
		weighed: 'Nothing on file proves it, and nothing more is to come.',
	};
}
