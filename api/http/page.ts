import * as v from 'valibot';

/** Of a list that is answered in pieces: where to go on, as the answer before said in `next`. */
export const after = v.optional(v.pipe(v.string(), v.maxLength(1000, 'must be the “next” of an answer')));
export const PageQuery = v.object({after});

/** Given as `after`, it continues the list; null: that was all. */
export const next = v.nullable(v.string());

/** How many a list answers at once. */
export const pageSize = 200;
