import type {Context} from 'hono';
import * as v from 'valibot';
import {issueWords} from '../../shared/issue-words.ts';
import {Problem, type ProblemError} from '../../shared/problems.ts';
import type {Endpoint, Schema} from './endpoint.ts';

/** JSON bodies beyond this are refused unread, in bytes. */
export const mostJson = 1 << 20;

/** Parameters, query and body of a request by the endpoint's schemas. All that is wrong is told at once, with pointers. */
export async function parseRequest(endpoint: Endpoint, c: Context) {
	const errors: ProblemError[] = [];
	const params = endpoint.params && take(endpoint.params, c.req.param(), '/path', errors);
	const query = endpoint.query && take(endpoint.query, c.req.query(), '/query', errors);
	const body = endpoint.body && take(endpoint.body, await readJson(c, endpoint.mostBytes), '', errors);
	if (errors.length > 0) throw new Problem('invalid-request', undefined, errors);
	return {params, query, body};
}

/** One value by its schema. Throws `invalid-request` that names everything that is wrong. */
export function parseValue<S extends v.GenericSchema>(schema: S, given: unknown): v.InferOutput<S> {
	const errors: ProblemError[] = [];
	const value = take(schema, given, '', errors);
	if (errors.length > 0) throw new Problem('invalid-request', undefined, errors);
	return value;
}

function take(schema: Schema, given: unknown, root: string, errors: ProblemError[]): unknown {
	const parsed = v.safeParse(schema, given);
	if (parsed.success) return parsed.output;
	for (const issue of parsed.issues)
		errors.push({pointer: root + pointerOf(issue.path ?? []), detail: issueWords(issue)});
	return undefined;
}

/** RFC 6901. */
const pointerOf = (path: readonly {key?: unknown}[]): string =>
	path.map(({key}) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The body as JSON, of `most` bytes. Read in pieces, so that a body without end costs no more than the limit. */
export async function readJson(c: Context, most = mostJson): Promise<unknown> {
	const type = c.req.header('content-type') ?? '';
	if (!/^application\/json\b/i.test(type)) throw new Problem('not-json');
	return jsonIn(await readBytes(c, most));
}

const utf8 = new TextDecoder('utf-8', {fatal: true});

/** What a body says. Throws `invalid-request` when it is no JSON in UTF-8. */
export function jsonIn(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(utf8.decode(bytes));
	} catch (cause) {
		throw new Problem('invalid-request', 'The body is not JSON in UTF-8', [{pointer: '', detail: 'must be JSON'}], {
			cause,
		});
	}
}

/** The body's bytes; throws `too-large` at the first byte beyond `most`. */
export async function readBytes(c: Context, most: number): Promise<Uint8Array> {
	if (Number(c.req.header('content-length') ?? 0) > most) throw tooLarge(most);
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of c.req.raw.body ?? []) {
		size += chunk.length;
		if (size > most) throw tooLarge(most);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

const tooLarge = (most: number) =>
	new Problem('too-large', `At most ${most >= 1 << 20 ? `${most >> 20} MiB` : `${most} bytes`} are taken here`);
