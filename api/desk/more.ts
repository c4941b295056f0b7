import {html} from 'hono/html';
import type * as v from 'valibot';
import type {Schema} from '../http/endpoint.ts';
import {askApi, type Operation} from './ask-api.ts';
import type {AtDesk, Html} from './desk-page.ts';

/** Where a page of the desk goes on in its list, as the API's operation wants to hear it. */
export const afterOf = ({query}: Pick<AtDesk, 'query'>): Record<string, string> =>
	query.after === undefined ? {} : {after: query.after};

/** Leads to what follows in a list, with the rest of the address as it is. Several lists on one page: `as` names this one. */
export function more({query}: Pick<AtDesk, 'query'>, next: string | null, words = 'More', as = 'after'): Html {
	if (next === null) return html``;
	const {done: _, ...rest} = query;
	return html`<p><a href="?${new URLSearchParams({...rest, [as]: next}).toString()}" rel="next">${words}</a></p>`;
}

/** Every page of a list of the API: for what has to be counted and sorted as a whole, such as the queue. */
export async function everyPage<S extends v.GenericSchema<unknown, {next: string | null}> & Schema, Item>(
	at: AtDesk,
	operation: Operation,
	schema: S,
	itemsOf: (page: v.InferOutput<S>) => readonly Item[],
	query: Readonly<Record<string, string>> = {},
): Promise<Item[]> {
	const all: Item[] = [];
	let after: string | null | undefined;
	do {
		const page = await askApi(at, operation, schema, {query: after ? {...query, after} : {...query}});
		all.push(...itemsOf(page));
		after = page.next;
	} while (after !== null);
	return all;
}
