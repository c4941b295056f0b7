import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	type CaseAct,
	type CaseState,
	type CaseTransition,
	caseActors,
	caseMove,
	caseStates,
	caseTransitions,
	isOver,
} from '../../../shared/cases/states.ts';

// Object.keys forgets what it was given
const acts = Object.keys(caseTransitions) as CaseAct[];
const rule = (act: CaseAct): CaseTransition => caseTransitions[act];

/** By which acts a decision comes to stand, and from where: written down apart from the table, on purpose. */
const mayBeDecidedFrom: CaseState[] = ['answered', 'silent', 'not_reached', 'under_test', 'reopened'];

describe('every state, every act, every actor', () => {
	for (const state of caseStates)
		for (const act of acts)
			test(`${act} from ${state}`, () => {
				for (const who of caseActors)
					for (const heard of ['answered', 'silent', 'not_reached', 'seller_notified'] as const) {
						const moved = caseMove({state, heard, before: 'remedy_due'}, act, who);
						const {from, to, who: whom} = rule(act);
						if (!whom.includes(who)) expect(moved).toEqual({ok: false, why: 'not-by-you'});
						else if (!from.includes(state)) expect(moved).toEqual({ok: false, why: 'not-from-here'});
						else
							expect(moved).toEqual({
								ok: true,
								to: to === 'same' ? state : to === 'heard' ? heard : to === 'before' ? 'remedy_due' : to,
							});
					}
			});
});

test('a case is decided by reviewers only, and only once the seller was heard or could have been', () => {
	const deciding = acts.filter(act => rule(act).to === 'decided');
	// With remedies waived nothing new is decided: the decision stands, and nothing is owed
	expect(deciding).toEqual(['decide', 'waive']);
	expect(caseTransitions.waive.from).toEqual(['remedy_due']);
	expect(caseTransitions.decide.who).toEqual(['reviewer']);
	expect([...caseTransitions.decide.from].sort()).toEqual(mayBeDecidedFrom.toSorted());
});

test('silence is found by the clock alone; nobody can say that a seller is silent', () =>
	expect(caseTransitions['fall-silent'].who).toEqual(['system']));

test('a case is never closed while something is owed', () =>
	expect(
		caseActors.map(who => caseMove({state: 'remedy_due', heard: 'silent', before: null}, 'close', who).ok),
	).toEqual(caseActors.map(() => false)));

test('what is closed is closed but for an appeal', () =>
	expect(acts.filter(act => (rule(act).from as readonly CaseState[]).includes('closed'))).toEqual(['appeal']));

test('no walk reaches a decision without an acceptance or an appeal that succeeded', () =>
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.constantFrom(...acts), fc.constantFrom(...caseActors))), steps => {
			let state: CaseState = 'submitted';
			const seen: CaseState[] = [state];
			for (const [act, who] of steps) {
				const moved = caseMove({state, heard: 'silent', before: 'refused'}, act, who);
				if (!moved.ok) continue;
				state = moved.to;
				seen.push(state);
				if (state === 'decided') expect(seen.includes('seller_notified') || seen.includes('reopened')).toBe(true);
			}
			expect(isOver(state) ? ['closed', 'refused', 'withdrawn', 'settled'] : caseStates).toContain(state);
		}),
	));
