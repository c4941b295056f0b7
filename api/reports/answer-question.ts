import {Problem} from '../../shared/problems.ts';
import type {Principal} from '../accounts/principal.ts';
import type {World} from '../world.ts';
import {moveOwn} from './move-own.ts';
import {ownReport} from './own-report.ts';
import {addEvidence, answerStep, openQuestions} from './queries.ts';
import {loadStanding, requireAct} from './standing.ts';

/**
 * Answers a question of a reviewer, once. With the last one that was open the case goes back to the reviewers. Throws
 * `not-found`, `not-now`, `invalid-request`.
 */
export async function answerQuestion(
	world: World,
	principal: Principal,
	id: string,
	{question, words}: {question: string; words: string},
): Promise<void> {
	const {storage} = world;
	const {report} = await ownReport(world, principal, id);
	await moveOwn(world, report, async (row, now) => {
		const loaded = await loadStanding(world, now, row);
		const asked = loaded.questions.find(each => each.id === question);
		if (!asked)
			throw new Problem('invalid-request', undefined, [
				{pointer: '/question', detail: 'is no question to this report'},
			]);
		if (asked.answeredAt !== null) throw new Problem('not-now', 'It was answered already: add what is new as evidence');
		requireAct(world, loaded, 'answer');
		const open = (await openQuestions(storage, row.id)).filter(each => each.id !== question);
		const isLast = row.state === 'incomplete' && open.length === 0;
		const at = world.now();
		return {
			act: isLast ? 'complete' : 'add-evidence',
			role: 'reporter',
			actor: report.holder,
			inner: !isLast,
			steps: tx => [
				answerStep(storage, tx, {id: question, report: id, answer: words, at}),
				addEvidence(storage, tx, {
					id: world.newId('evi'),
					case: row.id,
					report: id,
					by: 'reporter',
					actor: report.holder,
					words,
					documents: [],
					at,
				}),
			],
		};
	});
}
