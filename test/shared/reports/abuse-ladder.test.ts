import {describe, expect, test} from 'vitest';
import {type Measure, nextMeasure, suspendedUntil} from '../../../shared/reports/abuse-ladder.ts';

const day = 86_400_000;
const at = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * day);
const unfounded = (...days: number[]) => days.map(n => ({at: at(n), sentAt: at(n)}));
const warned = (n: number, more: Partial<Measure> = {}): Measure => ({
	kind: 'warning',
	at: at(n),
	until: null,
	liftedAt: null,
	...more,
});
const suspended = (n: number, days: number, more: Partial<Measure> = {}): Measure => ({
	kind: 'suspension',
	at: at(n),
	until: at(n + days),
	liftedAt: null,
	...more,
});

describe('what follows', () => {
	test.each<[string, number[], Measure[], number, ReturnType<typeof nextMeasure>]>([
		['of the first: nothing', [0], [], 0, null],
		['of the second: a warning', [0, 10], [], 10, {kind: 'warning'}],
		['of two that lie over a year apart: nothing', [0, 366], [], 366, null],
		['of the first after the warning: nothing', [0, 10, 20], [warned(10)], 20, null],
		['of the second after it: thirty days', [0, 10, 20, 30], [warned(10)], 30, {kind: 'suspension', until: at(60)}],
		['while suspended: nothing more', [0, 10, 20, 30, 31, 32], [warned(10), suspended(30, 30)], 32, null],
		[
			'of two more after it: ninety',
			[0, 10, 20, 30, 70, 80],
			[warned(10), suspended(30, 30)],
			80,
			{kind: 'suspension', until: at(170)},
		],
		['after a warning that was lifted: of the next alone nothing', [20], [warned(10, {liftedAt: at(12)})], 20, null],
		['of it and another that stands: a warning', [0, 20], [warned(10, {liftedAt: at(12)})], 20, {kind: 'warning'}],
		[
			'a suspension that was lifted makes the next no longer',
			[0, 10, 20, 80],
			[warned(10), suspended(30, 30, {liftedAt: at(31)})],
			80,
			{kind: 'suspension', until: at(110)},
		],
		['of a warning a year ago: warned anew', [380, 390], [warned(10)], 390, {kind: 'warning'}],
	])('%s', (_, days, measures, today, next) => {
		expect(nextMeasure(unfounded(...days), measures, at(today))).toEqual(next);
	});
});

test('a suspension holds until its end, or until it is lifted; the longest counts', () => {
	expect(suspendedUntil([suspended(0, 30), suspended(1, 90)], at(5))).toEqual(at(91));
	expect(suspendedUntil([suspended(0, 30)], at(30))).toBeNull();
	expect(suspendedUntil([suspended(0, 30, {liftedAt: at(2)})], at(5))).toBeNull();
	expect(suspendedUntil([warned(0)], at(1))).toBeNull();
});

test('what was sent before the warning does not lead to a suspension', () => {
	const late = [20, 30].map(n => ({at: at(n), sentAt: at(5)}));
	expect(nextMeasure([...unfounded(0, 10), ...late], [warned(10)], at(30))).toBeNull();
});
