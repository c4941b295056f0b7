import fc from 'fast-check';
import {beforeAll, expect, test} from 'vitest';
import {endWaiting} from '../../../api/casework/jobs.ts';
import type {Parties} from '../applications/parties.ts';
import {asHolder, day, look, makeCase, makeCaseParties, secretIn} from './cases.ts';

let parties: Parties;
beforeAll(async () => {
	parties = await makeCaseParties();
}, 120_000);

const steps = [
	'accept',
	'notify',
	'read',
	'admit',
	'deny',
	'rights-owner',
	'neutral',
	'contest',
	'wait',
	'give-up',
	'reach',
	'test',
	'end-test',
] as const;
const voices = ['propose', 'confirm', 'object', 'decide'] as const;
const step = fc.tuple(fc.constantFrom(...steps, ...voices, ...voices), fc.constantFrom(0, 1, 2));

test(
	'no sequence of acts finds a seller to sell counterfeits without proof of the notice, two voices and a basis',
	() =>
		fc.assert(
			fc.asyncProperty(fc.array(step, {minLength: 4, maxLength: 14}), async sequence => {
				const {world, reviewers, clock} = parties;
				const {case: id} = await makeCase(world, 1);
				let secret = '';
				for (const [what, who] of sequence) {
					const reviewer = reviewers[who] ?? reviewers[0];
					const {version, draft, examinations, answers, notices} = await look(reviewer, id);
					const send = (body: Record<string, unknown>) => reviewer.send(`/v1/reviews/cases/${id}`, {version, ...body});
					const exam = {name: 'X', of: 'sample', result: 'counterfeit', words: 'a copy'};
					const bases = [
						{is: 'admission', answer: answers.at(-1)?.id ?? 'ans_none'},
						{is: 'examination', examination: examinations.at(-1)?.id ?? 'exa_none'},
						null,
					];
					const findings = {...draft, counterfeit: 'yes', basis: bases[who] ?? null, weighed: 'It is one.'};
					const asSeller = (rest: string, body: unknown) =>
						secret && asHolder(parties, secret)(`/v1/cases/${id}/${rest}`, body).catch(() => null);
					if (what === 'notify') {
						const told: {paste?: {text: string}} = await (
							await send({act: what, channel: 'store-message', to: 'box'})
						).json();
						secret = secretIn(told.paste?.text ?? '') || secret;
					} else if (what === 'read') await asSeller('read', {});
					else if (what === 'admit') await asSeller('answers', {words: 'It is a copy.', admits: true});
					else if (what === 'deny') await asSeller('answers', {words: 'It is genuine.', contests: true});
					else if (what === 'contest')
						await asSeller('contest', {examination: examinations.at(-1)?.id ?? 'exa_none', words: 'No.'});
					else if (what === 'wait') {
						clock.pass(8 * day);
						await endWaiting(world);
					} else if (what === 'rights-owner' || what === 'neutral')
						await send({act: 'file-examination', by: what, ...exam});
					else if (what === 'reach')
						await send({act: what, notice: notices.at(-1)?.id ?? 'ntc_none', proof: 'the store’s receipt'});
					else if (what === 'propose' || what === 'decide') await send({act: what, findings});
					else await send({act: what, reason: 'because'});
				}
				const seen = await look(reviewers[0], id);
				if (seen.outcome !== 'counterfeit') return;
				const {basis} = seen.decisions[0]?.findings ?? {};
				const decidedAt = Date.parse(seen.decisions[0]?.decidedAt ?? '');
				const reached = seen.notices.flatMap(({reachedAt}) => (reachedAt ? [Date.parse(reachedAt)] : []));
				expect(reached).not.toEqual([]);
				expect(seen.answers.length > 0 || Math.min(...reached) + 5 * day <= decidedAt).toBe(true);
				expect(new Set(seen.voices.list.map(({reviewer}) => reviewer.id)).size).toBeGreaterThanOrEqual(2);
				expect(
					basis?.is === 'admission'
						? seen.answers.some(({id: answer, admits}) => answer === basis.answer && admits)
						: seen.examinations.some(each => each.id === basis?.examination && each.carries),
				).toBe(true);
			}),
			{numRuns: 25},
		),
	240_000,
);
