import * as v from 'valibot';
import type {Fetch} from '../../lookup/get-file.ts';
import {readText} from '../../lookup/read-text.ts';
import type {SentRequest} from '../../lookup/sent-request.ts';
import {InVain} from './in-vain.ts';
import type {Refusal} from './letter.ts';

export type AskWorld = {fetch: Fetch; now(): Date; sent(request: Omit<SentRequest, 'id'>): Promise<void>};

export type Ask = {
	url: string;
	method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE';
	/** null: it opens nothing yet */
	secret: string | null;
	headers?: Record<string, string>;
	/** words, or a piece of a photo */
	body?: string | Blob;
	/** in ms */
	patience: number;
};

export type ServerAnswer = {status: number; headers: Headers; text: string};

/** Of an answer, in bytes. */
const largest = 1_000_000;
/** Another request of the same key is worked on, or the server has to wait for itself: as no answer. */
const comeAgain = new Set([408, 425, 429]);
const notYet = new Set(['idempotency-running', 'changed-meanwhile']);

/**
 * One request of the shopper's to the chosen server, with the secret of a report. Throws InVain where no usable answer came, so
 * nothing is known of what became of it; what was said to be wrong is an answer.
 */
export async function askServer(world: AskWorld, ask: Ask): Promise<ServerAnswer> {
	const {url, method, secret, headers = {}, body, patience} = ask;
	const started = world.now();
	const log = {status: null as number | null, bytes: 0};
	const giveUp = AbortSignal.timeout(patience);
	let answer: ServerAnswer;
	try {
		const response = await world.fetch(url, {
			method,
			...(body !== undefined && {body}),
			cache: 'no-store',
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			redirect: 'error',
			// Else the browser would tell the shopper's languages.
			headers: {...(secret !== null && {authorization: `Bearer ${secret}`}), 'accept-language': '*', ...headers},
			signal: giveUp,
		});
		log.status = response.status;
		const read = await readText(response, largest, count => {
			log.bytes += count;
		});
		if (!read.ok) throw new InVain('no-answer', read.detail);
		answer = {status: response.status, headers: response.headers, text: read.text};
	} catch (error) {
		if (error instanceof InVain) throw error;
		throw new InVain('no-answer', giveUp.aborted ? 'no answer in time' : String(error));
	} finally {
		const took = world.now().getTime() - started.getTime();
		const words = typeof body === 'string' ? {body} : {};
		await world.sent({at: started.toISOString(), url, why: 'report', method, ...words, ...log, took});
	}
	const after = retryAfter(answer.headers);
	if (comeAgain.has(answer.status) || (answer.status === 503 && after !== null))
		throw new InVain('too-many', refusalOf(answer, world.now()).title, after);
	if (answer.status >= 500) throw new InVain('no-answer', refusalOf(answer, world.now()).title);
	if (answer.status >= 400) {
		const {code, title, errors} = refusalOf(answer, world.now());
		// What names the version it saw would meet the same answer again: the shopper has to look at it anew
		const isSeenBefore = errors.some(({pointer}) => pointer === '/version');
		if (notYet.has(code) && !isSeenBefore) throw new InVain('no-answer', title);
	}
	return answer;
}

const retryAfter = (headers: Headers): number | null => {
	const said = headers.get('retry-after') ?? '';
	return /^\d{1,6}$/.test(said) ? Number(said) * 1000 : null;
};

const text = v.pipe(
	v.string(),
	v.transform(said => said.slice(0, 1000)),
);
const Problem = v.object({
	code: v.optional(text, ''),
	type: v.optional(text, ''),
	title: text,
	detail: v.optional(v.nullable(text), null),
	errors: v.optional(v.pipe(v.array(v.object({pointer: text, detail: text})), v.maxLength(200)), []),
});

/** The problem that an answer tells, as far as it does. */
export function refusalOf({status, text: body}: ServerAnswer, now: Date): Refusal {
	const at = now.toISOString();
	const parsed = v.safeParse(Problem, jsonOf(body));
	if (!parsed.success) return {at, status, code: '', title: `status ${status}`, detail: null, errors: []};
	const {code, type, title, detail, errors} = parsed.output;
	return {at, status, code: code || (type.split(/[/#:]/).at(-1) ?? ''), title, detail, errors};
}

export function jsonOf(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return null;
	}
}
