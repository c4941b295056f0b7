import * as v from 'valibot';
import {expect, test} from 'vitest';
import {issueWords} from '../../shared/issue-words.ts';

const words = (schema: v.GenericSchema, given: unknown) =>
	(v.safeParse(schema, given).issues ?? []).map(issue => issueWords(issue));

test.each<[v.GenericSchema, unknown, string]>([
	[v.string(), 1, 'must be text'],
	[v.number(), 'x', 'must be a number'],
	[v.boolean(), 1, 'must be true or false'],
	[v.array(v.string()), {}, 'must be a list'],
	[v.strictObject({}), 'court', 'must be an object'],
	[v.strictObject({}), {x: 1}, 'is not a field of this request'],
	[v.pipe(v.number(), v.integer()), 1.5, 'must be a whole number'],
	[v.pipe(v.number(), v.safeInteger()), 1e18, 'must be a whole number'],
	[v.pipe(v.number(), v.minValue(0)), -1, 'must be 0 at least'],
	[v.pipe(v.number(), v.maxValue(7)), 8, 'must be 7 at most'],
	[v.pipe(v.string(), v.maxLength(2)), 'abc', 'must not have more than 2 characters'],
	[v.pipe(v.array(v.number()), v.maxLength(1)), [1, 2], 'must not have more than 1 entries'],
	[v.picklist(['a', 'b']), 'c', 'must be one of "a", "b"'],
	[v.literal('a'), 'b', 'must be "a"'],
	[
		v.variant('kind', [v.object({kind: v.literal('a')}), v.object({kind: v.literal('b')})]),
		{kind: 'c'},
		'must be one of "a", "b"',
	],
	[v.pipe(v.string(), v.isoTimestamp()), 'today', 'must be an instant in UTC such as 2026-11-22T12:40:00Z'],
	[v.string('must be a name'), 1, 'must be a name'],
])('%#: what is wrong is told as what is right', (schema, given, told) => {
	expect(words(schema, given)).toEqual([told]);
});

test('what is left out is missing', () => {
	expect(words(v.strictObject({a: v.string()}), {})).toEqual(['is missing']);
});
