import {Hono} from 'hono';
import {expect, test} from 'vitest';
import {readForm} from '../../../api/desk/read-form.ts';

const app = new Hono().post('/', async c => {
	const {values, lists} = await readForm(c);
	return c.json({values: Object.entries(values), lists: Object.entries(lists)});
});

test('a form may name its fields as it likes: no name means anything to us', async () => {
	const body = new URLSearchParams([
		['constructor', 'a'],
		['__proto__', 'b'],
		['__proto__', 'c'],
		['toString', 'd'],
	]);
	const answer = await app.request('/', {method: 'POST', body});
	expect(answer.status).toBe(200);
	expect(await answer.json()).toEqual({
		values: [
			['constructor', 'a'],
			['__proto__', 'c'],
			['toString', 'd'],
		],
		lists: [
			['constructor', ['a']],
			['__proto__', ['b', 'c']],
			['toString', ['d']],
		],
	});
});
