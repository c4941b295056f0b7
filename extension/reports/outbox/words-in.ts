import * as v from 'valibot';
import {jsonOf} from './ask-server.ts';

const Said = v.object({words: v.optional(v.nullable(v.string())), reason: v.optional(v.nullable(v.string()))});

/** What the shopper wrote, in what was to be sent; empty: it had no words. */
export function wordsIn(body: string): string {
	const said = v.safeParse(Said, jsonOf(body));
	return said.success ? (said.output.words ?? said.output.reason ?? '') : '';
}
