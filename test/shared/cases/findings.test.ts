import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type FindingsFacts, findingsFaults} from '../../../shared/cases/findings.ts';
import type {CaseFindings} from '../../../shared/cases/findings-contract.ts';

const now = new Date('2026-11-22T12:00:00Z');
const days = (n: number) => new Date(now.getTime() + n * 86_400_000);
const exam = {
	id: 'exa_1',
	by: 'rights-owner',
	result: 'counterfeit',
	filedAt: days(-10),
	contestUntil: days(-3),
	contestedAt: null,
} as const;
const base: FindingsFacts = {
	reachedAt: days(-20),
	answers: [
		{id: 'ans_1', admits: true},
		{id: 'ans_2', admits: false},
	],
	examinations: [exam],
	reports: [{id: 'rep_1', demands: true}],
};
const bought = {report: 'rep_1', ownUse: true, quantity: 1, paid: null, loss: null, promise: null};
const yes: CaseFindings = {
	counterfeit: 'yes',
	basis: {is: 'examination', examination: 'exa_1'},
	nonDeception: null,
	reports: [bought],
	weighed: 'The clip differs.',
};
const independent = {...exam, id: 'exa_2', by: 'neutral', filedAt: days(-1), contestUntil: null} as const;
const contested = {...exam, contestedAt: days(-4)};

const cases: readonly [string, Partial<CaseFindings>, Partial<FindingsFacts>, string[]][] = [
	['an examination whose time to contest is over carries', {}, {}, []],
	['an admission carries', {basis: {is: 'admission', answer: 'ans_1'}}, {}, []],
	['an answer that admits nothing does not', {basis: {is: 'admission', answer: 'ans_2'}}, {}, ['/findings/basis']],
	['an answer of another case does not', {basis: {is: 'admission', answer: 'ans_9'}}, {}, ['/findings/basis']],
	['without a basis nothing is counterfeit', {basis: null}, {}, ['/findings/basis']],
	['who was not reached is never found to sell counterfeits', {}, {reachedAt: null}, ['/findings/counterfeit']],
	[
		'while the seller may answer, nothing is found against it',
		{},
		{reachedAt: days(-4), answers: []},
		['/findings/counterfeit'],
	],
	['once its time is over its silence is no shield', {}, {reachedAt: days(-5), answers: []}, []],
	['an answer ends the wait', {basis: {is: 'admission', answer: 'ans_1'}}, {reachedAt: days(-1)}, []],
	[
		'while the seller may contest, it waits',
		{},
		{examinations: [{...exam, contestUntil: days(2)}]},
		['/findings/basis'],
	],
	[
		'what the seller was not told carries nothing',
		{},
		{examinations: [{...exam, contestUntil: null}]},
		['/findings/basis'],
	],
	['what was contested waits for an independent test', {}, {examinations: [contested]}, ['/findings/basis']],
	['an independent test that says the same ends that', {}, {examinations: [contested, independent]}, []],
	[
		'an independent test that says “genuine” overturns it',
		{},
		{examinations: [contested, {...independent, result: 'genuine'}]},
		['/findings/basis'],
	],
	[
		'a test from before the contest is no answer to it',
		{},
		{examinations: [contested, {...independent, filedAt: days(-6)}]},
		['/findings/basis'],
	],
	[
		'a neutral expert’s word carries at once',
		{basis: {is: 'examination', examination: 'exa_2'}},
		{examinations: [independent]},
		[],
	],
	['the result has to be the finding', {counterfeit: 'no', reports: []}, {}, ['/findings/basis']],
	['genuine needs no basis', {counterfeit: 'no', basis: null, reports: []}, {reachedAt: null}, []],
	['every demand has to be answered', {reports: []}, {}, ['/findings/reports']],
	['a report is named once', {reports: [bought, bought]}, {}, ['/findings/reports']],
	['a foreign report is named', {reports: [bought, {...bought, report: 'rep_9'}]}, {}, ['/findings/reports']],
	[
		'non-deception is asked of counterfeits only',
		{counterfeit: 'undecidable', basis: null, nonDeception: 'invoices'},
		{},
		['/findings/nonDeception'],
	],
];

describe('findings', () => {
	test.each(cases)('%s', (_, findings, facts, pointers) => {
		const faults = findingsFaults({...yes, ...findings}, {...base, ...facts}, now);
		expect(faults.map(({pointer}) => pointer)).toEqual(pointers);
	});

	test('never pass as counterfeit without proof of the notice and a basis, whatever is on file', () => {
		const date = fc.date({min: days(-60), max: days(60), noInvalidDate: true});
		const exams = fc.array(
			fc.record({
				id: fc.constantFrom('exa_1', 'exa_2'),
				by: fc.constantFrom('rights-owner', 'neutral', 'seller-chosen'),
				result: fc.constantFrom('counterfeit', 'genuine', 'undecidable'),
				filedAt: date,
				contestUntil: fc.option(date),
				contestedAt: fc.option(date),
			}),
			{maxLength: 3},
		);
		const basis = fc.constantFrom(
			null,
			{is: 'admission', answer: 'ans_1'} as const,
			{is: 'examination', examination: 'exa_1'} as const,
		);
		fc.assert(
			fc.property(exams, basis, fc.option(date), fc.option(fc.boolean()), (examinations, on, reachedAt, admits) => {
				const answers = admits === null ? [] : [{id: 'ans_1', admits}];
				const facts = {...base, reachedAt, examinations, answers};
				if (findingsFaults({...yes, basis: on}, facts, now).length > 0) return;
				expect(reachedAt).not.toBeNull();
				expect(answers.length > 0 || (reachedAt ?? now) <= days(-5)).toBe(true);
				const stands =
					on?.is === 'admission'
						? admits
						: examinations.some(({id, result}) => id === 'exa_1' && result === 'counterfeit');
				expect(stands).toBe(true);
			}),
		);
	});
});
