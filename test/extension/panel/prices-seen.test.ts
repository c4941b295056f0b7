import {expect, test} from 'vitest';
import {pricesSeen} from '../../../extension/panel/prices-seen.ts';
import {stepPath} from '../../../extension/panel/sparkline.tsx';
import {facts, now, visit} from './given.ts';
import {looks} from './given-memory.ts';

const euros = (minor: number) => ({minor, currency: 'EUR'});

test('finds lowest and highest of all, and the lowest of the last 30 days', () => {
	const seen = pricesSeen(looks, facts, now);
	expect(seen).toMatchObject({
		lowest: euros(2250),
		highest: euros(3100),
		now: euros(2490),
		lowestIn30Days: euros(2250),
	});
	expect(seen?.points).toHaveLength(5);
});

test('a low price of two months ago is not the lowest in 30 days', () => {
	const cheap = visit(8, {at: '2026-09-20T08:00:00.000Z', facts: {...facts, price: {low: euros(900), high: null}}});
	expect(pricesSeen([cheap], facts, now)).toMatchObject({lowest: euros(900), lowestIn30Days: euros(2490)});
});

test('prices in another currency and pages without a price are left out', () => {
	const yuan = visit(8, {facts: {...facts, price: {low: {minor: 900, currency: 'CNY'}, high: null}}});
	const none = visit(9, {facts: {...facts, price: null}});
	expect(pricesSeen([yuan, none], facts, now)?.points).toHaveLength(1);
	expect(pricesSeen(looks, {...facts, price: null}, now)).toBeNull();
});

test('the line stays inside its picture, also when nothing ever changed', () => {
	for (const prices of [[5, 5, 5], [1, 9, 4], [7]]) {
		const points = prices.map((minor, day) => ({at: `2026-05-0${day + 1}T00:00:00.000Z`, minor}));
		for (const [x, y] of stepPath(points)) {
			expect(x).toBeGreaterThanOrEqual(2);
			expect(x).toBeLessThanOrEqual(94);
			expect(y).toBeGreaterThanOrEqual(2);
			expect(y).toBeLessThanOrEqual(22);
		}
	}
});
