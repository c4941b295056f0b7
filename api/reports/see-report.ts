import {withoutPerson} from '../../shared/cases/without-person.ts';
import type {ReportView} from '../../shared/reports/contract.ts';
import type {Principal} from '../accounts/principal.ts';
import {answersOfSeller, type CaseRow, clockOf} from '../casework/index.ts';
import {type PhotoRow, photosOf, shownPhoto} from '../photos/index.ts';
import type {World} from '../world.ts';
import type {MeasureRow} from './measures/queries.ts';
import {ownReport} from './own-report.ts';
import {personsKnown} from './persons-known.ts';
import {evidenceOfReport, reportsOfCase} from './queries.ts';
import {isConfirmed, reportActs} from './report-acts.ts';
import type {ReportRow} from './rules.ts';
import {loadStanding} from './standing.ts';

const iso = (at: Date | null | undefined): string | null => at?.toISOString() ?? null;

type Loaded = Awaited<ReturnType<typeof loadStanding>>;

/**
 * A report as its reporter sees it: nothing of other reporters, and what the case holds besides only to whoever confirmed
 * their address. The seller can send a report too. Throws `not-found`.
 */
export async function seeReport(world: World, principal: Principal, id: string): Promise<ReportView> {
	const {storage} = world;
	const {report, case: row} = await ownReport(world, principal, id);
	const [loaded, evidence, photos] = await Promise.all([
		loadStanding(world, report, row),
		evidenceOfReport(storage, report),
		photosOf(storage, id),
	]);
	const added = await Promise.all(evidence.map(each => photosOf(storage, each.id)));
	return {
		id,
		case: row.id,
		state: report.state,
		setAside: report.setAside,
		receivedAt: report.receivedAt.toISOString(),
		offer: report.body.offer,
		demand: report.body.demand,
		contactConfirmed: isConfirmed(report),
		photos: [
			...photos.map(photo => photoOf(photo, null)),
			...added.flatMap((of, n) => of.map(photo => photoOf(photo, evidence[n]?.id ?? null))),
		],
		questions: loaded.questions.map(each => ({
			id: each.id,
			at: each.askedAt.toISOString(),
			words: each.words,
			answer: each.answer,
		})),
		evidence: evidence.map(each => ({id: each.id, at: each.at.toISOString(), words: each.words})),
		...(isConfirmed(report) ? await caseSeen(world, report, row, loaded) : publicOf(report, row, loaded)),
		measures: loaded.measures.map(shownMeasure),
		acts: reportActs(loaded.standing, world.now()),
	};
}

type OfCase = Pick<
	ReportView,
	| 'caseState'
	| 'since'
	| 'clock'
	| 'firstAnsweredAt'
	| 'steps'
	| 'answers'
	| 'decision'
	| 'remedy'
	| 'appeal'
	| 'appealUntil'
>;

/** The case as its parties see it: every step that is for them, the seller's words, the decision, what is due. */
async function caseSeen(world: World, {holder}: ReportRow, row: CaseRow, loaded: Loaded): Promise<OfCase> {
	const {storage} = world;
	const [answers, reports] = await Promise.all([answersOfSeller(storage, row.id), reportsOfCase(storage, row.id)]);
	// What the seller writes may name another reporter
	const known = personsKnown(
		world,
		reports.filter(each => each.holder !== holder),
	);
	const {standing, remedy, events} = loaded;
	const appeal = loaded.appeals.at(-1) ?? null;
	return {
		caseState: row.state,
		since: row.since.toISOString(),
		clock: clockOf(row),
		firstAnsweredAt: iso(row.firstActAt),
		steps: events
			.filter(({inner}) => !inner)
			.map(event => ({
				at: event.at.toISOString(),
				by: event.role,
				act: event.act,
				state: event.to,
				// What other reporters said of their own matter stays theirs
				reason:
					event.role === 'reporter'
						? event.actor === holder
							? event.reason
							: null
						: event.reason && withoutPerson(event.reason, known),
			})),
		answers: answers.map(each => ({
			at: each.at.toISOString(),
			words: withoutPerson(each.words, known),
			admits: each.admits,
		})),
		decision: decisionOf(loaded),
		remedy: remedy && {due: remedy.due, state: remedy.state, since: remedy.since.toISOString()},
		appeal: appeal && {
			at: appeal.at.toISOString(),
			by: appeal.by,
			state: appeal.state,
			reason: appeal.decidedWhy && withoutPerson(appeal.decidedWhy, known),
		},
		appealUntil: iso(standing.appealUntil),
	};
}

/** What everybody may know: that the report came, and the decision, which is public where it is known who sells. */
const publicOf = ({receivedAt}: ReportRow, {seller}: CaseRow, loaded: Loaded): OfCase => ({
	caseState: null,
	since: receivedAt.toISOString(),
	clock: null,
	firstAnsweredAt: null,
	steps: [],
	answers: [],
	decision: seller === null ? null : decisionOf(loaded),
	remedy: null,
	appeal: null,
	appealUntil: null,
});

const decisionOf = ({decision}: Loaded): ReportView['decision'] =>
	decision && {
		id: decision.id,
		outcome: decision.outcome,
		at: decision.decidedAt.toISOString(),
		statement: decision.statement,
		liftedAt: iso(decision.liftedAt),
	};

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
