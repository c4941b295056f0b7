import {caseClocks, reachWithin} from '../../shared/cases/clocks.ts';
import type {ReportView} from '../../shared/reports/contract.ts';
import type {Principal} from '../accounts/principal.ts';
import {type CaseRow, caseEventsOf, hearingOf, reachedAtOf} from '../casework/index.ts';
import {type PhotoRow, photosOf, shownPhoto} from '../photos/index.ts';
import type {World} from '../world.ts';
import type {MeasureRow} from './measures/queries.ts';
import {ownReport} from './own-report.ts';
import {answersOfSeller, evidenceOfReport} from './queries.ts';
import {appealUntil, reportActs} from './report-acts.ts';
import {loadStanding} from './standing.ts';

const iso = (at: Date | null | undefined): string | null => at?.toISOString() ?? null;

/** A report as its reporter sees it: every step of the case that is for parties, and nothing of other reporters. Throws `not-found`. */
export async function seeReport(world: World, principal: Principal, id: string): Promise<ReportView> {
	const {storage} = world;
	const {report, case: row} = await ownReport(world, principal, id);
	const [loaded, events, hearing, answers, evidence, photos] = await Promise.all([
		loadStanding(world, report, row),
		caseEventsOf(storage, row.id),
		hearingOf(storage, row.id),
		answersOfSeller(storage, row.id),
		evidenceOfReport(storage, id),
		photosOf(storage, id),
	]);
	const added = await Promise.all(evidence.map(each => photosOf(storage, each.id)));
	const {standing, decision, remedy} = loaded;
	const appeal = loaded.appeals.at(-1) ?? null;
	return {
		id,
		case: row.id,
		state: report.state,
		setAside: report.setAside,
		receivedAt: report.receivedAt.toISOString(),
		offer: report.body.offer,
		demand: report.body.demand,
		caseState: row.state,
		since: row.since.toISOString(),
		clock: clockOf(row, reachedAtOf(hearing)),
		firstAnsweredAt: iso(row.firstActAt),
		contactConfirmed: report.contactConfirmedAt !== null,
		photos: [
			...photos.map(photo => photoOf(photo, null)),
			...added.flatMap((of, n) => of.map(photo => photoOf(photo, evidence[n]?.id ?? null))),
		],
		steps: events
			.filter(({inner}) => !inner)
			.map(event => ({
				at: event.at.toISOString(),
				by: event.role,
				act: event.act,
				state: event.to,
				// What other reporters said of their own matter stays theirs
				reason: event.role === 'reporter' && event.actor !== report.holder ? null : event.reason,
			})),
		questions: loaded.questions.map(each => ({
			id: each.id,
			at: each.askedAt.toISOString(),
			words: each.words,
			answer: each.answer,
		})),
		evidence: evidence.map(each => ({id: each.id, at: each.at.toISOString(), words: each.words})),
		answers: answers.map(each => ({at: each.at.toISOString(), words: each.words, admits: each.admits})),
		decision: decision && {
			id: decision.id,
			outcome: decision.outcome,
			at: decision.decidedAt.toISOString(),
			statement: decision.statement,
			liftedAt: iso(decision.liftedAt),
		},
		remedy: remedy && {due: remedy.due, state: remedy.state, since: remedy.since.toISOString()},
		appeal: appeal && {
			at: appeal.at.toISOString(),
			by: appeal.by,
			state: appeal.state,
			reason: appeal.decidedWhy,
		},
		appealUntil: standing.appealable ? appealUntil(standing.appealable.at).toISOString() : null,
		measures: loaded.measures.map(shownMeasure),
		acts: reportActs(standing, world.now()),
	};
}

/** What is waited for, until when, and where the figure comes from; the case's own clock, which an examination moves. */
function clockOf({state, dueAt}: CaseRow, reachedAt: Date | null): ReportView['clock'] {
	const clock = state === 'seller_notified' && reachedAt === null ? reachWithin : caseClocks[state];
	return clock && dueAt ? {due: clock.due, until: dueAt.toISOString(), source: clock.source} : null;
}

function photoOf(row: PhotoRow, evidence: string | null): ReportView['photos'][number] {
	const {id, place, sha256, state, problem} = shownPhoto(row);
	return {id, evidence, place, sha256, state, problem: problem && (problem.detail ?? problem.title)};
}

export const shownMeasure = (row: MeasureRow): ReportView['measures'][number] => ({
	id: row.id,
	kind: row.kind,
	reason: row.reason,
	at: row.at.toISOString(),
	until: iso(row.until),
	appealedAt: iso(row.appealedAt),
	decidedAt: iso(row.decidedAt),
	decidedWhy: row.decidedWhy,
	liftedAt: iso(row.liftedAt),
});
