import {refusalReason} from '../../../shared/cases/reasons.ts';
import type {ReviewerAct} from '../../../shared/cases/review-act.ts';
import {Problem} from '../../../shared/problems.ts';
import type {Person} from '../../accounts/principal.ts';
import type {World} from '../../world.ts';
import {decideAppeal} from '../appeals/decide-appeal.ts';
import {lettersToBrand} from '../dossier/letters.ts';
import {type Dossier, standing} from '../dossier/load-dossier.ts';
import {addQuestion} from '../dossier/queries.ts';
import {lettersToReporters} from '../dossier/reporters.ts';
import type {CaseMoving} from '../move.ts';
import {reachSeller} from '../telling/reach-seller.ts';
import {fileExamination} from './file-examination.ts';
import {joinCase, restoreReport, setAside, splitCase} from './join-and-split.ts';
import {reviewerOnRemedy} from './on-remedy.ts';
import {confirmProposal, decideAlone, objectTo, propose} from './speak.ts';

export type Reviewing = {world: World; reviewer: Person; dossier: Dossier};
type Acts = {
	[A in Exclude<ReviewerAct['act'], 'notify'>]: (
		at: Reviewing,
		input: Extract<ReviewerAct, {act: A}>,
	) => Promise<CaseMoving> | CaseMoving;
};

const by = ({reviewer}: Reviewing) => ({role: 'reviewer', actor: reviewer.id}) as const;

/** REGISTRY: what each act of a reviewer does to a case. Telling the seller answers more than a move and is apart. */
export const movingOfAct: Acts = {
	take: at => ({act: 'take', ...by(at), fields: {assignee: at.reviewer.id, assignedAt: at.world.now()}}),
	'step-aside': (at, {reason}) => ({
		act: 'step-aside',
		...by(at),
		reason,
		inner: true,
		...(at.dossier.row.assignee === at.reviewer.id && {fields: {assignee: null, assignedAt: null}}),
	}),
	ask: (at, {report, question}) => {
		const {world, reviewer, dossier} = at;
		const asked = reportOf(dossier, report);
		if (asked.isTip && asked.contact === null && dossier.row.state === 'incomplete')
			throw new Problem('not-now', 'This tip was asked already, and nobody can be written to');
		return {
			act: 'ask',
			...by(at),
			// The words of a question are for whoever is asked
			reason: null,
			steps: tx => [
				addQuestion(world.storage, tx, {
					id: world.newId('qst'),
					case: dossier.row.id,
					report,
					words: question,
					askedBy: reviewer.id,
					askedAt: world.now(),
					answer: null,
					answeredAt: null,
				}),
			],
			letters: lettersToReporters(world, [asked], 'A question about your report', () => question),
		};
	},
	accept: async (at, {harm}) => {
		const {world, dossier} = at;
		const {row, brand} = dossier;
		const words = {
			subject: `Accepted: the case about “${row.title}”`,
			text: 'A reviewer accepted it. Next the seller is told and heard; then it is decided, within 45 working days.',
		};
		return {
			act: 'accept',
			...by(at),
			...(harm !== undefined && {fields: {harm}}),
			letters: [
				...lettersToReporters(world, standing(dossier), words.subject, () => words.text),
				...(await lettersToBrand(world, dossier, words)),
			],
			events: brand
				? [{organization: brand.organization, kind: 'case.accepted', data: {case: row.id, title: row.title}}]
				: [],
		};
	},
	refuse: (at, {ground, reason}) => {
		const words = refusalReason(ground, reason);
		return {
			act: 'refuse',
			...by(at),
			reason: words,
			letters: lettersToReporters(
				at.world,
				standing(at.dossier),
				`Refused: your report about “${at.dossier.row.title}”`,
				() => `${words}\n\nYou may appeal free of charge within six months; another reviewer then decides.`,
			),
		};
	},
	'set-harm': (at, {harm, reason}) => ({act: 'set-harm', ...by(at), reason, inner: true, fields: {harm}}),
	join: joinCase,
	split: splitCase,
	'set-aside': setAside,
	restore: restoreReport,
	reach: (at, {notice: id, proof}) => {
		const notice = at.dossier.notices.find(each => each.id === id);
		if (!notice)
			throw new Problem('invalid-request', undefined, [{pointer: '/notice', detail: 'must be a notice of this case'}]);
		if (notice.reachedAt) throw new Problem('already-there', 'This notice arrived already');
		return reachSeller(at.world, at.dossier, notice, by(at), {proof: 'store-receipt', proofWords: proof});
	},
	'give-up': (at, {reason}) => ({act: 'give-up', ...by(at), reason}),
	test: (at, {reason}) => ({act: 'test', ...by(at), reason}),
	'end-test': (at, {reason}) => ({act: 'end-test', ...by(at), reason}),
	'file-examination': (at, {version: _, act: __, ...filed}) => fileExamination(at.world, at.dossier, by(at), filed),
	propose,
	confirm: confirmProposal,
	object: objectTo,
	decide: decideAlone,
	pay: reviewerOnRemedy,
	enforce: reviewerOnRemedy,
	uphold: ({world, dossier, reviewer}, {reason}) => decideAppeal(world, dossier, reviewer.id, 'uphold', reason),
	overturn: ({world, dossier, reviewer}, {reason}) => decideAppeal(world, dossier, reviewer.id, 'overturn', reason),
	close: (at, {reason}) => ({act: 'close', ...by(at), reason}),
};

/** A report of the case. Throws `invalid-request`. */
export function reportOf({reports}: Dossier, id: string) {
	const report = reports.find(each => each.id === id);
	if (!report)
		throw new Problem('invalid-request', undefined, [{pointer: '/report', detail: 'must be a report of this case'}]);
	return report;
}
