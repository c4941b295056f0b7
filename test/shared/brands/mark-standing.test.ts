import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {countriesOfMark, markOffices, needsDesignations} from '../../../shared/brands/mark-offices.ts';
import {addMonths, type MarkFacts, markStanding, renewalWindow} from '../../../shared/brands/mark-standing.ts';

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const registered: MarkFacts = {status: 'registered', expiresAt: '2030-03-15', decision: 'confirmed'};

describe('a registered mark that ends on 2030-03-15', () => {
	test.each([
		['2026-11-22', 'in-force', true, true],
		['2029-03-14', 'in-force', true, true],
		['2029-03-15', 'renewable', true, true],
		['2030-03-15', 'renewable', true, true],
		['2030-03-16', 'grace', false, true],
		['2030-09-15', 'grace', false, true],
		['2030-09-16', 'lapsed', false, false],
		['2040-01-01', 'lapsed', false, false],
	] as const)('is on %s %s (eligible: %s, holds: %s)', (day, is, eligible, holds) => {
		expect(markStanding(registered, at(day))).toEqual({
			is,
			eligible,
			holds,
			renewal: {from: '2029-03-15', until: '2030-09-15'},
		});
	});
});

test.each<[string, Partial<MarkFacts>, string]>([
	['nobody looked at', {decision: null}, 'unreviewed'],
	['we refused', {decision: 'refused'}, 'refused'],
	['is pending', {status: 'pending', expiresAt: null}, 'pending'],
	['is pending and nobody looked at', {status: 'pending', expiresAt: null, decision: null}, 'unreviewed'],
	['lapsed before anybody looked', {decision: null, expiresAt: '2020-01-01'}, 'lapsed'],
])('a mark that %s carries nothing', (_, facts, is) => {
	expect(markStanding({...registered, ...facts}, at('2026-11-22'))).toMatchObject({is, eligible: false, holds: false});
});

test('a day is the last one of a month that is shorter', () => {
	expect(addMonths('2028-08-31', 6)).toBe('2029-02-28');
	expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
	expect(addMonths('2028-02-29', 120)).toBe('2038-02-28');
	expect(addMonths('2026-01-31', -12)).toBe('2025-01-31');
});

test('whatever is eligible holds, and a mark never comes back by itself', () => {
	const day = fc.date({min: at('2000-01-01'), max: at('2060-01-01'), noInvalidDate: true});
	const order = ['in-force', 'renewable', 'grace', 'lapsed'];
	fc.assert(
		fc.property(day, day, day, (end, one, other) => {
			const mark = {...registered, expiresAt: end.toISOString().slice(0, 10)};
			const [first, second] = (one < other ? [one, other] : [other, one]).map(now => markStanding(mark, now));
			expect(order.indexOf(second!.is)).toBeGreaterThanOrEqual(order.indexOf(first!.is));
			expect(first!.eligible && !first!.holds).toBe(false);
			const {from, until} = renewalWindow(mark.expiresAt);
			expect(from < mark.expiresAt && mark.expiresAt < until).toBe(true);
		}),
	);
});

describe('where a mark protects', () => {
	test.each([
		['DE', [], ['DE']],
		['BX', [], ['BE', 'LU', 'NL']],
		['WO', ['CN', 'US'], ['CN', 'US']],
		['WO', ['BX', 'BE', 'JP'], ['BE', 'LU', 'NL', 'JP']],
		['WO', [], []],
	])('%s designating %j: %j', (office, designated, countries) => {
		expect(countriesOfMark({office, designated})).toEqual(countries);
	});

	test('the EUIPO’s is the European Union', () => {
		const countries = countriesOfMark({office: 'EM', designated: []});
		expect(countries).toHaveLength(27);
		expect(countries).not.toContain('GB');
	});

	test('only international registrations name countries', () => {
		expect(markOffices.filter(needsDesignations)).toEqual(['AP', 'IB', 'WO']);
	});
});
