import {expect, test} from 'vitest';
import {exactlyOnce} from './exactly-once.ts';

test('reports sent through cut connections to a server that is killed are there once each', async () => {
	const found = await exactlyOnce({reports: 40, restarts: 5}, () => undefined);
	expect(found).toMatchObject({reports: 40, restarts: 5, rows: 40, letters: 40, wrong: 0});
	// The proxy did what it is for
	expect(Math.min(found.cut.before, found.cut.after, found.cut.within)).toBeGreaterThan(0);
	expect(found.asked).toBeGreaterThan(40);
}, 600_000);
