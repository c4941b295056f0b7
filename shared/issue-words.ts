import type * as v from 'valibot';

type Issue = Pick<v.BaseIssue<unknown>, 'type' | 'input' | 'expected' | 'received' | 'message'> & {
	requirement?: unknown;
};

/** What a value has to be, where its schema says no more than its type. */
const types: Readonly<Record<string, string>> = {
	string: 'must be text',
	number: 'must be a number',
	boolean: 'must be true or false',
	array: 'must be a list',
	object: 'must be an object',
	strict_object: 'must be an object',
	integer: 'must be a whole number',
	safe_integer: 'must be a whole number',
	iso_timestamp: 'must be an instant in UTC such as 2026-11-22T12:40:00Z',
};

/** By a bound of a schema. */
const bounds: Readonly<Record<string, (bound: string, isText: boolean) => string>> = {
	min_value: bound => `must be ${bound} at least`,
	max_value: bound => `must be ${bound} at most`,
	min_length: (bound, isText) => `must have ${bound} ${isText ? 'characters' : 'entries'} at least`,
	max_length: (bound, isText) => `must not have more than ${bound} ${isText ? 'characters' : 'entries'}`,
};

/** Valibot's own message, where a schema has none of its own. */
const isItsOwn = ({message}: Issue): boolean => /^Invalid [\w ]+: (Expected|Received) /.test(message);

/** The texts of a choice, such as `("a" | "b")`. */
const choices = (expected: string): string[] => [...expected.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([text]) => text);

/** What is wrong with a value, as what is right: the schema's own words, and ours where it has none. */
export function issueWords(issue: Issue): string {
	if (issue.type === 'strict_object' && issue.expected === 'never') return 'is not a field of this request';
	if (/^(strict_)?object$/.test(issue.type) && issue.received === 'undefined') return 'is missing';
	if (!isItsOwn(issue)) return issue.message;
	const bound = bounds[issue.type];
	if (bound) return bound(String(issue.requirement), typeof issue.input === 'string');
	const texts = choices(issue.expected ?? '');
	if (texts.length > 0) return texts.length === 1 ? `must be ${texts[0]}` : `must be one of ${texts.join(', ')}`;
	return types[issue.type] ?? issue.message;
}
