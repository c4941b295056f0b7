import {expect, test} from 'vitest';
import {said} from '../applications/parties.ts';
import {makeReportStage} from '../reports/report-stage.ts';
import {act, asHolder, look, makeCaseParties, secretIn} from './cases.ts';
import {drill} from './drill.ts';

test('of 300 generated cases duplicates and brigades join theirs; a plain one is decided in a few acts', async () => {
	const parties = await makeCaseParties();
	const [rita, ravi] = parties.reviewers;
	const stage = await makeReportStage(parties.world, parties.app);
	const made = await drill(stage, 300);
	expect(made.filter(each => each.case.endsWith('cases'))).toEqual([]);
	expect(new Set(made.map(each => each.case)).size).toBe(300);
	expect(made.reduce((sum, {joined}) => sum + joined, 0)).toBe(60 * 2 + 30 * 11);

	// A brigade is one voice at most: nothing of it is shown
	const brigade = made.find(({kind}) => kind === 'brigade')?.case ?? '';
	const seen = await look(rita, brigade);
	expect(seen.independent).toBeLessThan(3);
	expect(seen.shownAt).toBeNull();
	expect(new Set(seen.sources.map(({cluster}) => cluster)).size).toBeLessThan(seen.sources.length);

	const plain = made.find(({kind}) => kind === 'plain')?.case ?? '';
	let acts = 0;
	const does = (who: typeof rita, body: Record<string, unknown>) => {
		acts++;
		return act(who, plain, body);
	};
	await does(rita, {act: 'take'});
	await does(rita, {act: 'accept'});
	const told = await does(rita, {act: 'notify', channel: 'store-message', to: 'box'});
	const seller = asHolder(parties, secretIn(told.paste?.text ?? ''));
	await seller(`/v1/cases/${plain}/answers`, {words: 'It is a copy, we are sorry.', admits: true});
	// The draft is what the answer says: it is checked, and proposed as it stands
	await does(rita, {act: 'propose', findings: (await look(rita, plain)).draft});
	expect(await does(ravi, {act: 'confirm'})).toMatchObject({outcome: 'counterfeit'});
	expect(acts).toBe(5);
	const queue = await said<{firstAnswer: {cases: number; medianHours: number}}>(rita.request('/v1/reviews/cases'));
	expect(queue.firstAnswer).toMatchObject({cases: 1, medianHours: 0});
}, 240_000);
