import {actToRest, restOf} from '../../shared/cases/remedies.ts';
import {takesReports} from '../../shared/cases/states.ts';
import {Problem} from '../../shared/problems.ts';
import {caseById, moveCase, remediesOf} from '../casework/index.ts';
import {isAlone, settleReport} from '../reports/index.ts';
import {againWhenChanged} from '../storage/again-when-changed.ts';
import type {World} from '../world.ts';
import {proposalsOf} from './queries.ts';
import type {TicketRow} from './rules.ts';

/**
 * What was agreed between the two is given: where a remedy was due and none is owed any more, the case's is paid; where nothing
 * was decided yet, and the agreement was meant to settle everything, nothing more is due to this reporter, and the case is settled
 * unless others reported too.
 */
export async function followCase(world: World, row: TicketRow): Promise<void> {
	try {
		await againWhenChanged(() => followOnce(world, row));
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		// What was given stays given; a reviewer moves the case by hand
		world.log.warn({err: error, ticket: row.id, case: row.case}, 'the case does not follow its ticket');
	}
}

async function followOnce(world: World, {id, case: about, report}: TicketRow): Promise<void> {
	const {storage} = world;
	const found = await caseById(storage, about);
	if (!found) return;
	const by = {role: 'system', actor: 'system', reason: 'what was agreed on the service desk was given'} as const;
	if (found.state === 'remedy_due' && found.decision !== null) {
		const rest = restOf((await remediesOf(storage, found.decision)).map(({state}) => state));
		if (rest !== 'remedy_due') await moveCase(world, found, {...by, act: actToRest[rest]});
		return;
	}
	const accepted = (await proposalsOf(storage, id)).findLast(({state}) => state === 'accepted');
	if (!takesReports(found.state) || !accepted?.settles) return;
	if (!(await isAlone(storage, about, report))) return storage.atomically(tx => [settleReport(storage, tx, report)]);
	await moveCase(world, found, {...by, act: 'settle', alone: report, steps: tx => [settleReport(storage, tx, report)]});
}
