import * as v from 'valibot';
import type {ReaderMemory} from './reading/file-reader.ts';

const Memory = v.object({
	skips: v.boolean(),
	layout: v.nullable(v.object({delimiter: v.nullable(v.string()), column: v.number(), hasHeader: v.boolean()})),
});

/** What was remembered of a file; nothing yet, when it was not begun. */
export const memoryOf = (stored: Record<string, unknown>): ReaderMemory =>
	v.is(Memory, stored) ? stored : {skips: false, layout: null};
