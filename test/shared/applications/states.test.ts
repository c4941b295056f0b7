import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {checklistOf, reviewersNeeded} from '../../../shared/applications/checklist.ts';
import {clocks, dueAt, endsSoon} from '../../../shared/applications/clocks.ts';
import {
	type Act,
	type Actor,
	type ApplicationState,
	actsFrom,
	applicationStates,
	holdsBadge,
	transition,
	transitions,
	waitsForReview,
} from '../../../shared/applications/states.ts';

/** Every act in every state: where it leads, whoever does it. What is not here is refused. */
const table: Partial<Record<ApplicationState, Partial<Record<Act, ApplicationState>>>> = {
	applied: {take: 'in_review', ask: 'incomplete', refuse: 'refused'},
	incomplete: {complete: 'applied', abandon: 'refused'},
	in_review: {ask: 'incomplete', approve: 'in_review', grant: 'granted', refuse: 'refused'},
	granted: {'near-end': 'expiring', expire: 'expired', suspend: 'suspended', revoke: 'revoked'},
	expiring: {expire: 'expired', suspend: 'suspended', revoke: 'revoked'},
	suspended: {expire: 'expired', reinstate: 'granted', revoke: 'revoked'},
	refused: {appeal: 'appealed'},
	appealed: {approve: 'in_review', grant: 'granted', refuse: 'refused'},
};
const who: Record<Act, readonly Actor[]> = {
	take: ['reviewer'],
	ask: ['reviewer'],
	complete: ['applicant'],
	abandon: ['system'],
	approve: ['reviewer'],
	grant: ['reviewer'],
	refuse: ['reviewer'],
	appeal: ['applicant'],
	'near-end': ['system'],
	expire: ['system'],
	suspend: ['brand', 'reviewer', 'operator', 'system'],
	reinstate: ['brand', 'reviewer', 'operator', 'system'],
	revoke: ['brand', 'reviewer', 'operator'],
};
const acts = Object.keys(transitions) as Act[];
const actors = ['applicant', 'brand', 'reviewer', 'operator', 'system'] as const;

describe.each(applicationStates)('from %s', from => {
	test.each(acts)('%s', act => {
		for (const actor of actors) {
			const to = table[from]?.[act];
			const wanted = !who[act].includes(actor)
				? {ok: false, why: 'not-by-you'}
				: to
					? {ok: true, to}
					: {ok: false, why: 'not-from-here'};
			expect(transition(from, act, actor)).toEqual(wanted);
		}
	});
});

test('every state is reached by some act, and the two that end leave nothing to do', () => {
	const reached = new Set<ApplicationState>(['applied', ...acts.map(act => transitions[act].to)]);
	expect([...reached].sort()).toEqual([...applicationStates].sort());
	for (const state of ['expired', 'revoked'] as const)
		expect(actors.flatMap(actor => actsFrom(state, actor))).toEqual([]);
});

test('no way leads to a badge but by a reviewer’s grant, and an applicant never decides', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.constantFrom(...acts), fc.constantFrom(...actors)), {maxLength: 30}), steps => {
			let state: ApplicationState = 'applied';
			let granted = false;
			for (const [act, actor] of steps) {
				const move = transition(state, act, actor);
				if (!move.ok) continue;
				if (act === 'grant') granted = actor === 'reviewer';
				state = move.to;
			}
			if (holdsBadge(state)) expect(granted).toBe(true);
		}),
	);
	for (const state of applicationStates)
		expect(actsFrom(state, 'applicant').filter(act => !['complete', 'appeal'].includes(act))).toEqual([]);
});

describe('clocks', () => {
	const friday = new Date('2026-11-20T10:00:00Z');
	test.each<[ApplicationState, string | null]>([
		['applied', '2026-12-01T10:00:00.000Z'],
		['in_review', '2026-12-10T10:00:00.000Z'],
		['incomplete', '2026-12-20T10:00:00.000Z'],
		['granted', null],
	])('%s since a Friday is due %s', (state, due) => expect(dueAt(state, friday)?.toISOString() ?? null).toBe(due));

	test('whatever waits for a reviewer has a clock with a source', () => {
		for (const state of applicationStates.filter(waitsForReview)) expect(clocks[state]?.source).toBeTruthy();
	});

	test('working days end on a working day', () =>
		fc.assert(
			fc.property(fc.date({min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true}), since => {
				expect([0, 6]).not.toContain(dueAt('applied', since)?.getUTCDay());
			}),
		));

	test.each([
		['2026-12-22', true],
		['2026-12-23', false],
		['2026-11-01', true],
	])('a badge that ends on %s is near its end: %s', (until, soon) =>
		expect(endsSoon(until, new Date('2026-11-22T12:00:00Z'))).toBe(soon),
	);
});

test('official takes two reviewers and asks for the exclusive licence, authorized one', () => {
	expect([reviewersNeeded('official'), reviewersNeeded('authorized')]).toEqual([2, 1]);
	expect(checklistOf('official').map(({id}) => id)).toContain('exclusive');
	expect(checklistOf('authorized').map(({id}) => id)).not.toContain('exclusive');
	for (const kind of ['official', 'authorized'] as const) {
		const ids = checklistOf(kind).map(({id}) => id);
		expect(new Set(ids).size).toBe(ids.length);
	}
});
