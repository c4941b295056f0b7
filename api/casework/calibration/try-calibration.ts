import {Problem} from '../../../shared/problems.ts';
import type {Person} from '../../accounts/principal.ts';
import {auditStep} from '../../audit/index.ts';
import type {World} from '../../world.ts';
import {calibrationItems, choices} from './items.ts';
import {betweenTries, needed, passedAt, triesOf} from './passed.ts';
import {addCalibration, calibrationsOf} from './queries.ts';

/** The cases without their answers, and how whoever asks stands. */
export async function seeCalibration({storage, now}: World, {id}: Person) {
	const rows = await calibrationsOf(storage, id);
	const last = triesOf(rows).at(-1) ?? null;
	const again = last && new Date(last.at.getTime() + betweenTries);
	return {
		passedAt: passedAt(rows)?.toISOString() ?? null,
		needed,
		items: calibrationItems.map(({id: item, title, tells}) => ({
			id: item,
			title,
			tells,
			choices: Object.entries(choices).map(([choice, words]) => ({id: choice, words})),
		})),
		lastTry: last && {at: last.at.toISOString(), right: last.right},
		againAt: again && again > now() && !passedAt(rows) ? again.toISOString() : null,
	};
}

/** One try with all twelve, once a day. Throws `not-now`, `invalid-request`. */
export async function tryCalibration(world: World, {id}: Person, answers: Readonly<Record<string, string>>) {
	const {storage} = world;
	const at = world.now();
	const rows = await calibrationsOf(storage, id);
	if (passedAt(rows)) throw new Problem('not-now', 'You have passed it');
	const last = triesOf(rows).at(-1);
	if (last && at.getTime() - last.at.getTime() < betweenTries)
		throw new Problem('not-now', `One try a day: again on ${new Date(last.at.getTime() + betweenTries).toISOString()}`);
	requireAnswers(answers);
	const marked = calibrationItems.map(item => ({...item, right: answers[item.id] === item.answer}));
	const right = marked.filter(each => each.right).length;
	await storage.atomically(tx => [
		...marked.map(item =>
			addCalibration(storage, tx, {
				id: world.newId('cal'),
				reviewer: id,
				item: item.id,
				answer: answers[item.id],
				right: item.right,
				at,
			}),
		),
		auditStep(storage, tx, {
			id: world.newId('aud'),
			at,
			actor: id,
			act: 'calibration.try',
			about: id,
			details: {right, needed},
		}),
	]);
	return {
		passed: right >= needed,
		right,
		needed,
		items: marked.map(({id: item, right: isRight, answer, why}) => ({
			id: item,
			right: isRight,
			answer: choices[answer],
			why,
		})),
	};
}

function requireAnswers(answers: Readonly<Record<string, string>>): void {
	const errors = [
		...calibrationItems
			.filter(({id}) => !(id in answers))
			.map(({id}) => ({pointer: `/answers/${id}`, detail: 'is missing: all twelve are answered at once'})),
		...Object.entries(answers)
			.filter(([id]) => !calibrationItems.some(item => item.id === id))
			.map(([id]) => ({pointer: `/answers/${id}`, detail: 'is none of the cases'})),
		...Object.entries(answers)
			.filter(([, answer]) => !Object.hasOwn(choices, answer))
			.map(([id]) => ({pointer: `/answers/${id}`, detail: `must be one of ${Object.keys(choices).join(', ')}`})),
	];
	if (errors.length > 0) throw new Problem('invalid-request', undefined, errors);
}
