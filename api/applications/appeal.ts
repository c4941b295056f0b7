import {Problem} from '../../shared/problems.ts';
import {actorOf, type Principal} from '../accounts/principal.ts';
import type {World} from '../world.ts';
import {caseOfParty, isApplicant, noApplication} from './load-case.ts';
import {moveApplication, requireVersion} from './move.ts';
import type {ApplicationRow} from './rules.ts';

/** Appeals a refusal, once and in time. Throws `not-found`, `changed-meanwhile`, `not-now`. */
export async function appealRefusal(
	world: World,
	principal: Principal,
	id: string,
	{version, reason}: {version: number; reason: string},
): Promise<ApplicationRow> {
	const found = await caseOfParty(world, principal, id);
	if (!isApplicant(principal, found)) throw noApplication();
	const {row} = found;
	requireVersion(row, version);
	if (row.state === 'refused' && row.appealRound !== null)
		throw new Problem('not-now', 'The appeal was decided: this refusal is final here');
	if (row.state === 'refused' && row.dueAt !== null && row.dueAt < world.now())
		throw new Problem('not-now', `The time for an appeal was over on ${row.dueAt.toISOString().slice(0, 10)}`);
	const round = row.round + 1;
	return moveApplication(world, row, {
		act: 'appeal',
		role: 'applicant',
		actor: actorOf(principal),
		reason,
		fields: {round, appealRound: round},
		tell: {to: [row.organization]},
	});
}
