import {Problem} from '../../shared/problems.ts';
import type {CaseRow} from '../casework/index.ts';
import type {World} from '../world.ts';
import {measuresOf} from './measures/queries.ts';
import {appealsOfCase, decisionById, questionsOfReport, refusalOf, remedyOf} from './queries.ts';
import {type ReportAct, reportActs, type Standing} from './report-acts.ts';
import type {ReportRow} from './rules.ts';

/** A report with all that its reporter may be told of, as rows. */
export async function loadStanding({storage}: Pick<World, 'storage'>, report: ReportRow, row: CaseRow) {
	const [questions, decision, refusal, appeals, measures] = await Promise.all([
		questionsOfReport(storage, report.id),
		row.decision === null ? null : decisionById(storage, row.decision),
		refusalOf(storage, row.id),
		appealsOfCase(storage, row.id),
		report.contactHash === null || report.contactConfirmedAt === null ? [] : measuresOf(storage, report.contactHash),
	]);
	const remedy = decision && (await remedyOf(storage, report.id, decision.id));
	const about = appealed(decision, row.state === 'refused' || row.decision === null ? refusal : null);
	const own = measures.filter(each => each.report === report.id && each.appealedAt === null && each.liftedAt === null);
	const standing: Standing = {
		report,
		state: row.state,
		openQuestions: questions.filter(({answeredAt}) => answeredAt === null).length,
		appealable: about && {
			at: about.at,
			appealed: appeals.some(({against, by}) => against === about.id && by === 'reporter'),
		},
		remedy: remedy?.state ?? null,
		measure: own.length > 0,
	};
	return {standing, questions, decision, appeals, measures, remedy, against: about?.id ?? null};
}

/** What an appeal would be against: the decision that stands, else the refusal. */
const appealed = (
	decision: {id: string; decidedAt: Date} | null,
	refusal: {id: string; at: Date} | null,
): {id: string; at: Date} | null => (decision ? {id: decision.id, at: decision.decidedAt} : refusal);

const whyNot: Readonly<Record<ReportAct, string>> = {
	'add-evidence': 'Nothing can be added to it any more',
	answer: 'No question waits for an answer',
	withdraw: 'It can be taken back only before the case is decided',
	appeal: 'There is no decision that you could appeal now: it was appealed already, or the six months are over',
	'say-paid': 'No remedy is due',
	'say-enforced': 'No remedy is due',
	'confirm-contact': 'There is no address that waits to be confirmed',
	'appeal-measure': 'There is no warning or suspension that this report could appeal',
};

/** Throws `not-now` unless the reporter can do it. */
export function requireAct(world: World, {standing}: {standing: Standing}, act: ReportAct): void {
	if (!reportActs(standing, world.now()).includes(act)) throw new Problem('not-now', whyNot[act]);
}
