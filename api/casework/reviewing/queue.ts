import type {CaseLine, CaseQuery} from '../../../shared/cases/contract-review.ts';
import {dayMs} from '../../../shared/clock.ts';
import type {Principal} from '../../accounts/principal.ts';
import {reviewerOf} from '../../accounts/reviewer-of.ts';
import {pageSize} from '../../http/page.ts';
import type {World} from '../../world.ts';
import {namesOf, standingReports} from '../dossier/queries.ts';
import {keysOfParty} from '../party/keys-of-party.ts';
import {type CaseFilter, countCases, findCases, firstAnswersSince} from '../queries.ts';
import {countsOf, statesIn} from './queries.ts';
import {isCalibrated} from './review-case.ts';
import {shownLine} from './shown-line.ts';

const who = (asked: CaseQuery['who'], reviewer: string): string | null | undefined =>
	asked === 'mine' ? reviewer : asked === 'free' ? null : undefined;

/** The days over which the time to the first human answer is told. */
const firstAnswerDays = 90;

/**
 * The reviewers' queue: harm to people first, then what is due first. Default: all that waits for a reviewer. What concerns a
 * party to which whoever asks belongs is neither listed nor counted: they could not open it.
 */
export async function caseQueue(
	world: World,
	principal: Principal,
	{who: whose, scope: within, most = pageSize, ...filter}: CaseQuery,
) {
	const reviewer = reviewerOf(principal);
	const {storage} = world;
	const now = world.now();
	const waiting = within === undefined ? filter.states === undefined : within === 'waiting';
	const scope: CaseFilter = {waiting, notOf: await keysOfParty(world, reviewer)};
	const asked = {...scope, ...filter, assignee: who(whose, reviewer.id)};
	const {rows, next} = await findCases(storage, asked, most);
	const [reports, names, waits, calibrated, found, counts, states] = await Promise.all([
		standingReports(
			storage,
			rows.map(({id}) => id),
		),
		namesOf(
			storage,
			rows.flatMap(({assignee}) => assignee ?? []),
		),
		firstAnswersSince(storage, new Date(now.getTime() - firstAnswerDays * dayMs)),
		isCalibrated(world, reviewer.id),
		countCases(storage, asked),
		countsOf(storage, scope, {you: reviewer.id, now}),
		statesIn(storage, scope),
	]);
	return {
		cases: rows.map(
			(row): CaseLine =>
				shownLine(row, {
					reports: reports.get(row.id)?.length ?? 0,
					assigneeName: names.get(row.assignee ?? '') ?? '',
					you: reviewer.id,
					now,
				}),
		),
		next,
		found,
		counts,
		states,
		firstAnswer: {medianHours: medianHours(waits), cases: waits.length, days: firstAnswerDays},
		calibrated,
	};
}

function medianHours(waits: readonly number[]): number | null {
	const sorted = waits.toSorted((a, b) => a - b);
	const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
	return low === undefined || high === undefined ? null : Math.round(((low + high) / 2 / 3_600_000) * 10) / 10;
}
