import {appealWithin} from '../../shared/cases/clocks.ts';
import {ownReasons} from '../../shared/cases/reasons.ts';
import {actToRest, restOf} from '../../shared/cases/remedies.ts';
import {dayMs} from '../../shared/clock.ts';
import {Problem} from '../../shared/problems.ts';
import type {Job} from '../jobs/job.ts';
import type {World} from '../world.ts';
import {loadDossier, standing} from './dossier/load-dossier.ts';
import {lettersToReporters} from './dossier/reporters.ts';
import {liftIpNotices} from './ip/lift-ip-notices.ts';
import {type CaseMoving, moveCase} from './move.ts';
import {casesOwingNothing, findCases, hearingOf, remediesOf} from './queries.ts';
import {type CaseRow, reachedAtOf} from './rules.ts';

const by = {role: 'system', actor: 'system'} as const;
const mostAtOnce = 500;

/** Moves what is past its clock. Somebody who was faster is left to it: the job comes again. */
async function moveDue(
	world: World,
	filter: Parameters<typeof findCases>[1],
	moving: (row: CaseRow) => Promise<CaseMoving> | CaseMoving,
): Promise<void> {
	const {rows} = await findCases(world.storage, filter, mostAtOnce);
	for (const row of rows) await moved(world, row, await moving(row));
}

async function moved(world: World, row: CaseRow, moving: CaseMoving): Promise<void> {
	try {
		await moveCase(world, row, moving);
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
	}
}

/** Silence needs the proof that a notice arrived; without one the seller counts as not reached. */
export const endWaiting = (world: World): Promise<void> =>
	moveDue(world, {states: ['seller_notified'], dueBy: world.now()}, async row => {
		const reached = reachedAtOf((await hearingOf(world.storage, row.id)).notices);
		return reached
			? {act: 'fall-silent', ...by, reason: ownReasons['answer-late']}
			: {act: 'give-up', ...by, reason: ownReasons['not-arrived']};
	});

/** What was asked for did not come: the report leads to nothing, and its reporter is told. */
export const abandonCases = (world: World): Promise<void> =>
	moveDue(world, {states: ['incomplete'], dueBy: world.now()}, async row => {
		const reason = ownReasons['reply-late'];
		const letters = lettersToReporters(
			world,
			standing(await loadDossier(world, row.id)),
			`Refused: your report about “${row.title}”`,
			() => `It was refused, because ${reason}. You may report again, or appeal within six months.`,
		);
		return {act: 'abandon', ...by, reason, letters};
	});

/** After the time to appeal nothing is waited for any more. What is due stays due: it is closed when it was given. */
export const closeCases = (world: World): Promise<void> =>
	moveDue(
		world,
		{
			states: ['decided', 'remedy_paid', 'remedy_enforced', 'settled', 'withdrawn', 'refused'],
			sinceBy: new Date(world.now().getTime() - appealWithin.days * dayMs),
		},
		() => ({act: 'close', ...by, reason: ownReasons['appeal-late']}),
	);

/** Remedies may be given where the case could not follow at once: while it was appealed, or as the server stopped. */
export async function followRemedies(world: World): Promise<void> {
	const {storage} = world;
	for (const row of await casesOwingNothing(storage, mostAtOnce)) {
		const remedies = row.decision === null ? [] : await remediesOf(storage, row.decision);
		const act = actToRest[restOf(remedies.map(({state}) => state))];
		await moved(world, row, {act, ...by, reason: ownReasons['nothing-owed']});
	}
}

const hour = 3_600_000;

/** For the registry of jobs. */
export const caseworkJobs: readonly Job[] = [
	{name: 'cases.end-waiting', every: 10 * 60_000, by: 'one', run: endWaiting},
	{name: 'cases.follow-remedies', every: 60_000, by: 'one', run: followRemedies},
	{name: 'cases.abandon', every: 6 * hour, by: 'one', run: abandonCases},
	{name: 'cases.close', every: dayMs, by: 'one', run: closeCases},
	{name: 'ip-notices.lift', every: hour, by: 'one', run: liftIpNotices},
];
