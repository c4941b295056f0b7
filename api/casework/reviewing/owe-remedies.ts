import {Problem} from '../../../shared/problems.ts';
import type {World} from '../../world.ts';
import {moveCase} from '../move.ts';
import type {CaseRow} from '../rules.ts';
import {remediesDue} from './queries.ts';

/** After a decision by which something is due, it is waited for. A job does it where a stop of the server came between. */
export async function oweRemedies(world: World, row: CaseRow): Promise<void> {
	if (row.state !== 'decided' || row.decision === null) return;
	const due = await remediesDue(world.storage, row.decision);
	if (due === 0) return;
	const reason = `${due} ${due === 1 ? 'remedy is' : 'remedies are'} due`;
	await moveCase(world, row, {act: 'owe', role: 'system', actor: 'system', reason}).catch(error => {
		// Somebody was faster: the job looks again
		if (!(error instanceof Problem)) throw error;
	});
}
