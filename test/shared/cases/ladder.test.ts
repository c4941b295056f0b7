import fc from 'fast-check';
import {expect, test} from 'vitest';
import {nextStrike} from '../../../shared/cases/ladder.ts';
import {withoutPerson} from '../../../shared/cases/without-person.ts';

const dayMs = 86_400_000;
const at = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * dayMs);
const warned = (days: number, lifted = false) => ({
	issuedAt: at(days),
	until: at(days + 365),
	liftedAt: lifted ? at(days + 1) : null,
});

test.each([
	['the first is strike 1', [], 0, 1],
	['the next is strike 2', [warned(0)], 10, 2],
	['the third is strike 3', [warned(0), warned(10)], 20, 3],
	['further ones stay at 3', [warned(0), warned(10), warned(20)], 30, 3],
	['two within three days count once', [warned(0)], 2, 1],
	['three days later it counts', [warned(0)], 3, 2],
	['what has ended counts no more', [warned(0)], 365, 1],
	['what was lifted never counted', [warned(0, true)], 10, 1],
	['a burst counts from its first', [warned(0), warned(2)], 4, 2],
] as const)('%s', (_, warnings, day, strike) => {
	const got = nextStrike(warnings, at(day));
	expect(got.strike).toBe(strike);
	expect(got.until).toEqual(at(day + 365));
	expect(got.rule.length).toBeLessThanOrEqual(200);
});

test('a strike is never more than one above what it would be without the newest', () =>
	fc.assert(
		fc.property(fc.array(fc.integer({min: 0, max: 700}), {maxLength: 8}), days => {
			const warnings = days.map(day => warned(day));
			const {strike} = nextStrike(warnings, at(701));
			expect(strike).toBeLessThanOrEqual(Math.min(3, 1 + warnings.filter(({until}) => until > at(701)).length));
		}),
	));

test.each([
	['write to anna.meier@mail.example.org now', 'write to [left out] now'],
	['order 8123 4567 8901 came late', 'order [left out] came late'],
	['call +49 (30) 1234-5678', 'call [left out]'],
	['the clip is 12 mm, not 14; bought 2026-11-02', 'the clip is 12 mm, not 14; bought [left out]'],
	['order 82-1 (b/c) came', 'order [left out] came'],
	['Anna Meier says it smells', '[left out] says it smells'],
	['write to Meier.Anna@mail.example', 'write to [left out]'],
])('%s is read as: %s', (text, read) =>
	expect(withoutPerson(text, ['Anna Meier', 'Anna', '82-1 (b/c)', null, ''])).toBe(read),
);
