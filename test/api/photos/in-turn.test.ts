import {expect, test} from 'vitest';
import {inTurn} from '../../../api/pictures/index.ts';

test('who sends a thousand pictures waits for them alone: everybody has a turn before somebody has a second one', async () => {
	const order: string[] = [];
	const work = (whose: string, n: number) =>
		inTurn(whose, async () => {
			order.push(`${whose} ${n}`);
			await Promise.resolve();
			return n;
		});
	const crowd = Array.from({length: 1000}, (_, n) => work('crowd', n));
	const [ada, bob] = [work('ada', 0), work('bob', 0)];
	expect(await Promise.all([ada, bob])).toEqual([0, 0]);
	expect(order.slice(0, 4)).toEqual(['crowd 0', 'ada 0', 'bob 0', 'crowd 1']);
	expect(await Promise.all(crowd)).toHaveLength(1000);
	expect(order).toHaveLength(1002);
});

test('one that fails fails alone, and only one is under way', async () => {
	let atOnce = 0;
	const one = (whose: string) =>
		inTurn(whose, async () => {
			expect(++atOnce).toBe(1);
			await new Promise(resolve => setImmediate(resolve));
			atOnce--;
			if (whose === 'bad') throw new Error('damaged');
			return whose;
		});
	const ended = await Promise.allSettled([one('bad'), one('good'), one('bad'), one('good')]);
	expect(ended.map(({status}) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
});
