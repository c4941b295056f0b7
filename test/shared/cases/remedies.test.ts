import fc from 'fast-check';
import {expect, test} from 'vitest';
import {actToRest, isOwed, type RemedyState, remedyStates, restOf} from '../../../shared/cases/remedies.ts';
import {caseMove} from '../../../shared/cases/states.ts';

const table: readonly [RemedyState[], string][] = [
	[[], 'decided'],
	[['due'], 'remedy_due'],
	[['paid', 'offered'], 'remedy_due'],
	[['paid', 'paid'], 'remedy_paid'],
	[['paid', 'waived'], 'remedy_paid'],
	[['waived', 'enforced', 'paid'], 'remedy_enforced'],
	[['waived', 'waived'], 'decided'],
];
for (const [states, rest] of table)
	test(`remedies “${states.join(', ')}” leave a case “${rest}”`, () => expect(restOf(states)).toBe(rest));

test('where a case rests does not depend on which remedy was given last, and its act leads there', () =>
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...remedyStates)), states => {
			const rest = restOf(states);
			expect(restOf(states.toReversed())).toBe(rest);
			expect(rest === 'remedy_due').toBe(states.some(isOwed));
			expect(caseMove({state: 'remedy_due', heard: 'answered', before: null}, actToRest[rest], 'system')).toEqual({
				ok: true,
				to: rest,
			});
		}),
	));
