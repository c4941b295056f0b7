import {addMonths, graceMonths, markStanding} from '../../../shared/brands/mark-standing.ts';
import type {World} from '../../world.ts';
import {changeAccount} from '../change-account.ts';
import {markLapsedMail} from '../letters.ts';
import {marksEndedBefore, saveMark} from './queries.ts';

const mostAtOnce = 500;

/** Writes down which marks can't be renewed any more, so that the records of their brands follow. Answers how many. */
export async function lapseMarks(world: World): Promise<number> {
	const now = world.now();
	const ended = await marksEndedBefore(
		world.storage,
		addMonths(now.toISOString().slice(0, 10), -graceMonths),
		mostAtOnce,
	);
	const lapsed = ended.filter(mark => markStanding({...mark, decision: 'confirmed'}, now).is === 'lapsed');
	for (const mark of lapsed)
		await changeAccount(
			world,
			mark.account,
			account => {
				const before = account.marks.find(({id}) => id === mark.id);
				if (!before || before.lapsedAt !== null || before.expiresAt !== mark.expiresAt) return null;
				return {
					after: {
						...account,
						marks: account.marks.map(each => (each === before ? {...before, lapsedAt: now} : each)),
					},
					act: {actor: 'system', act: 'brand.mark.lapsed', about: mark.account, details: {mark: mark.id}},
					steps: tx => [saveMark(world.storage, tx, before, {lapsedAt: now})],
				};
			},
			account => (mark.decision === 'confirmed' ? markLapsedMail(account, mark) : null),
		);
	return lapsed.length;
}
