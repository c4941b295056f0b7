import * as v from 'valibot';
import {words} from '../facts/fields.ts';
import {Instant} from '../lookup/record.ts';

export const importStates = ['open', 'finishing', 'finished', 'refused', 'cancelled'] as const;
export const importFormats = ['csv', 'ndjson'] as const;

/** REGISTRY of what can be wrong with a row, and what is said of it. A repetition is said with the line it repeats. */
export const rowFaults = {
	empty: 'the code is missing',
	characters: 'holds characters that no code of this form has',
	'too-short': 'is shorter than codes of this form are',
	'too-long': 'is longer than codes of this form are',
	prefix: 'does not begin as codes of this form do',
	check: 'is mistyped: its check character is wrong',
	'long-line': 'the line is longer than 4,096 bytes: it was skipped to its end',
	quote: 'a quotation mark is never closed, or something stands after it',
	'not-json': 'is not JSON with the code in it as text',
	latin: 'is not UTF-8 but Latin-1 or Windows-1252, it seems: save the file as UTF-8',
	'other-encoding': 'is not UTF-8 but an older encoding such as GBK or Shift-JIS, it seems: save the file as UTF-8',
	repeated: 'is there before',
	registered: 'is registered already',
} as const;
export type RowFault = keyof typeof rowFaults;

/** Rows that are named one by one, at most; the others are counted. */
export const mostErrors = 10_000;
/** Bytes of the longest line that is read. */
export const longestLine = 4096;

export const NewImport = v.strictObject({
	format: v.picklist(importFormats, 'must be "csv" or "ndjson"'),
	/** column or member with the code; if nothing is said: one that is called so, or the first */
	column: v.optional(v.nullable(words(100)), null),
	/** `refuse`: nothing is registered until every row is right; `skip`: wrong rows are left out */
	whenWrong: v.optional(v.picklist(['refuse', 'skip'], 'must be "refuse" or "skip"'), 'refuse'),
	/** checks and counts all, and registers nothing */
	dryRun: v.optional(v.boolean('must be true or false'), false),
	/** the size of the file; one that ends before is not taken for whole */
	bytes: v.optional(
		v.nullable(
			v.pipe(v.number('must be a number'), v.integer('must be a whole number'), v.minValue(1, 'must be 1 at least')),
		),
		null,
	),
});
export type NewImport = v.InferOutput<typeof NewImport>;

export const CodeImport = v.object({
	id: v.string(),
	/** batch */
	batch: v.string(),
	/** `making`: codes that were drawn here */
	is: v.picklist(['import', 'making']),
	state: v.picklist(importStates),
	format: v.picklist(importFormats),
	column: v.nullable(v.string()),
	dryRun: v.boolean(),
	whenWrong: v.picklist(['refuse', 'skip']),
	bytes: v.nullable(v.number()),
	/** bytes of the file that are on disk: where an upload goes on */
	offset: v.number(),
	/** the end of the file is there */
	complete: v.boolean(),
	lines: v.number(),
	/** rows with a code that may be registered, as far as is known */
	good: v.number(),
	wrong: v.number(),
	/** the number of a code is this and its line together */
	ordinalsAfter: v.number(),
	/** codes that were put in order, while it is finishing */
	sorted: v.number(),
	createdAt: Instant,
	changedAt: Instant,
});
export type CodeImport = v.InferOutput<typeof CodeImport>;

export const Imports = v.object({imports: v.array(CodeImport), next: v.nullable(v.string())});
