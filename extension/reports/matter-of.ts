import {calculateCompensation} from '../../shared/compensation/calculate-compensation.ts';
import type {PackLanguage} from '../../shared/disputes/language.ts';
import type {DisputeMatter} from '../../shared/disputes/matter.ts';
import {supposedSituation} from '../../shared/reports/supposed-situation.ts';
import type {DisputePieces} from '../disputes/dispute-tools.ts';
import type {Report} from './report.ts';

type Given = {report: Report; pieces: DisputePieces; language: PackLanguage; now: string};

/**
 * A report of this browser as a matter for another forum: what was sent, what its case says, and what is kept beside it. What only
 * the shopper knows is laid over it by `withAnswers`. Null: its words are not here.
 */
export function matterOf({report, pieces, language, now}: Given): DisputeMatter | null {
	const {said, receipt, view, base} = report;
	if (!said) return null;
	const purchase = said.purchase ?? null;
	// One that was lifted says nothing any more
	const decision = view?.decision && view.decision.liftedAt === null ? view.decision : null;
	const later = view?.evidence.map(({at, words}) => `${at.slice(0, 10)}: ${words}`) ?? [];
	return {
		id: receipt?.case ?? report.id,
		language,
		offer: said.offer,
		purchase,
		country: said.country,
		days: {
			latestDelivery: null,
			// By us is not by the shopper there: its clocks run from what was written to the seller there
			sellerTold: null,
			// Until it was decided nobody told the shopper; the day of the report is only when it was written
			foundOut: decision?.outcome === 'counterfeit' ? decision.at.slice(0, 10) : null,
			opened: null,
			forumDecided: null,
		},
		notArrived: false,
		paidWith: null,
		facts: [said.facts, ...later].join('\n\n'),
		demand: said.demand,
		contact: said.contact ?? null,
		telephone: null,
		postalAddress: null,
		goodFaith: said.goodFaith,
		...pieces,
		codes: said.codes,
		answers: view?.answers.map(({at, words, admits}) => ({at, words, admits})) ?? [],
		decision: decision && {
			id: decision.id,
			outcome: decision.outcome,
			at: decision.at,
			by: URL.canParse(base) ? new URL(base).host : base,
			statement: decision.statement,
			appealedAt: view?.appeal?.state === 'open' ? view.appeal.at : null,
		},
		// What is reckoned supposes that they are not genuine
		compensation:
			purchase && decision?.outcome !== 'genuine'
				? calculateCompensation(
						supposedSituation({purchase, country: said.country, promise: said.promise ?? null}, now.slice(0, 10)),
					)
				: null,
	};
}
