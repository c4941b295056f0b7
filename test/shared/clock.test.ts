import {describe, expect, test} from 'vitest';
import {addSpan} from '../../shared/clock.ts';

describe('a span', () => {
	test.each([
		['2026-01-31', {count: 1, unit: 'months'}, '2026-02-28'],
		['2024-02-29', {count: 2, unit: 'years'}, '2026-02-28'],
		['2026-11-30', {count: 3, unit: 'months'}, '2027-02-28'],
		['2026-10-10', {count: 14, unit: 'days'}, '2026-10-24'],
		['2026-12-31', {count: 1, unit: 'days'}, '2027-01-01'],
	] as const)('from %s of %o ends on %s', (day, span, last) => expect(addSpan(day, span)).toBe(last));
});
