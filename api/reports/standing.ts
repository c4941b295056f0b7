import {Problem} from '../../shared/problems.ts';
import {appealsOfCase, appealUntil, type CaseRow, caseEventsOf, decisionById, remedyOf} from '../casework/index.ts';
import type {World} from '../world.ts';
import {measuresOf} from './measures/queries.ts';
import {questionsOfReport} from './queries.ts';
import {type ReportAct, reportActs, type Standing} from './report-acts.ts';
import type {ReportRow} from './rules.ts';

/** A report with all that its reporter may be told of, as rows. */
export async function loadStanding({storage}: Pick<World, 'storage'>, report: ReportRow, row: CaseRow) {
	const [questions, decision, events, appeals, measures] = await Promise.all([
		questionsOfReport(storage, report.id),
		row.decision === null ? null : decisionById(storage, row.decision),
		caseEventsOf(storage, row.id),
		appealsOfCase(storage, row.id),
		report.contactHash === null || report.contactConfirmedAt === null ? [] : measuresOf(storage, report.contactHash),
	]);
	const remedy = decision && (await remedyOf(storage, report.id, decision.id));
	const own = measures.filter(each => each.report === report.id && each.appealedAt === null && each.liftedAt === null);
	const standing: Standing = {
		report,
		state: row.state,
		openQuestions: questions.filter(({answeredAt}) => answeredAt === null).length,
		appealUntil: appealUntil({row, decisions: decision ? [decision] : [], events, appeals}, {reporter: report.holder}),
		remedy: remedy?.state ?? null,
		measure: own.length > 0,
	};
	return {standing, questions, decision, events, appeals, measures, remedy};
}

const whyNot: Readonly<Record<ReportAct, string>> = {
	'add-evidence': 'Nothing can be added to it any more',
	answer: 'No question waits for an answer',
	withdraw: 'It was taken back before, or its case is decided or over',
	appeal:
		'There is no decision that you could appeal now: confirm your address first, or you appealed already, or the six months are over',
	'say-paid': 'No remedy is due, or your address is not confirmed',
	'say-enforced': 'No remedy is due, or your address is not confirmed',
	'confirm-contact': 'There is no address that waits to be confirmed',
	'appeal-measure': 'There is no warning or suspension that this report could appeal',
};

/** Throws `not-now` unless the reporter can do it. */
export function requireAct(world: World, {standing}: {standing: Standing}, act: ReportAct): void {
	if (!reportActs(standing, world.now()).includes(act)) throw new Problem('not-now', whyNot[act]);
}
