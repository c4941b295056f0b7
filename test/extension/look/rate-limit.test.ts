import {expect, test} from 'vitest';
import {createRateLimit} from '../../../extension/look/rate-limit.ts';

test('a tab may so often within a time, whatever other tabs do, and again when the time is over', () => {
	let now = 0;
	const may = createRateLimit({most: 2, ms: 1000, now: () => now});
	expect([may(1), may(1), may(1), may(2), may(1)]).toEqual([true, true, false, true, false]);
	now = 999;
	expect(may(1)).toBe(false);
	now = 1000;
	expect([may(1), may(2)]).toEqual([true, true]);
});
